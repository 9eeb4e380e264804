#include "certificates/filekind.h"
#include "certificates/keybytes.h"
#include "certificates/x509_p.h"

#include <cstdlib>
#include <iterator>
#include <openssl/err.h>
#include <openssl/pem.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QString Paths[] = {u"msp/keystore/a_sk"_s, u"msp/signcerts/a.pem"_s, u"msp/cacerts/ca.pem"_s,
    u"tls/server.key"_s, u"tls/server.crt"_s, u"a.yaml"_s, u"__MACOSX/msp/keystore/._a_sk"_s, u"a"_s};

BioPtr memory(QByteArrayView bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.data(), int(bytes.size())));
}

X509Ptr readCertificate(QByteArrayView bytes)
{
    const QuietErrors quiet;
    if (X509Ptr found{PEM_read_bio_X509(memory(bytes).get(), nullptr, noPassphrase, nullptr)})
        return found;
    const auto *from = reinterpret_cast<const uchar *>(bytes.data());
    return X509Ptr(d2i_X509(nullptr, &from, long(bytes.size())));
}

KeyPtr readPrivateKey(QByteArrayView bytes)
{
    const QuietErrors quiet;
    if (KeyPtr found{PEM_read_bio_PrivateKey(memory(bytes).get(), nullptr, noPassphrase, nullptr)})
        return found;
    const auto *from = reinterpret_cast<const uchar *>(bytes.data());
    return KeyPtr(d2i_AutoPrivateKey(nullptr, &from, long(bytes.size())));
}

// What OpenSSL reads with certainty must be recognised by the looks alone.
void look(const QString &path, QByteArrayView bytes)
{
    const FileKind kind = fileKind(path, bytes);
    const bool key
        = kind == FileKind::PrivateKey || kind == FileKind::TlsPrivateKey || kind == FileKind::Pkcs12;
    if (key && isKnownPublic(path, bytes))
        std::abort();
    if (fileKindId(kind).isEmpty())
        std::abort();
    const KeyPtr read = readPrivateKey(bytes);
    if (read && isKnownPublic(path, bytes))
        std::abort();
    const X509Ptr certificate = readCertificate(bytes);
    if ((certificate != nullptr) != (outlineInPem(bytes) || certificateOutline(bytes)))
        std::abort();
    if (certificate) {
        notBefore(*certificate);
        notAfter(*certificate);
        if (read)
            keyMatchesCertificate(*certificate, *read);
    }
    if (ERR_peek_error() != 0)
        std::abort();
}

} // namespace

// The first byte says under which path the rest lies.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    look(Paths[data[0] % std::size(Paths)],
        QByteArrayView(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1)));
    return 0;
}
