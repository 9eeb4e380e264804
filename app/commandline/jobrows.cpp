#include "commandline/jobrows.h"

#include "commandline/jsonelements.h"
#include "typed/typed.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qsizetype LongestShown = 60; // characters of a line

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
        const QString head = text.left(text.indexOf(u'\n')); // all of it where there is one line
        if (!head.contains(u',')) // spreadsheets save with these where the comma is the decimal mark
            m_separator = head.contains(u';') ? u';' : head.contains(u'\t') ? u'\t' : u',';
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    void skipEmptyLines()
    {
        for (; !atEnd() && (m_text.at(m_at) == u'\n' || m_text.at(m_at) == u'\r'); ++m_at) {
            const bool both
                = m_text.at(m_at) == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n';
            if (!both) // counted at its second half
                ++m_line;
        }
    }

    qint64 line() const { return m_line; }

    // No more than `most` fields are kept; whether one behind them says something is in `more`.
    QStringList row(qsizetype most, bool *more, QString *fault)
    {
        QStringList fields;
        *more = false;
        while (true) {
            const QString text = field(fault);
            if (fields.size() < most)
                fields += text;
            else
                *more = *more || !text.isEmpty();
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
    return Text::tr("There is no column \"%1\"; the columns are: %2.").arg(echo(name), columns.join(u", "_s));
}

UsageError tooMany()
{
    return {u"--jobs"_s,
        Text::tr("The file has more than %1 downloads.").arg(QLocale().toString(MostJobRows)),
        Text::tr("Split it into several files.")};
}

OrUsage<void> csvRows(
    const QString &text, const QStringList &columns, const std::function<void(const JobRow &)> &each)
{
    CsvReader reader(text);
    QString fault;
    bool more = false;
    QStringList header = reader.row(columns.size() + 1, &more, &fault); // one of so many is wrong
    const QString remedy = Text::tr("Let the first line name the columns.");
    while (!more && !header.isEmpty() && header.last().isEmpty()) // spreadsheets fill up with empty fields
        header.removeLast();
    for (qsizetype i = 0; i < header.size(); ++i) {
        QString &name = header[i];
        name = name.toLower();
        if (!columns.contains(name))
            return wrongUsage(u"--jobs"_s, unknownColumn(name, columns), remedy);
        if (header.indexOf(name) < i)
            return wrongUsage(
                u"--jobs"_s, Text::tr("Two columns are called \"%1\".").arg(echo(name)), remedy);
    }
    for (qint64 count = 0;;) {
        reader.skipEmptyLines();
        if (reader.atEnd())
            return {};
        JobRow row;
        row.line = reader.line();
        const QStringList fields = reader.row(header.size(), &more, &row.fault);
        const bool blank
            = std::all_of(fields.begin(), fields.end(), [](const QString &field) { return field.isEmpty(); });
        if (row.fault.isEmpty() && blank && !more)
            continue;
        if (++count > MostJobRows)
            return tl::make_unexpected(tooMany());
        if (row.fault.isEmpty() && fields.join(QString()).size() > LargestJob)
            row.fault = Text::tr("It is too long for one download.");
        if (row.fault.isEmpty() && more)
            row.fault = Text::tr("It has more fields than there are columns.");
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (!fields.at(i).isEmpty())
                row.fields.insert(header.at(i), fields.at(i));
        }
        each(row);
    }
}

// Of letters alone: a half of a pair would become another letter, and a name would end at a NUL.
bool isText(const QJsonValue &value)
{
    const QString text = value.toString();
    return value.isString() && text.isValidUtf16() && !text.contains(QChar::Null);
}

JobRow jsonRow(const QJsonValue &value, qsizetype keys, const QStringList &columns)
{
    JobRow row;
    if (!value.isObject())
        row.fault = Text::tr("It is no object with keys and values.");
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (!columns.contains(each.key()))
            row.fault = unknownColumn(each.key(), columns);
        else if (!isText(each.value()) && !each.value().isNull())
            row.fault = Text::tr("The value of \"%1\" is no text.").arg(echo(each.key()));
        else if (!each.value().toString().trimmed().isEmpty())
            row.fields.insert(each.key(), each.value().toString().trimmed());
    }
    if (row.fault.isEmpty() && keys != object.size()) // one of them alone would count
        row.fault = Text::tr("It has a key twice.");
    return row;
}

UsageError noArray(qint64 line, const QString &why)
{
    return {u"--jobs"_s, Text::tr("Line %1: this is no JSON array (%2).").arg(line).arg(why),
        Text::tr("Put the downloads as objects into one array.")};
}

// Whether it is JSON at all; an object is given.
QJsonValue parsed(const QByteArray &element, QJsonParseError *error)
{
    const bool isObject = element.startsWith('{');
    const QJsonDocument document = QJsonDocument::fromJson(isObject ? element : '[' + element + ']', error);
    return isObject ? QJsonValue(document.object()) : document.array().at(0);
}

OrUsage<void> jsonRows(
    const QByteArray &text, const QStringList &columns, const std::function<void(const JobRow &)> &each)
{
    JsonElements elements(text);
    QJsonParseError error;
    error.error = QJsonParseError::NoError;
    for (qint64 count = 1; elements.next(&error); ++count) {
        if (count > MostJobRows)
            return tl::make_unexpected(tooMany());
        JobRow row;
        if (elements.size() > LargestJob) {
            row.fault = Text::tr("It is too long for one download.");
        } else {
            const QByteArray element = elements.element();
            const QJsonValue value = parsed(element, &error);
            if (error.error != QJsonParseError::NoError)
                return tl::make_unexpected(
                    noArray(elements.line() + element.left(error.offset).count('\n'), error.errorString()));
            row = jsonRow(value, value.isObject() ? jsonKeys(element) : 0, columns);
        }
        row.line = elements.line();
        each(row);
    }
    if (error.error != QJsonParseError::NoError)
        return tl::make_unexpected(noArray(elements.lineAt(error.offset),
            text.startsWith('{') ? Text::tr("something else") : error.errorString()));
    return {};
}

// The first line of the text that is no UTF-8, with its bytes.
UsageError noUtf8(const QByteArray &text)
{
    qint64 line = 0;
    QByteArrayView bytes;
    for (qsizetype begin = 0; begin <= text.size() && bytes.isValidUtf8() && !bytes.contains('\0');) {
        const qsizetype end = text.indexOf('\n', begin);
        bytes = QByteArrayView(text).sliced(begin, (end < 0 ? text.size() : end) - begin);
        begin += bytes.size() + 1;
        ++line;
    }
    return {u"--jobs"_s,
        Text::tr("The file is no text in UTF-8. Line %1: “%2”")
            .arg(line)
            .arg(Typed::visible(
                Typed::visibleBytes(bytes.first(std::min(bytes.size(), LongestShown))), LongestShown)),
        Text::tr("Save it as CSV or JSON in UTF-8.")};
}

} // namespace

OrUsage<void> readJobRows(
    const QByteArray &text, const QStringList &columns, const std::function<void(const JobRow &)> &each)
{
    const QByteArray plain = text.startsWith("\xef\xbb\xbf") ? text.mid(3) : text;
    if (!plain.isValidUtf8() || plain.contains('\0'))
        return tl::make_unexpected(noUtf8(plain));
    const QByteArray begin = plain.left(LargestJob).trimmed();
    if (begin.startsWith('[') || begin.startsWith('{'))
        return jsonRows(plain, columns, each);
    return plain.trimmed().isEmpty() ? OrUsage<void>() : csvRows(QString::fromUtf8(plain), columns, each);
}

} // namespace Chaincert
