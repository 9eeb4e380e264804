#pragma once

#include <QByteArrayView>
#include <QDateTime>

#include <memory>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <optional>

/// Reading with OpenSSL: PEM or DER, from bytes. Null where OpenSSL does not read it; the thread's error
/// queue is left empty.
namespace Chaincert {

/// The signer's id that SM2 signatures are usually made with (GM/T 0009-2012 10).
constexpr QByteArrayView usualSm2Id = "1234567812345678";

/// Clears OpenSSL's list of errors of this thread, and frees it: a pool's thread that ends while the program
/// does would leave it behind. Failures are told by values.
struct QuietErrors
{
    ~QuietErrors() { OPENSSL_thread_stop(); }
};

template <auto Free> struct FreedBy
{
    template <typename T> void operator()(T *owned) const { Free(owned); }
};
/// What OpenSSL made, and its function that frees it.
template <typename T, auto Free> using Owned = std::unique_ptr<T, FreedBy<Free>>;
using X509Ptr = Owned<X509, X509_free>;
using KeyPtr = Owned<EVP_PKEY, EVP_PKEY_free>;
using BioPtr = Owned<BIO, BIO_free>;

/// A pem_password_cb that has none. Every block of PEM may claim to be encrypted, a certificate too; without
/// a callback OpenSSL would ask the terminal.
int noPassphrase(char *buffer, int size, int writing, void *context);

/// What is read of a certificate without decoding its key, for which OpenSSL 3 looks for a decoder each time:
/// that costs fifteen times as much. Whatever OpenSSL reads as a certificate has an outline, and nothing else
/// has.
struct CertificateOutline
{
    bool isAuthority = false;
    qsizetype size = 0; ///< of its DER
};
std::optional<CertificateOutline> certificateOutline(QByteArrayView der);
/// Whether a certificate is encoded as DER demands (X.690 10): written anew it has the same bytes.
bool isWrittenAsDer(QByteArrayView certificate);
std::optional<CertificateOutline> outlineInPem(QByteArrayView bytes); ///< of the first

QDateTime utc(const ASN1_TIME *time); ///< null: unreadable
QDateTime notBefore(const X509 &certificate); ///< UTC
QDateTime notAfter(const X509 &certificate); ///< UTC

/// Whether the certificate was made for this key; nothing where OpenSSL cannot compare the two.
std::optional<bool> keyMatchesCertificate(X509 &certificate, const EVP_PKEY &key);

} // namespace Chaincert
