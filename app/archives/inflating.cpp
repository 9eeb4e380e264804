#include "archives/inflating_p.h"

#include <algorithm>
#include <limits>

namespace Chaincert {

Inflating::Inflating(Form form) // zlib.h: negative: no header of zlib's; 16 more: gzip's
    : m_begun(::inflateInit2(&m_stream, form == Form::Gzip ? MAX_WBITS + 16 : -MAX_WBITS) == Z_OK)
{
}

Inflating::~Inflating()
{
    if (m_begun)
        ::inflateEnd(&m_stream);
}

void Inflating::setInput(QByteArray packed)
{
    m_packed = std::move(packed);
    m_stream.next_in = reinterpret_cast<Bytef *>(m_packed.data());
    m_stream.avail_in = uInt(m_packed.size());
}

Inflating::State Inflating::read(char *to, qint64 most, qint64 *got)
{
    *got = 0;
    if (!m_begun)
        return State::Corrupt;
    const auto room = uInt(std::min<qint64>(most, std::numeric_limits<int>::max()));
    m_stream.next_out = reinterpret_cast<Bytef *>(to);
    m_stream.avail_out = room;
    const int outcome = ::inflate(&m_stream, Z_NO_FLUSH);
    *got = room - m_stream.avail_out;
    m_crc = quint32(::crc32(m_crc, reinterpret_cast<const Bytef *>(to), uInt(*got)));
    if (outcome == Z_STREAM_END)
        return State::Ended;
    return outcome == Z_OK || outcome == Z_BUF_ERROR ? State::Wanting : State::Corrupt;
}

} // namespace Chaincert
