#include "cloud/responseparser_p.h"

#include <algorithm>

namespace Chaincert {

namespace {

constexpr QByteArrayView Protocol = "HTTP/";

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A list's last entry, as a transfer coding is read (RFC 9112, section 6.3).
QByteArray lastOf(const QByteArray &list)
{
    return list.mid(list.lastIndexOf(',') + 1).trimmed().toLower();
}

bool lists(const QByteArray &list, QByteArrayView word)
{
    const auto entries = list.split(',');
    return std::any_of(entries.begin(), entries.end(),
        [word](const QByteArray &entry) { return entry.trimmed().compare(word, Qt::CaseInsensitive) == 0; });
}

// What may not stand in a value counts as a space (RFC 9110, section 5.5).
QByteArray valueIn(QByteArray text)
{
    return text.replace('\r', ' ').replace('\0', ' ').trimmed();
}

} // namespace

qsizetype ResponseParser::parse(QByteArrayView bytes, QByteArrayView *body)
{
    *body = {};
    if (m_fault != Fault::None || m_part == Part::Whole || bytes.isEmpty())
        return 0;
    if (m_part == Part::UntilClosed) {
        *body = bytes;
        return bytes.size();
    }
    if (m_part == Part::Counted) {
        const auto count = qsizetype(std::min<qint64>(m_left, bytes.size()));
        *body = bytes.first(count);
        m_left -= count;
        if (m_left == 0)
            m_part = m_chunked ? Part::ChunkEnd : Part::Whole;
        return count;
    }
    bool ended = false;
    const qsizetype count = takeLine(bytes, &ended);
    if (!ended || m_fault != Fault::None)
        return count;
    const Part part = m_part;
    if (part == Part::Head)
        onHeadLine();
    else if (part == Part::ChunkSize)
        onChunkSize();
    else if (part == Part::ChunkEnd && !m_line.isEmpty())
        stop(Fault::BadChunks);
    else if (part == Part::ChunkEnd)
        m_part = Part::ChunkSize;
    else if (m_line.isEmpty())
        m_part = Part::Whole; // no further trailer
    m_line.clear();
    return count;
}

// Up to and including the line's end; a bare LF is one, too (RFC 9112, section 2.2).
qsizetype ResponseParser::takeLine(QByteArrayView bytes, bool *ended)
{
    const qsizetype end = bytes.indexOf('\n');
    *ended = end >= 0;
    const qsizetype count = *ended ? end + 1 : bytes.size();
    if (m_part == Part::ChunkSize || m_part == Part::ChunkEnd) {
        if (m_line.size() + count > MaxHead)
            stop(Fault::BadChunks);
    } else {
        m_headSize += count;
        if (m_headSize > MaxHead)
            stop(Fault::HeadTooLarge);
    }
    if (m_fault != Fault::None)
        return count;
    m_line.append(bytes.first(*ended ? end : count));
    if (*ended && m_line.endsWith('\r'))
        m_line.chop(1);
    if (m_part == Part::Head && m_status == 0) {
        const auto seen = std::min(m_line.size(), Protocol.size());
        if (QByteArrayView(m_line).first(seen) != Protocol.first(seen))
            stop(Fault::NotHttp);
    }
    return count;
}

void ResponseParser::onHeadLine()
{
    if (m_status == 0) {
        if (!readStatus())
            stop(Fault::NotHttp);
    } else if (m_line.isEmpty()) {
        onHeadEnd();
    } else if ((m_line.startsWith(' ') || m_line.startsWith('\t')) && !m_headers.isEmpty()) {
        QByteArray &value = m_headers.last().second; // of a folded line
        if (const QByteArray more = valueIn(m_line); !more.isEmpty())
            value.append(value.isEmpty() ? "" : " ").append(more);
    } else if (const qsizetype colon = m_line.indexOf(':'); colon > 0) {
        m_headers.append({m_line.left(colon).trimmed().toLower(), valueIn(m_line.sliced(colon + 1))});
    }
}

bool ResponseParser::readStatus()
{
    const QByteArrayView line(m_line);
    if (line.size() < 12 || !line.startsWith("HTTP/1.") || !isDigits(line.sliced(7, 1)) || line[8] != ' '
        || !isDigits(line.sliced(9, 3)) || (line.size() > 12 && line[12] != ' '))
        return false;
    m_minor = line[7] - '0';
    m_status = line.sliced(9, 3).toInt();
    return m_status >= 100;
}

void ResponseParser::onHeadEnd()
{
    if (m_status < 200 && m_status != 101) { // an interim answer: the real one follows
        m_status = 0;
        m_headers.clear();
        return;
    }
    m_chunked = lastOf(header("transfer-encoding")) == "chunked";
    const QByteArray length = header("content-length");
    bool fits = false;
    const qint64 announced = length.toLongLong(&fits);
    if (isDigits(length) && fits && !hasHeader("transfer-encoding"))
        m_length = announced;
    if (m_status < 200 || m_status == 204 || m_status == 304 || m_length == 0)
        m_part = Part::Whole;
    else if (m_chunked)
        m_part = Part::ChunkSize;
    else
        m_part = m_length ? Part::Counted : Part::UntilClosed;
    m_left = m_length.value_or(0);
}

void ResponseParser::onChunkSize()
{
    const QByteArray digits = m_line.split(';').first().trimmed(); // what follows is an extension
    bool ok = false;
    const qint64 size = digits.toLongLong(&ok, 16);
    const bool plain = std::all_of(digits.begin(), digits.end(), [](char c) { return isxdigit(uchar(c)); });
    if (!ok || !plain || size < 0)
        return stop(Fault::BadChunks);
    m_left = size;
    m_part = size > 0 ? Part::Counted : Part::Trailers;
}

bool ResponseParser::endsByClosing()
{
    if (m_part == Part::UntilClosed && m_fault == Fault::None)
        m_part = Part::Whole;
    return isWhole();
}

bool ResponseParser::hasHeader(QByteArrayView name) const
{
    return std::any_of(m_headers.begin(), m_headers.end(),
        [name](const auto &header) { return name.compare(header.first, Qt::CaseInsensitive) == 0; });
}

QByteArray ResponseParser::header(QByteArrayView name) const
{
    QByteArrayList values;
    for (const auto &[key, value] : m_headers) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            values << value;
    }
    return values.join(", ");
}

bool ResponseParser::keepsConnection() const
{
    const QByteArray connection = header("connection");
    const bool wanted = m_minor > 0 ? !lists(connection, "close") : lists(connection, "keep-alive");
    const bool framed = m_chunked || m_length || m_status == 204 || m_status == 304;
    // Both at once is how a request is smuggled (RFC 9112, section 6.3).
    const bool doubtful = hasHeader("transfer-encoding") && hasHeader("content-length");
    return isWhole() && wanted && framed && !doubtful && m_status >= 200;
}

} // namespace Chaincert
