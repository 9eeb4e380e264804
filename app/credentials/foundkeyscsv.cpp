#include "credentials/foundkeysreading_p.h"
#include "typed/csvreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qsizetype MaxFields = 64;

// Its secret key is not left in memory.
struct Row : CsvRow
{
    explicit Row(CsvRow row)
        : CsvRow(std::move(row))
    {
    }
    Q_DISABLE_COPY_MOVE(Row)
    ~Row()
    {
        for (QByteArray &field : fields)
            wipe(field);
    }
};

// What was expected where a quoted field is not closed properly.
QString expectedIn(const Row &row, char separator)
{
    return row.fault == CsvRow::Fault::QuoteNotClosed ? u"\""_s : QString(QLatin1Char(separator));
}

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

    explicit Columns(const CsvRow &header)
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
    CsvReader reader(text, MaxFields);
    CsvRow header;
    while (!reader.atEnd() && header.isBlank())
        header = reader.row();
    const Columns columns(header);
    if (columns.id < 0 || columns.secretKey < 0) {
        const QLatin1String missing = columns.id < 0 ? KeyIdName : SecretKeyName;
        return only(malformed(file, std::max<qint64>(header.line, 1), missing));
    }
    std::vector<FoundEntry> entries;
    while (!reader.atEnd()) {
        const Row row(reader.row());
        if (row.isBlank())
            continue;
        const QString user = QString::fromUtf8(row.field(columns.userName));
        if (row.fault != CsvRow::Fault::None) {
            entries.push_back(
                {user, tl::make_unexpected(malformed(file, row.line, expectedIn(row, reader.separator())))});
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
        key.place = {KeySource::Origin::CsvFile, file, user};
        entries.push_back({user, std::move(key)});
    }
    return entries;
}

} // namespace Chaincert
