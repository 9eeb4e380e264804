#include "certificates/filekind.h"
#include "certificates/keybytes.h"
#include "certificates/mspcheck.h"
#include "certificates/x509_p.h"

#include <QTimeZone>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <openssl/err.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QString Paths[] = {u"msp/keystore/a_sk"_s, u"msp/signcerts/a.pem"_s, u"msp/cacerts/ca.pem"_s,
    u"tls/server.key"_s, u"tls/server.crt"_s, u"a.yaml"_s, u"__MACOSX/msp/keystore/._a_sk"_s, u"a"_s};

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

// The first byte says under which path the rest lies; its uppermost bit, that it lies in an MSP folder as key
// and certificate both.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    look(Paths[data[0] % std::size(Paths)], bytes);
    if (data[0] & 0x80) {
        const QStringList files{u"msp/keystore/a_sk"_s, u"msp/signcerts/a.pem"_s};
        const auto read = [bytes](const QString &, qint64 most) {
            return bytes.first(std::min<qsizetype>(bytes.size(), qsizetype(most))).toByteArray();
        };
        checkMsp(files, read, QDateTime::fromSecsSinceEpoch(1'800'000'000, QTimeZone::utc()));
    }
    return 0;
}
