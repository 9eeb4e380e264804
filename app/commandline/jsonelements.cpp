#include "commandline/jsonelements.h"

#include <QByteArrayView>

#include <utility>

namespace Chaincert {

bool JsonElements::next(QJsonParseError *error)
{
    const bool first = m_begin < 0;
    skipBlanks();
    if (first && peek() != '[')
        return stop(error, QJsonParseError::IllegalValue);
    if (!first && peek() != ',' && peek() != ']')
        return stop(
            error, peek() ? QJsonParseError::MissingValueSeparator : QJsonParseError::UnterminatedArray);
    if (peek() == ']')
        return end(error);
    take();
    skipBlanks();
    if (first && peek() == ']')
        return end(error);
    m_line += std::exchange(m_linesInElement, 0);
    m_begin = m_at;
    passElement();
    m_end = m_at;
    return m_end > m_begin || stop(error, QJsonParseError::IllegalValue);
}

void JsonElements::take()
{
    if (m_text.at(m_at++) == '\n')
        ++m_linesInElement;
}

void JsonElements::skipBlanks()
{
    while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(peek()))
        take();
}

void JsonElements::passText()
{
    for (take(); m_at < m_text.size() && peek() != '"'; take()) {
        if (peek() == '\\' && m_at + 1 < m_text.size())
            take();
    }
    if (m_at < m_text.size())
        take();
}

// To where it ends, whether it is well formed or not.
void JsonElements::passElement()
{
    int depth = 0;
    while (m_at < m_text.size()) {
        const char c = peek();
        if (depth == 0 && (c == ',' || c == ']' || QByteArrayView(" \t\r\n").contains(c)))
            return;
        if (c == '"') {
            passText();
            if (depth == 0)
                return;
            continue;
        }
        take();
        if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth <= 0)
            return;
    }
}

bool JsonElements::end(QJsonParseError *error)
{
    take();
    skipBlanks();
    return m_at == m_text.size() ? false : stop(error, QJsonParseError::GarbageAtEnd);
}

bool JsonElements::stop(QJsonParseError *error, QJsonParseError::ParseError why)
{
    error->error = why;
    error->offset = static_cast<int>(m_at);
    return false;
}

qsizetype jsonKeys(const QByteArray &object)
{
    qsizetype keys = 0;
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < object.size(); ++i) {
        const char c = object.at(i);
        if (quoted && c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '{' || c == '['))
            ++depth;
        else if (!quoted && (c == '}' || c == ']'))
            --depth;
        else if (!quoted && c == ':' && depth == 1)
            ++keys;
    }
    return keys;
}

} // namespace Chaincert
