#pragma once

#include <QByteArray>
#include <QJsonDocument>

namespace Chaincert {

// The elements of a JSON array, one after the other: a document of all of them would take a hundred times the
// text's size.
class JsonElements
{
public:
    explicit JsonElements(const QByteArray &text)
        : m_text(text)
    {
    }

    qint64 line() const { return m_line; } // of the element that was read last, from 1
    qsizetype size() const { return m_end - m_begin; }
    QByteArray element() const { return QByteArray::fromRawData(m_text.constData() + m_begin, size()); }
    // Goes to the first element, or the one behind the last; false: there is none, or `error` says why not.
    bool next(QJsonParseError *error);
    qint64 lineAt(qsizetype offset) const { return 1 + m_text.left(offset).count('\n'); }

private:
    char peek() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }
    void take();
    void skipBlanks();
    void passText();
    void passElement();
    bool end(QJsonParseError *error);
    bool stop(QJsonParseError *error, QJsonParseError::ParseError why);

    const QByteArray m_text;
    qsizetype m_at = 0;
    qsizetype m_begin = -1;
    qsizetype m_end = -1;
    qint64 m_line = 1;
    qint64 m_linesInElement = 0; // in it and behind it
};

// How many keys a JSON object has, each as often as it stands there: of several of one name a document keeps
// the last.
qsizetype jsonKeys(const QByteArray &object);

} // namespace Chaincert
