#include "certificates/x509_p.h"

#include <openssl/crypto.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <QTimeZone>

namespace Chaincert {

namespace {

using BioPtr = std::unique_ptr<BIO, OpenSslFree>;

// What failed is told by no value at all. The thread's list of errors goes with them: a pool's thread that
// ends while the program does would leave it behind.
struct QuietErrors
{
    ~QuietErrors() { OPENSSL_thread_stop(); }
};

BioPtr memory(QByteArrayView bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

// Without a callback OpenSSL would ask the terminal.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

QDateTime utc(const ASN1_TIME *time)
{
    std::tm parts = {};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
        QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::utc())
        .toUTC();
}

} // namespace

X509Ptr readCertificate(QByteArrayView bytes)
{
    const QuietErrors quiet;
    const BioPtr pem = memory(bytes);
    if (X509Ptr found{PEM_read_bio_X509(pem.get(), nullptr, noPassphrase, nullptr)})
        return found;
    const auto *from = reinterpret_cast<const uchar *>(bytes.data());
    return X509Ptr(d2i_X509(nullptr, &from, static_cast<long>(bytes.size())));
}

KeyPtr readPrivateKey(QByteArrayView bytes)
{
    const QuietErrors quiet;
    const BioPtr pem = memory(bytes);
    if (KeyPtr found{PEM_read_bio_PrivateKey(pem.get(), nullptr, noPassphrase, nullptr)})
        return found;
    const auto *from = reinterpret_cast<const uchar *>(bytes.data());
    return KeyPtr(d2i_AutoPrivateKey(nullptr, &from, static_cast<long>(bytes.size())));
}

QDateTime notBefore(const X509 &certificate)
{
    return utc(X509_get0_notBefore(&certificate));
}

QDateTime notAfter(const X509 &certificate)
{
    return utc(X509_get0_notAfter(&certificate));
}

bool isAuthority(X509 &certificate)
{
    const QuietErrors quiet;
    return X509_check_ca(&certificate) == 1; // 3 to 5: old or odd ones without basicConstraints
}

std::optional<bool> keyMatchesCertificate(X509 &certificate, const EVP_PKEY &key)
{
    const QuietErrors quiet;
    const EVP_PKEY *certified = X509_get0_pubkey(&certificate);
    if (!certified)
        return {};
    switch (EVP_PKEY_eq(certified, &key)) {
    case 1:
        return true;
    case 0:
    case -1: // keys of different kinds
        return false;
    default:
        return {};
    }
}

} // namespace Chaincert
