#include "credentials/foundkeysreading_p.h"

#include <QList>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr std::array<QByteArrayView, 6> Names{
    "ak", "sk", "security_token", "project_id", "domain_id", "iam_endpoint"}; // in the order of KeyPart

struct Value
{
    QByteArrayView text;
    qint64 line = 0; // 0: not given
};

struct Section
{
    QByteArray name;
    qint64 line = 0;
    std::array<Value, Names.size()> values;
};

QByteArrayView withoutQuotes(QByteArrayView text)
{
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        return text.sliced(1, text.size() - 2).trimmed();
    return text;
}

bool isComment(QByteArrayView text)
{
    return text.startsWith('#') || text.startsWith(';');
}

class ProfileReader
{
public:
    ProfileReader(const QString &file, QByteArrayView text)
        : m_file(file)
        , m_text(text)
    {
    }

    Result<QList<Section>> read()
    {
        if (m_text.startsWith("\xef\xbb\xbf"))
            m_text = m_text.sliced(3);
        for (qsizetype begin = 0; begin < m_text.size();) {
            const qsizetype found = m_text.indexOf('\n', begin);
            const qsizetype end = found < 0 ? m_text.size() : found;
            ++m_line;
            const QByteArrayView line = m_text.sliced(begin, end - begin);
            if (!line.isValidUtf8())
                return expected(u"UTF-8"_s);
            const Result<void> taken = take(line.trimmed());
            if (!taken)
                return tl::make_unexpected(taken.error());
            begin = end + 1;
        }
        return m_sections;
    }

private:
    tl::unexpected<Failure> expected(const QString &what) const
    {
        return tl::make_unexpected(malformed(m_file, m_line, what));
    }

    Result<void> take(QByteArrayView line)
    {
        if (line.isEmpty() || isComment(line))
            return {};
        if (line.startsWith('['))
            return takeSection(line);
        if (!m_inSection)
            return expected(u"[basic]"_s);
        if (!m_wanted) // another tool's section may be written in its own way
            return {};
        const qsizetype equals = line.indexOf('=');
        if (equals < 0)
            return expected(u"="_s);
        const QByteArray name = line.first(equals).trimmed().toByteArray().toLower();
        if (name.isEmpty())
            return expected(QString::fromLatin1(Names.front()));
        const auto known = std::find(Names.begin(), Names.end(), QByteArrayView(name));
        if (known == Names.end())
            return {};
        Value &value = m_sections.back().values[static_cast<std::size_t>(known - Names.begin())];
        if (value.line > 0) // which of the two is meant nobody can tell
            return expected(u"%1 (×1)"_s.arg(QString::fromLatin1(*known)));
        value = {withoutQuotes(line.sliced(equals + 1).trimmed()), m_line};
        return {};
    }

    Result<void> takeSection(QByteArrayView line)
    {
        const qsizetype close = line.indexOf(']');
        const QByteArrayView rest = close < 0 ? QByteArrayView() : line.sliced(close + 1).trimmed();
        if (close < 0 || !(rest.isEmpty() || isComment(rest)))
            return expected(u"]"_s);
        const QByteArray name = line.sliced(1, close - 1).trimmed().toByteArray().toLower();
        m_inSection = true;
        m_wanted = name == "basic" || name == "global";
        if (!m_wanted)
            return {};
        const bool again = std::any_of(m_sections.begin(), m_sections.end(),
            [&name](const Section &section) { return section.name == name; });
        if (again)
            return expected(u"[%1] (×1)"_s.arg(QString::fromLatin1(name)));
        Section section;
        section.name = name;
        section.line = m_line;
        m_sections.append(section);
        return {};
    }

    const QString m_file;
    QByteArrayView m_text;
    qint64 m_line = 0;
    bool m_inSection = false;
    bool m_wanted = false; // within a section that holds keys
    QList<Section> m_sections;
};

RawKey rawOf(const Section &section)
{
    const auto value = [&section](KeyPart part) { return section.values[std::size_t(part)].text; };
    return {value(KeyPart::Id), value(KeyPart::SecretKey), value(KeyPart::SecurityToken),
        value(KeyPart::ProjectId), value(KeyPart::DomainId), value(KeyPart::IamEndpoint)};
}

} // namespace

std::vector<FoundEntry> profileEntries(const QString &file, QByteArrayView text)
{
    Result<QList<Section>> sections = ProfileReader(file, text).read();
    std::vector<FoundEntry> entries;
    if (!sections) {
        entries.push_back({{}, tl::make_unexpected(sections.error()), true});
        return entries;
    }
    // Keys of a project before keys of the whole account, in any order of the file: the first is used if no
    // section is named.
    std::stable_partition(
        sections->begin(), sections->end(), [](const Section &section) { return section.name == "basic"; });
    for (const Section &section : std::as_const(*sections)) {
        const RawKey raw = rawOf(section);
        if (raw.id.isEmpty() && raw.secretKey.isEmpty()) // the SDKs' other ways, such as idp_id
            continue;
        const QString entry = QString::fromLatin1(section.name);
        if (const std::optional<KeyPart> bad = badPart(raw)) {
            const auto index = std::size_t(*bad);
            const qint64 given = section.values[index].line;
            entries.push_back({entry,
                tl::make_unexpected(
                    malformed(file, given > 0 ? given : section.line, QString::fromLatin1(Names[index])))});
            continue;
        }
        FoundKey key = keyOf(raw);
        key.place = {KeySource::Origin::ProfileFile, file, entry};
        entries.push_back({entry, std::move(key)});
    }
    return entries;
}

} // namespace Chaincert
