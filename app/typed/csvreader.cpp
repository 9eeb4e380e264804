#include "typed/csvreader.h"

#include <algorithm>

namespace Chaincert {

namespace {

QByteArrayView firstLineOf(QByteArrayView text)
{
    qsizetype begin = 0;
    while (begin < text.size() && QByteArrayView(" \t\r\n").contains(text[begin]))
        ++begin;
    qsizetype end = begin;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r')
        ++end;
    return text.sliced(begin, end - begin);
}

} // namespace

bool CsvRow::isBlank() const
{
    return std::all_of(fields.begin(), fields.end(),
        [](const QByteArray &field) { return QByteArrayView(field).trimmed().isEmpty(); });
}

QByteArrayView CsvRow::field(qsizetype column) const
{
    if (column < 0 || static_cast<std::size_t>(column) >= fields.size())
        return {};
    return QByteArrayView(fields[static_cast<std::size_t>(column)]).trimmed();
}

CsvReader::CsvReader(QByteArrayView text, qsizetype maxFields)
    : m_text(text)
    , m_maxFields(maxFields)
{
    if (m_text.startsWith("\xef\xbb\xbf"))
        m_pos = 3;
    const QByteArrayView head = firstLineOf(m_text.sliced(m_pos));
    if (!head.contains(','))
        m_separator = head.contains(';') ? ';' : head.contains('\t') ? '\t' : ',';
}

void CsvReader::skipEmptyLines()
{
    while (!atEnd() && takeLineEnd()) { }
}

CsvRow CsvReader::row()
{
    CsvRow row;
    row.line = m_line;
    while (true) {
        QByteArray text = field(row.fault);
        if (static_cast<qsizetype>(row.fields.size()) < m_maxFields) {
            row.fields.push_back(std::move(text));
        } else {
            row.hasMore = row.hasMore || !QByteArrayView(text).trimmed().isEmpty();
            text.fill('\0'); // nobody else would
        }
        if (atEnd() || takeLineEnd())
            return row;
        ++m_pos; // the separator
    }
}

bool CsvReader::takeLineEnd()
{
    if (m_text[m_pos] != '\n' && m_text[m_pos] != '\r')
        return false;
    if (m_text[m_pos] == '\r' && m_pos + 1 < m_text.size() && m_text[m_pos + 1] == '\n')
        ++m_pos;
    ++m_pos;
    ++m_line;
    return true;
}

QByteArray CsvReader::field(CsvRow::Fault &fault)
{
    qsizetype start = m_pos;
    while (start < m_text.size() && m_text[start] == ' ')
        ++start;
    if (start < m_text.size() && m_text[start] == '"')
        return quoted(start, fault);
    start = m_pos;
    while (!atEnd() && !endsField(m_text[m_pos]))
        ++m_pos;
    return m_text.sliced(start, m_pos - start).toByteArray();
}

// The closing mark of what the one at `mark` opens, or the text's end.
qsizetype CsvReader::closing(qsizetype mark) const
{
    for (qsizetype i = mark + 1; i < m_text.size(); ++i) {
        if (m_text[i] != '"')
            continue;
        if (i + 1 >= m_text.size() || m_text[i + 1] != '"')
            return i;
        ++i;
    }
    return m_text.size();
}

QByteArray CsvReader::quoted(qsizetype mark, CsvRow::Fault &fault)
{
    const qsizetype close = closing(mark);
    if (close >= m_text.size())
        fault = CsvRow::Fault::QuoteNotClosed;
    QByteArray text;
    text.reserve(close - mark); // growing would leave copies behind
    for (qsizetype i = mark + 1; i < close; ++i) {
        if (m_text[i] == '"')
            ++i;
        else if (m_text[i] == '\n' || (m_text[i] == '\r' && (i + 1 >= close || m_text[i + 1] != '\n')))
            ++m_line;
        text += m_text[i];
    }
    m_pos = std::min(close + 1, m_text.size());
    const qsizetype behind = m_pos;
    while (!atEnd() && !endsField(m_text[m_pos]))
        ++m_pos;
    if (m_text.sliced(behind, m_pos - behind).trimmed().isEmpty())
        return text;
    fault = CsvRow::Fault::TextBehindQuote;
    while (!atEnd() && m_text[m_pos] != '\n' && m_text[m_pos] != '\r')
        ++m_pos;
    return text;
}

} // namespace Chaincert
