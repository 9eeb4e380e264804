#include "cloud/contentcoding.h"

#include <algorithm>
#include <zlib.h>

namespace Chaincert {

namespace {

constexpr int GzipOrZlib = MAX_WBITS + 32; // told apart by their first bytes
constexpr int RawDeflate = -MAX_WBITS;

QByteArray inflated(QByteArrayView body, int windowBits, qsizetype limit)
{
    z_stream stream = {};
    if (inflateInit2(&stream, windowBits) != Z_OK)
        return {};
    QByteArray out;
    char buffer[16 * 1024];
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.data())); // zlib does not write there
    stream.avail_in = uInt(body.size());
    int state = Z_OK;
    while (state == Z_OK && out.size() < limit) {
        stream.next_out = reinterpret_cast<Bytef *>(buffer);
        stream.avail_out = sizeof buffer;
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(buffer, std::min(qsizetype(sizeof buffer - stream.avail_out), limit - out.size()));
    }
    inflateEnd(&stream);
    return out;
}

} // namespace

bool isEncoded(QByteArrayView contentEncoding)
{
    const QByteArrayView coding = contentEncoding.trimmed();
    return !coding.isEmpty() && coding.compare("identity", Qt::CaseInsensitive) != 0;
}

std::optional<QByteArray> decodedContent(QByteArrayView contentEncoding, QByteArrayView body, qsizetype limit)
{
    const QByteArray coding = contentEncoding.trimmed().toByteArray().toLower();
    if (coding != "gzip" && coding != "x-gzip" && coding != "deflate")
        return {};
    QByteArray text = inflated(body, GzipOrZlib, limit);
    if (text.isEmpty() && coding == "deflate")
        text = inflated(body, RawDeflate, limit);
    if (text.isEmpty() && !body.isEmpty())
        return {};
    return text;
}

} // namespace Chaincert
