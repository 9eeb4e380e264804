#include "downloads/contentkind.h"

#include "archives/packedhead.h"
#include "certificates/filekind.h"
#include "certificates/keybytes.h"
#include "certificates/publicbytes.h"

#include <QByteArray>
#include <QJsonDocument>

#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype tarBlock = 512;

// A tar's first header (POSIX ustar, and the older form without a magic): its checksum is right.
bool isTar(QByteArrayView head)
{
    if (head.size() < tarBlock || head[0] == '\0')
        return false;
    quint32 sum = 0;
    for (qsizetype i = 0; i < tarBlock; ++i)
        sum += i >= 148 && i < 156 ? quint8(' ') : quint8(head[i]);
    quint32 stated = 0;
    qsizetype digits = 0;
    for (qsizetype i = 148; i < 156; ++i) {
        if (head[i] >= '0' && head[i] <= '7') {
            stated = stated * 8 + quint32(head[i] - '0');
            ++digits;
        } else if (digits > 0 || head[i] != ' ') {
            break;
        }
    }
    return digits > 0 && stated == sum;
}

// Text without its byte order mark; of UTF-16 every other byte, which is enough to know markup and JSON by.
QByteArray asText(QByteArrayView head)
{
    if (head.startsWith("\xef\xbb\xbf"))
        return head.sliced(3).toByteArray();
    if (!head.startsWith("\xff\xfe") && !head.startsWith("\xfe\xff"))
        return head.toByteArray();
    QByteArray text;
    for (qsizetype i = head[0] == '\xff' ? 2 : 3; i < head.size(); i += 2)
        text += head[i];
    return text;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Markup after any comments: a document type, a processing instruction, or an element.
bool isMarkup(QByteArrayView text)
{
    while (text.startsWith("<!--")) {
        const qsizetype end = text.indexOf("-->");
        if (end < 0)
            return true;
        text = text.sliced(end + 3).trimmed();
    }
    if (text.size() < 3 || text[0] != '<')
        return false;
    return text[1] == '!' || text[1] == '?' || isLetter(text[1]);
}

// `text` is trimmed. Cut JSON counts by its first two marks; text that only starts with a bracket does not
// ("[section]").
bool isJson(QByteArrayView text, bool whole)
{
    const auto startsAsValue = [](QByteArrayView rest) {
        return !rest.isEmpty()
            && (QByteArrayView("{[\"-0123456789").contains(rest[0]) || rest.startsWith("true")
                || rest.startsWith("false") || rest.startsWith("null"));
    };
    if (text.startsWith('{') || text.startsWith('[')) {
        if (whole && !QJsonDocument::fromJson(text.toByteArray()).isNull())
            return true;
        const QByteArrayView rest = text.sliced(1).trimmed();
        return rest.isEmpty()
            || (text[0] == '{' ? rest[0] == '"' || rest[0] == '}' : rest[0] == ']' || startsAsValue(rest));
    }
    if (!whole || !startsAsValue(text))
        return false;
    const QByteArray inArray = '[' + text.toByteArray() + ']'; // QJsonDocument reads no bare values
    return !QJsonDocument::fromJson(inArray).isNull();
}

// PEM armour (RFC 7468) at the start of any line: text before it is usual ("Bag Attributes", openssl -text).
ContentKind pemKind(QByteArrayView text)
{
    constexpr QByteArrayView mark = "-----BEGIN ";
    ContentKind kind = ContentKind::Unknown;
    for (qsizetype at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.size())) {
        if (at > 0 && text[at - 1] != '\n' && text[at - 1] != '\r')
            continue;
        const QByteArrayView rest = text.sliced(at + mark.size());
        const QByteArrayView label
            = rest.first(qMax<qsizetype>(0, qMin<qsizetype>(rest.indexOf("-----"), 64)));
        if (label.isEmpty())
            continue;
        if (label.contains("PRIVATE KEY"))
            return ContentKind::PemKey;
        if (kind == ContentKind::Unknown || kind == ContentKind::PemOther) {
            const bool certificate
                = label == "CERTIFICATE" || label == "X509 CERTIFICATE" || label == "TRUSTED CERTIFICATE";
            kind = certificate ? ContentKind::PemCertificate : ContentKind::PemOther;
        }
    }
    return kind;
}

// A line's end behind a certificate is forgiven.
bool isCertificateLine(QByteArrayView bytes)
{
    for (qsizetype behind = 0; behind <= 2 && behind < bytes.size(); ++behind) {
        if (isCertificate(bytes.chopped(behind)))
            return true;
    }
    return false;
}

ContentKind derKind(QByteArrayView head, qint64 size)
{
    if (looksLikePkcs12(head))
        return ContentKind::Pkcs12;
    if (looksLikeDerKey(head))
        return ContentKind::DerKey;
    return head.size() == size && isCertificateLine(head) ? ContentKind::DerCertificate
                                                          : ContentKind::Unknown;
}

} // namespace

ContentKind contentKind(QByteArrayView head, qint64 size)
{
    if (size <= 0 || head.isEmpty())
        return ContentKind::Empty;
    head = head.first(qMin(head.size(), contentHeadBytes));
    if (isZip(head))
        return ContentKind::Zip;
    if (head.startsWith("\x1f\x8b\x08"))
        return isTar(gunzippedHead(head, tarBlock)) ? ContentKind::GzipTar : ContentKind::Gzip;
    if (head.size() > 3 && head.startsWith("BZh") && head[3] >= '1' && head[3] <= '9')
        return isTar(bunzippedHead(head, tarBlock)) ? ContentKind::Bzip2Tar : ContentKind::Bzip2;
    if (head.startsWith(QByteArrayView("\xfd"
                                       "7zXZ\0",
            6)))
        return ContentKind::XzTar;
    if (head.startsWith("\x28\xb5\x2f\xfd"))
        return ContentKind::ZstdTar;
    if (isTar(head))
        return ContentKind::Tar;
    if (const ContentKind der = derKind(head, size); der != ContentKind::Unknown)
        return der;
    const QByteArray decoded = asText(head);
    const QByteArrayView text = QByteArrayView(decoded).trimmed();
    if (isMarkup(text))
        return ContentKind::Html;
    if (isJson(text, head.size() == size))
        return ContentKind::Json;
    return pemKind(text);
}

QLatin1String suffix(ContentKind kind)
{
    static constexpr std::array suffixes{""_L1, "zip"_L1, "tar"_L1, "tar.gz"_L1, "gz"_L1, "tar.bz2"_L1,
        "bz2"_L1, "tar.xz"_L1, "tar.zst"_L1, "pem"_L1, "key"_L1, "pem"_L1, "der"_L1, "key"_L1, "p12"_L1,
        "json"_L1, "html"_L1, ""_L1};
    static_assert(suffixes.size() == size_t(ContentKind::Unknown) + 1);
    return suffixes.at(size_t(kind));
}

} // namespace Chaincert
