#include "certificates/authorities.h"

#include "certificates/x509_p.h"
#include "platform/workers.h"

#include <QFile>
#include <QFileInfo>
#include <QList>

#include <openssl/crypto.h>
#include <openssl/pem.h>

#include <vector>

namespace Chaincert {

namespace {

constexpr qint64 maxFileSize = 1024 * 1024; // the system's whole bundle has 220 KiB

std::vector<X509Ptr> certificatesIn(const QByteArray &bytes)
{
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
    OPENSSL_thread_stop(); // with the list of errors, as in x509.cpp
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

QString part(const X509_NAME *name, int nid)
{
    const int index = X509_NAME_get_index_by_NID(name, nid, -1);
    if (index < 0)
        return {};
    uchar *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
    if (size < 0)
        return {};
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return text.simplified();
}

QString readableName(const X509_NAME *name)
{
    for (const int nid : {NID_commonName, NID_organizationName}) {
        if (const QString text = part(name, nid); !text.isEmpty())
            return text;
    }
    const BioPtr target(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(
        target.get(), name, 0, XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
    char *data = nullptr;
    const long size = BIO_get_mem_data(target.get(), &data);
    return QString::fromUtf8(data, size).simplified();
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
    if (!info.isFile() || info.size() > maxFileSize || !source.open(QIODevice::ReadOnly))
        return fail(FailureKind::AuthorityUnreadable, file,
            source.error() == QFileDevice::NoError ? QString() : source.errorString());
    const QByteArray pem = toPem(certificatesIn(source.read(maxFileSize)));
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
