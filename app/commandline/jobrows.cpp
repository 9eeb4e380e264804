#include "commandline/jobrows.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringConverter>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

class CsvReader
{
public:
    explicit CsvReader(const QString &text)
        : m_text(text)
    {
        const QString head = text.section(u'\n', 0, 0);
        if (!head.contains(u',')) // spreadsheets save with these where the comma is the decimal mark
            m_separator = head.contains(u';') ? u';' : head.contains(u'\t') ? u'\t' : u',';
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    qint64 line() const { return m_line; }

    QStringList row(QString *fault)
    {
        QStringList fields;
        while (true) {
            fields += field(fault);
            const QChar next = atEnd() ? QChar(u'\n') : m_text.at(m_at++);
            if (next == m_separator)
                continue;
            if (next == u'\r' && !atEnd() && m_text.at(m_at) == u'\n')
                ++m_at;
            ++m_line;
            return fields;
        }
    }

private:
    bool isEnd(QChar c) const { return c == m_separator || c == u'\n' || c == u'\r'; }

    QString field(QString *fault)
    {
        QString text;
        if (atEnd() || m_text.at(m_at) != u'"') {
            while (!atEnd() && !isEnd(m_text.at(m_at)))
                text += m_text.at(m_at++);
            return text.trimmed();
        }
        for (++m_at; !atEnd(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == u'\n')
                ++m_line;
            if (c != u'"') {
                text += c;
                continue;
            }
            if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"') {
                text += m_text.at(++m_at);
                continue;
            }
            ++m_at;
            if (!atEnd() && !isEnd(m_text.at(m_at)))
                break;
            return text.trimmed();
        }
        *fault = Text::tr("A quotation mark is not closed, or text follows it.");
        while (!atEnd() && m_text.at(m_at) != u'\n')
            ++m_at;
        return text;
    }

    const QString m_text;
    QChar m_separator = u',';
    qsizetype m_at = 0;
    qint64 m_line = 1;
};

QString unknownColumn(const QString &name, const QStringList &columns)
{
    return Text::tr("There is no column \"%1\"; the columns are: %2.").arg(name, columns.join(u", "_s));
}

OrUsage<QList<JobRow>> csvRows(const QString &text, const QStringList &columns)
{
    CsvReader reader(text);
    QString fault;
    QStringList header = reader.row(&fault);
    const QString remedy = Text::tr("Let the first line name the columns.");
    while (!header.isEmpty() && header.last().isEmpty()) // spreadsheets fill lines up with empty fields
        header.removeLast();
    for (qsizetype i = 0; i < header.size(); ++i) {
        QString &name = header[i];
        name = name.toLower();
        if (!columns.contains(name))
            return wrongUsage(u"--jobs"_s, unknownColumn(name, columns), remedy);
        if (header.indexOf(name) < i)
            return wrongUsage(u"--jobs"_s, Text::tr("Two columns are called \"%1\".").arg(name), remedy);
    }
    QList<JobRow> rows;
    while (!reader.atEnd()) {
        JobRow row;
        row.line = reader.line();
        QStringList fields = reader.row(&row.fault);
        while (!fields.isEmpty() && fields.last().isEmpty())
            fields.removeLast();
        if (row.fault.isEmpty() && fields.isEmpty())
            continue;
        if (row.fault.isEmpty() && fields.size() > header.size())
            row.fault = Text::tr("It has more fields than there are columns.");
        for (qsizetype i = 0; i < std::min(fields.size(), header.size()); ++i) {
            if (!fields.at(i).isEmpty())
                row.fields.insert(header.at(i), fields.at(i));
        }
        rows += row;
    }
    return rows;
}

qint64 lineAt(const QByteArray &text, qsizetype offset)
{
    return 1 + text.left(offset).count('\n');
}

// Where each element of the array begins; QJsonDocument does not tell.
QList<qint64> elementLines(const QByteArray &json)
{
    QList<qint64> lines;
    qint64 line = 1;
    int depth = 0;
    bool inText = false;
    bool expected = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (c == '\n')
            ++line;
        if (inText) {
            if (c == '\\')
                ++i;
            inText = c != '"';
            continue;
        }
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
            continue;
        if (expected && c != ']')
            lines += line;
        expected = (c == '[' && depth == 0) || (c == ',' && depth == 1);
        if (c == '[' || c == '{')
            ++depth;
        else if (c == ']' || c == '}')
            --depth;
        inText = c == '"';
    }
    return lines;
}

JobRow jsonRow(const QJsonValue &value, const QStringList &columns)
{
    JobRow row;
    if (!value.isObject())
        row.fault = Text::tr("It is no object with keys and values.");
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (!columns.contains(each.key()))
            row.fault = unknownColumn(each.key(), columns);
        else if (!each.value().isString() && !each.value().isNull())
            row.fault = Text::tr("The value of \"%1\" is no text.").arg(each.key());
        else if (!each.value().toString().trimmed().isEmpty())
            row.fields.insert(each.key(), each.value().toString().trimmed());
    }
    return row;
}

OrUsage<QList<JobRow>> jsonRows(const QByteArray &text, const QStringList &columns)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError || !document.isArray())
        return wrongUsage(u"--jobs"_s,
            Text::tr("Line %1: this is no JSON array (%2).")
                .arg(lineAt(text, error.offset))
                .arg(document.isNull() ? error.errorString() : Text::tr("something else")),
            Text::tr("Put the downloads as objects into one array."));
    const QList<qint64> lines = elementLines(text);
    QList<JobRow> rows;
    const QJsonArray array = document.array();
    for (qsizetype i = 0; i < array.size(); ++i) {
        rows += jsonRow(array.at(i), columns);
        rows.last().line = lines.value(i, 1);
    }
    return rows;
}

} // namespace

OrUsage<QList<JobRow>> readJobRows(const QByteArray &text, const QStringList &columns)
{
    const QByteArray plain = text.startsWith("\xef\xbb\xbf") ? text.mid(3) : text;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(plain);
    if (decoder.hasError() || decoded.contains(QChar::Null))
        return wrongUsage(u"--jobs"_s, Text::tr("The file is no text in UTF-8."),
            Text::tr("Save it as CSV or JSON in UTF-8."));
    const QByteArray begin = plain.trimmed();
    if (begin.isEmpty())
        return QList<JobRow>();
    return begin.startsWith('[') || begin.startsWith('{') ? jsonRows(plain, columns)
                                                          : csvRows(decoded, columns);
}

} // namespace Chaincert
