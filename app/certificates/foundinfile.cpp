#include "certificates/foundinfile_p.h"

#include "certificates/certificatelimits.h"
#include "certificates/certificatename_p.h"
#include "certificates/x509_p.h"

#include <QCryptographicHash>

namespace Chaincert {

CertificatePtr DescribedCertificates::describe(QByteArrayView der)
{
    const QByteArray sum = QCryptographicHash::hash(der, QCryptographicHash::Sha256);
    if (const auto known = m_bySum.constFind(sum); known != m_bySum.constEnd())
        return *known;
    const CertificatePtr described = describedCertificate(der);
    if (described && described->der.size() == der.size())
        m_bySum.insert(sum, described);
    return described;
}

FoundInFile::FoundInFile(const GivenFile &given, DescribedCertificates &described)
    : file{.path = given.path, .size = given.size, .readers = given.readers}
    , m_described(described)
{
}

void FoundInFile::note(ReadingNote note, const QString &member)
{
    // A file of nothing but odd blocks has no more notes than it has of other things.
    if (file.notes.size() < 4 * CertificateLimits::certificatesInFile)
        file.notes << NotedAt{note, {file.path, member, static_cast<int>(file.blocks.size())}};
}

void FoundInFile::addBlock(FoundBlock::Kind kind, const QString &label, const QString &member, bool isRead)
{
    file.blocks << FoundBlock{kind, label, member, isRead};
}

bool FoundInFile::hasRoom(qsizetype count, const QString &member)
{
    if (count < CertificateLimits::certificatesInFile)
        return true;
    if (!file.has(ReadingNote::TooMany))
        note(ReadingNote::TooMany, member);
    return false;
}

bool FoundInFile::addCertificate(QByteArrayView der, const QString &label, const QString &member)
{
    if (!hasRoom(certificates.size(), member))
        return true;
    const CertificatePtr described = m_described.describe(der);
    if (!described)
        return false;
    if (described->der.size() < der.size())
        note(ReadingNote::BytesBehind, member);
    certificates << FoundCertificate{{file.path, member, static_cast<int>(certificates.size())}, described};
    addBlock(FoundBlock::Kind::Certificate, label, member, true);
    return true;
}

void FoundInFile::addKey(const KeyReading &reading, const QString &label, const QString &member,
    const std::function<WipedBytes()> &pem)
{
    if (!hasRoom(keys.size(), member))
        return;
    if (pem && keys.size() == m_wantedKey)
        m_armour = pem();
    for (const ReadingNote each : reading.notes)
        note(each, member);
    keys << FoundPrivateKey{{file.path, member, static_cast<int>(keys.size())}, reading.key, file.readers};
    addBlock(reading.key->facts.isEncrypted ? FoundBlock::Kind::EncryptedKey : FoundBlock::Kind::PrivateKey,
        label, member, reading.key->pkey != nullptr);
}

bool FoundInFile::addRevocationList(QByteArrayView der, const QString &label, const QString &member)
{
    if (!hasRoom(revocationLists.size(), member))
        return true;
    const auto *const begin = reinterpret_cast<const uchar *>(der.data());
    const uchar *end = begin;
    std::shared_ptr<X509_CRL> list(d2i_X509_CRL(nullptr, &end, static_cast<long>(der.size())),
        [](X509_CRL *crl) { X509_CRL_free(crl); });
    if (!list)
        return false;
    if (end - begin < der.size())
        note(ReadingNote::BytesBehind, member);
    const FoundAt at{file.path, member, static_cast<int>(revocationLists.size())};
    const auto issuer = certificateName(*X509_CRL_get_issuer(list.get()));
    const QDateTime thisUpdate = utc(X509_CRL_get0_lastUpdate(list.get()));
    const QDateTime nextUpdate = utc(X509_CRL_get0_nextUpdate(list.get()));
    revocationLists << RevocationList{at, der.first(end - begin).toByteArray(), std::move(list),
        !issuer                            ? QString()
            : issuer->commonName.isEmpty() ? issuer->text
                                           : issuer->commonName,
        thisUpdate, nextUpdate};
    addBlock(FoundBlock::Kind::RevocationList, label, member, true);
    return true;
}

} // namespace Chaincert
