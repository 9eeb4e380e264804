#include "certificates/containers_p.h"

#include <openssl/pkcs7.h>

namespace Chaincert {

namespace {

template <typename T, typename Write> QByteArray writtenDer(T *value, Write write)
{
    uchar *der = nullptr;
    const int size = write(value, &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), qMax(0, size));
    OPENSSL_free(der);
    return bytes;
}

} // namespace

bool readPkcs7(QByteArrayView der, const QString &member, FoundInFile &found)
{
    const QuietErrors quiet;
    const auto *from = reinterpret_cast<const uchar *>(der.data());
    const Owned<PKCS7, PKCS7_free> message(d2i_PKCS7(nullptr, &from, static_cast<long>(der.size())));
    if (!message)
        return false;
    const STACK_OF(X509) *certificates = nullptr;
    const STACK_OF(X509_CRL) *lists = nullptr;
    if (PKCS7_type_is_signed(message.get()) && message->d.sign) {
        certificates = message->d.sign->cert;
        lists = message->d.sign->crl;
    } else if (PKCS7_type_is_signedAndEnveloped(message.get()) && message->d.signed_and_enveloped) {
        certificates = message->d.signed_and_enveloped->cert;
        lists = message->d.signed_and_enveloped->crl;
    } else {
        return false;
    }
    for (int i = 0; i < sk_X509_num(certificates); ++i) {
        if (!found.addCertificate(writtenDer(sk_X509_value(certificates, i), i2d_X509), {}, member))
            found.note(ReadingNote::UnreadableCertificate, member);
    }
    for (int i = 0; i < sk_X509_CRL_num(lists); ++i) {
        if (!found.addRevocationList(writtenDer(sk_X509_CRL_value(lists, i), i2d_X509_CRL), {}, member))
            found.note(ReadingNote::UnreadableList, member);
    }
    return true;
}

} // namespace Chaincert
