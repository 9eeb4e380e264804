#include "commandline/jobrows.h"

#include "options/clitext.h"
#include "typed/csvreader.h"
#include "typed/typed.h"
#include "words/separated.h"

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qsizetype MaxShownLength = 60; // characters of a line

QString unknownColumn(const QString &name, const QStringList &columns)
{
    return CliText::tr("There is no column \"%1\"; the columns are: %2.")
        .arg(echo(name), Words::listed(columns));
}

UsageError tooMany()
{
    return {u"--jobs"_s,
        CliText::tr("The file has more than %1 downloads.").arg(QLocale().toString(MaxJobRows)),
        CliText::tr("Split it into several files.")};
}

UsageError noTable(const QString &problem)
{
    return {u"--jobs"_s, problem, CliText::tr("Write the columns' names in the first line.")};
}

// Spreadsheets fill rows up with empty fields.
OrUsage<QStringList> columnsOf(const CsvRow &header, const QStringList &known)
{
    QStringList names;
    for (const QByteArray &field : header.fields)
        names += QString::fromUtf8(field).trimmed().toLower();
    while (!header.hasMore && !names.isEmpty() && names.last().isEmpty())
        names.removeLast();
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!known.contains(names.at(i)))
            return tl::make_unexpected(noTable(unknownColumn(names.at(i), known)));
        if (names.indexOf(names.at(i)) < i)
            return tl::make_unexpected(
                noTable(CliText::tr("Two columns are named \"%1\".").arg(echo(names.at(i)))));
    }
    return names;
}

JobRow csvRow(const CsvRow &read, const QStringList &columns)
{
    JobRow row;
    row.line = read.line;
    qsizetype letters = 0;
    bool hasMore = read.hasMore;
    for (qsizetype i = 0; i < static_cast<qsizetype>(read.fields.size()); ++i) {
        const QString field = QString::fromUtf8(read.field(i)).trimmed();
        letters += field.size();
        hasMore = hasMore || (i >= columns.size() && !field.isEmpty());
        if (!field.isEmpty() && i < columns.size())
            row.fields.insert(columns.at(i), field);
    }
    if (read.fault != CsvRow::Fault::None)
        row.fault = CliText::tr("A quotation mark is not closed, or is followed by text.");
    else if (letters > MaxJobSize)
        row.fault = CliText::tr("This is too long for one download.");
    else if (hasMore)
        row.fault = CliText::tr("The line has more fields than there are columns.");
    return row;
}

OrUsage<void> csvRows(
    const QByteArray &text, const QStringList &known, const std::function<void(const JobRow &)> &each)
{
    CsvReader reader(text, known.size() + 1); // one more than there can be is wrong
    reader.skipEmptyLines();
    const OrUsage<QStringList> columns = columnsOf(reader.row(), known);
    if (!columns)
        return tl::make_unexpected(columns.error());
    for (qint64 count = 0;;) {
        reader.skipEmptyLines();
        if (reader.atEnd())
            return {};
        const CsvRow read = reader.row();
        if (read.fault == CsvRow::Fault::None && read.isBlank() && !read.hasMore)
            continue;
        if (++count > MaxJobRows)
            return tl::make_unexpected(tooMany());
        each(csvRow(read, *columns));
    }
}

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

// How many keys a JSON object has, each as often as it stands there: of several of one name a document keeps
// the last.
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
        row.fault = CliText::tr("This is not an object with keys and values.");
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (!columns.contains(each.key()))
            row.fault = unknownColumn(each.key(), columns);
        else if (!isText(each.value()) && !each.value().isNull())
            row.fault = CliText::tr("The value of \"%1\" is not a string.").arg(echo(each.key()));
        else if (!each.value().toString().trimmed().isEmpty())
            row.fields.insert(each.key(), each.value().toString().trimmed());
    }
    if (row.fault.isEmpty() && keys != object.size()) // one of them alone would count
        row.fault = CliText::tr("A key is given twice.");
    return row;
}

UsageError noArray(qint64 line, const QString &why)
{
    return {u"--jobs"_s, CliText::tr("Line %1: not a JSON array (%2).").arg(line).arg(why),
        CliText::tr("Write the downloads as objects in one array.")};
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
        if (count > MaxJobRows)
            return tl::make_unexpected(tooMany());
        JobRow row;
        if (elements.size() > MaxJobSize) {
            row.fault = CliText::tr("This is too long for one download.");
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
            text.startsWith('{') ? CliText::tr("something else") : error.errorString()));
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
        CliText::tr("The file is not UTF-8 text. Line %1: \"%2\"")
            .arg(line)
            .arg(Typed::visible(
                Typed::visibleBytes(bytes.first(std::min(bytes.size(), MaxShownLength))), MaxShownLength)),
        CliText::tr("Save it as CSV or JSON in UTF-8.")};
}

} // namespace

OrUsage<void> readJobRows(
    const QByteArray &text, const QStringList &columns, const std::function<void(const JobRow &)> &each)
{
    const QByteArray plain = text.startsWith("\xef\xbb\xbf") ? text.mid(3) : text;
    if (!plain.isValidUtf8() || plain.contains('\0'))
        return tl::make_unexpected(noUtf8(plain));
    const QByteArray begin = plain.left(MaxJobSize).trimmed();
    if (begin.startsWith('[') || begin.startsWith('{'))
        return jsonRows(plain, columns, each);
    return plain.trimmed().isEmpty() ? OrUsage<void>() : csvRows(plain, columns, each);
}

} // namespace Chaincert
