#include "credentials/foundkeysreading_p.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Row
{
    qint64 line = 0; // where it begins
    std::vector<QByteArray> fields;
    QString fault; // what was expected where a quoted field is not closed properly

    Row() = default;
    Row(Row &&) = default;
    Row &operator=(Row &&) = default;
    ~Row()
    {
        for (QByteArray &field : fields)
            wipe(field);
    }

    bool isBlank() const
    {
        return std::all_of(fields.begin(), fields.end(),
            [](const QByteArray &field) { return QByteArrayView(field).trimmed().isEmpty(); });
    }

    QByteArrayView field(qsizetype column) const
    {
        if (column < 0 || static_cast<std::size_t>(column) >= fields.size())
            return {};
        return QByteArrayView(fields[static_cast<std::size_t>(column)]).trimmed();
    }
};

// RFC 4180, with lone line feeds, and with what separates fields in the first line.
class CsvReader
{
public:
    explicit CsvReader(QByteArrayView text)
        : m_text(text)
    {
        if (m_text.startsWith("\xef\xbb\xbf"))
            m_pos = 3;
        const QByteArrayView head = firstLine(m_text);
        if (!head.contains(',')) // spreadsheets save with these where the comma is the decimal mark
            m_separator = head.contains(';') ? ';' : head.contains('\t') ? '\t' : ',';
    }

    bool atEnd() const { return m_pos >= m_text.size(); }

    Row row()
    {
        Row row;
        row.line = m_line;
        do {
            row.fields.push_back(field(row.fault));
        } while (!atEnd() && m_text[m_pos] == m_separator && ++m_pos > 0);
        if (!atEnd())
            ++m_pos;
        ++m_line;
        return row;
    }

private:
    bool endsField(char c) const { return c == m_separator || c == '\n'; }

    QByteArray field(QString &fault)
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
    qsizetype closing(qsizetype mark) const
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

    QByteArray quoted(qsizetype mark, QString &fault)
    {
        const qsizetype close = closing(mark);
        if (close >= m_text.size())
            fault = u"\""_s;
        QByteArray text;
        text.reserve(close - mark); // growing would leave copies behind
        for (qsizetype i = mark + 1; i < close; ++i) {
            if (m_text[i] == '"')
                ++i;
            else if (m_text[i] == '\n')
                ++m_line;
            text += m_text[i];
        }
        m_pos = std::min(close + 1, m_text.size());
        const qsizetype after = m_pos;
        while (!atEnd() && !endsField(m_text[m_pos]))
            ++m_pos;
        if (!m_text.sliced(after, m_pos - after).trimmed().isEmpty())
            fault = QString(QLatin1Char(m_separator));
        return text;
    }

    QByteArrayView m_text;
    qsizetype m_pos = 0;
    qint64 m_line = 1;
    char m_separator = ',';
};

// "Access Key Id", "AccessKeyId" and "access_key_id" are one name.
QByteArray plainName(QByteArrayView name)
{
    QByteArray plain;
    for (const char c : name) {
        if (c != ' ' && c != '_' && c != '-')
            plain += c;
    }
    return plain.toLower();
}

struct Columns
{
    qsizetype userName = -1;
    qsizetype id = -1;
    qsizetype secretKey = -1;

    explicit Columns(const Row &header)
    {
        for (qsizetype i = qsizetype(header.fields.size()) - 1; i >= 0; --i) { // the first of a name counts
            const QByteArray name = plainName(header.field(i));
            if (name == "username")
                userName = i;
            else if (name == "accesskeyid")
                id = i;
            else if (name == "secretaccesskey")
                secretKey = i;
        }
    }
};

std::vector<FoundEntry> only(const Failure &failure)
{
    std::vector<FoundEntry> entries;
    entries.push_back({{}, tl::make_unexpected(failure), true});
    return entries;
}

qint64 firstLineNotUtf8(QByteArrayView text)
{
    qint64 number = 1;
    for (qsizetype begin = 0; begin < text.size(); ++number) {
        const qsizetype found = text.indexOf('\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        if (!text.sliced(begin, end - begin).isValidUtf8())
            break;
        begin = end + 1;
    }
    return number;
}

} // namespace

std::vector<FoundEntry> csvEntries(const QString &file, QByteArrayView text)
{
    if (!text.isValidUtf8())
        return only(malformed(file, firstLineNotUtf8(text), u"UTF-8"_s));
    CsvReader reader(text);
    Row header;
    while (!reader.atEnd() && header.isBlank())
        header = reader.row();
    const Columns columns(header);
    if (columns.id < 0 || columns.secretKey < 0) {
        const QLatin1String missing = columns.id < 0 ? KeyIdName : SecretKeyName;
        return only(malformed(file, std::max<qint64>(header.line, 1), missing));
    }
    std::vector<FoundEntry> entries;
    while (!reader.atEnd()) {
        const Row row = reader.row();
        if (row.isBlank())
            continue;
        const QString user = QString::fromUtf8(row.field(columns.userName));
        if (!row.fault.isEmpty()) {
            entries.push_back({user, tl::make_unexpected(malformed(file, row.line, row.fault))});
            continue;
        }
        const RawKey raw{row.field(columns.id), row.field(columns.secretKey)};
        if (const std::optional<KeyPart> bad = badPart(raw)) {
            const QLatin1String expected = *bad == KeyPart::Id ? KeyIdName : SecretKeyName;
            entries.push_back({user, tl::make_unexpected(malformed(file, row.line, expected))});
            continue;
        }
        FoundKey key = keyOf(raw);
        key.userName = user;
        key.place = {KeysPlace::Origin::CsvFile, file, user};
        entries.push_back({user, std::move(key)});
    }
    return entries;
}

} // namespace Chaincert
