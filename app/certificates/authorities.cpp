#include "certificates/authorities.h"

#include "certificates/certificatelimits.h"
#include "certificates/certificatename_p.h"
#include "certificates/wipedbytes_p.h"
#include "certificates/x509_p.h"
#include "platform/growingread.h"
#include "platform/workers.h"

#include <QFile>
#include <QFileInfo>
#include <QList>

#include <openssl/pem.h>

#include <vector>

namespace Chaincert {

namespace {

std::vector<X509Ptr> certificatesIn(const QByteArray &bytes)
{
    const QuietErrors quiet;
    std::vector<X509Ptr> found;
    const BioPtr source(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
    // Blocks of other kinds are passed over.
    while (X509Ptr next{PEM_read_bio_X509(source.get(), nullptr, noPassphrase, nullptr)})
        found.push_back(std::move(next));
    if (found.empty()) {
        const auto *from = reinterpret_cast<const uchar *>(bytes.constData());
        if (X509Ptr single{d2i_X509(nullptr, &from, static_cast<long>(bytes.size()))})
            found.push_back(std::move(single));
    }
    return found;
}

QByteArray toPem(X509 &certificate)
{
    const BioPtr target(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(target.get(), &certificate);
    char *data = nullptr;
    const long size = BIO_get_mem_data(target.get(), &data);
    return QByteArray(data, size);
}

QByteArray toPem(const std::vector<X509Ptr> &certificates)
{
    QList<QByteArray> each;
    for (const X509Ptr &certificate : certificates) {
        if (const QByteArray pem = toPem(*certificate); !each.contains(pem))
            each.append(pem);
    }
    return each.join();
}

QString readableName(const X509_NAME *name)
{
    const auto read = certificateName(*name);
    if (!read)
        return {};
    if (const QString common = read->commonName.simplified(); !common.isEmpty())
        return common;
    const QString organization = read->organizations.value(0).simplified();
    return organization.isEmpty() ? read->text : organization;
}

QString fingerprint(const X509 &certificate)
{
    uchar digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    X509_digest(&certificate, EVP_sha256(), digest, &size);
    const QByteArray bytes(reinterpret_cast<const char *>(digest), static_cast<qsizetype>(size));
    return QString::fromLatin1(bytes.toHex(':')).toUpper();
}

} // namespace

Result<QByteArray> readAuthorities(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return fail(FailureKind::AuthorityUnreadable, file);
    QFile source(file);
    std::optional<QByteArray> bytes;
    if (info.isFile() && info.size() <= CertificateLimits::fileBytes
        && source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        bytes = Platform::readGrowing(source, info.size(), CertificateLimits::fileBytes);
    if (!bytes)
        return fail(FailureKind::AuthorityUnreadable, file,
            source.error() == QFileDevice::NoError ? QString() : source.errorString());
    const WipedBytes read(std::move(*bytes)); // a private key may lie beside them
    const QByteArray pem = toPem(certificatesIn(read.bytes()));
    if (pem.isEmpty())
        return fail(FailureKind::AuthorityWithoutCertificate, file);
    return pem;
}

QList<AuthorityFacts> authorityFacts(const QByteArray &pem)
{
    QList<AuthorityFacts> facts;
    for (const X509Ptr &certificate : certificatesIn(pem)) {
        facts.append({readableName(X509_get_subject_name(certificate.get())),
            readableName(X509_get_issuer_name(certificate.get())), fingerprint(*certificate),
            notAfter(*certificate)});
    }
    return facts;
}

QByteArray withoutAuthority(const QByteArray &pem, qsizetype index)
{
    std::vector<X509Ptr> all = certificatesIn(pem);
    if (index >= 0 && index < static_cast<qsizetype>(all.size()))
        all.erase(all.begin() + index);
    return toPem(all);
}

QByteArray joinAuthorities(const QByteArray &pem, const QByteArray &more)
{
    return toPem(certificatesIn(pem + '\n' + more));
}

void readAuthorities(
    const QStringList &files, QObject *context, std::function<void(const ReadAuthorities &)> answer)
{
    const auto readAll = [files] {
        ReadAuthorities read;
        for (const QString &file : files) {
            const Result<QByteArray> one = readAuthorities(file);
            if (one)
                read.pem = joinAuthorities(read.pem, *one);
            else if (!read.failure)
                read.failure = one.error();
        }
        return read;
    };
    onThreadFor(MayHang::PersonsFile, context, readAll, std::move(answer));
}

} // namespace Chaincert
