#include "exports/sdkconfig.h"

#include "inspection/folderfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <vector>
#include <yaml.h>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// A value of a mapping, and where it stands.
struct ConfigScalar
{
    QString member;
    QString value;
    qsizetype from = 0; // bytes
    qsizetype to = 0;
    yaml_scalar_style_t style = YAML_ANY_SCALAR_STYLE;
};

// libyaml counts characters.
class ByteOffsets
{
public:
    explicit ByteOffsets(QByteArrayView text)
        : m_text(text)
    {
    }
    qsizetype of(std::size_t character) // later ones only
    {
        while (m_character < character && m_byte < m_text.size()) {
            ++m_byte;
            while (m_byte < m_text.size() && (static_cast<uchar>(m_text[m_byte]) & 0xC0U) == 0x80U)
                ++m_byte;
            ++m_character;
        }
        return m_byte;
    }

private:
    QByteArrayView m_text;
    std::size_t m_character = 0;
    qsizetype m_byte = 0;
};

class ScalarReading
{
public:
    explicit ScalarReading(QByteArrayView text)
        : m_offsets(text)
    {
        m_isWell = yaml_parser_initialize(&m_parser) == 1;
        const char *const from = text.isEmpty() ? "" : text.data();
        yaml_parser_set_input_string(
            &m_parser, reinterpret_cast<const uchar *>(from), static_cast<std::size_t>(text.size()));
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
    }
    ~ScalarReading() { yaml_parser_delete(&m_parser); }
    Q_DISABLE_COPY_MOVE(ScalarReading)

    std::optional<QList<ConfigScalar>> read()
    {
        bool isOver = false;
        while (m_isWell && !isOver) {
            yaml_event_t event;
            if (yaml_parser_parse(&m_parser, &event) != 1)
                return {};
            isOver = event.type == YAML_STREAM_END_EVENT;
            take(event);
            yaml_event_delete(&event);
        }
        return m_isWell && m_hasMapping ? std::optional(m_scalars) : std::nullopt;
    }

private:
    struct Level
    {
        bool isMapping = false;
        bool isKeyNext = true;
        QString key = {}; // of the value that comes
    };

    void take(const yaml_event_t &event)
    {
        switch (event.type) {
        case YAML_MAPPING_START_EVENT:
        case YAML_SEQUENCE_START_EVENT:
            m_levels.push_back({event.type == YAML_MAPPING_START_EVENT});
            m_hasMapping = m_hasMapping || event.type == YAML_MAPPING_START_EVENT;
            break;
        case YAML_MAPPING_END_EVENT:
        case YAML_SEQUENCE_END_EVENT:
            m_levels.pop_back();
            valueIsOver();
            break;
        case YAML_SCALAR_EVENT:
            takeScalar(event);
            break;
        case YAML_ALIAS_EVENT:
            valueIsOver();
            break;
        default:
            break;
        }
    }

    void takeScalar(const yaml_event_t &event)
    {
        const auto &scalar = event.data.scalar;
        const QString text = QString::fromUtf8(
            reinterpret_cast<const char *>(scalar.value), static_cast<qsizetype>(scalar.length));
        if (!m_levels.empty() && m_levels.back().isMapping && m_levels.back().isKeyNext) {
            m_levels.back().key = text;
            m_levels.back().isKeyNext = false;
            return;
        }
        // With an anchor or tag the event begins before the value itself.
        if (!m_levels.empty() && m_levels.back().isMapping && !scalar.anchor && !scalar.tag) {
            const qsizetype from = m_offsets.of(event.start_mark.index);
            m_scalars.append({memberName(), text, from, m_offsets.of(event.end_mark.index), scalar.style});
        }
        valueIsOver();
    }

    QString memberName() const
    {
        QStringList names;
        for (const Level &level : m_levels) {
            if (level.isMapping)
                names += level.key;
        }
        return names.join(u'.');
    }

    void valueIsOver()
    {
        if (!m_levels.empty())
            m_levels.back().isKeyNext = true;
    }

    yaml_parser_t m_parser = {};
    ByteOffsets m_offsets;
    std::vector<Level> m_levels;
    QList<ConfigScalar> m_scalars;
    bool m_isWell = false;
    bool m_hasMapping = false;
};

QStringList partsOf(const QString &path)
{
    QString even = path;
    return even.replace(u'\\', u'/').split(u'/', Qt::SkipEmptyParts);
}

qsizetype commonEnd(const QStringList &a, const QStringList &b)
{
    qsizetype count = 0;
    while (count < a.size() && count < b.size() && a.at(a.size() - 1 - count) == b.at(b.size() - 1 - count))
        ++count;
    return count;
}

// BCS names an organization's folder so, and two of them end alike: a file of another one is none.
QString organizationFolder(const QStringList &parts)
{
    const auto found = std::find_if(parts.rbegin(), parts.rend(),
        [](const QString &part) { return part.endsWith(".peer"_L1) || part.endsWith(".orderer"_L1); });
    return found == parts.rend() ? QString() : *found;
}

// The one that shares the longest end, at least so many parts; empty: none, or several alike.
QString bestPlace(const QStringList &wanted, const QStringList &places, qsizetype least)
{
    QString best;
    qsizetype longest = least - 1;
    bool isAlone = false;
    const QString organization = organizationFolder(wanted);
    for (const QString &place : places) {
        const QStringList parts = partsOf(place);
        const qsizetype common = commonEnd(wanted, parts);
        const bool isOthers = !organization.isEmpty() && !parts.contains(organization);
        if (common < least || common < longest || isOthers)
            continue;
        isAlone = common > longest;
        longest = common;
        best = place;
    }
    return isAlone ? best : QString();
}

QString placeFor(const QString &path, const QStringList &places)
{
    QStringList parts = partsOf(path);
    if (parts.isEmpty())
        return {};
    if (const QString same = bestPlace(parts, places, 1); !same.isEmpty())
        return same;
    parts.removeLast(); // its name may be another by now: the folder's only file
    constexpr qsizetype leastOfFolder = 2; // "msp/signcerts"; "msp" alone may be anybody's
    const QString folder = bestPlace(parts, places, leastOfFolder);
    if (folder.isEmpty())
        return {};
    QStringList inside;
    for (const QString &place : places) {
        if (place.startsWith(folder + u'/') && place.indexOf(u'/', folder.size() + 1) < 0)
            inside += place;
    }
    return inside.size() == 1 ? inside.constFirst() : QString();
}

bool namesAPath(const ConfigScalar &scalar)
{
    const bool hasVariable = scalar.value.contains(u'{') || scalar.value.contains(u'$');
    const bool isOneLine = scalar.style == YAML_PLAIN_SCALAR_STYLE
        || scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
    return scalar.member.endsWith("path"_L1, Qt::CaseInsensitive) && !scalar.value.isEmpty() && !hasVariable
        && isOneLine && !scalar.value.contains(u'\n');
}

// As it was written: plain where it can be, else in quotation marks.
QByteArray writtenAs(const QString &path, yaml_scalar_style_t style)
{
    if (style == YAML_DOUBLE_QUOTED_SCALAR_STYLE) { // what JSON writes YAML reads
        const QByteArray array = QJsonDocument(QJsonArray{path}).toJson(QJsonDocument::Compact);
        return array.sliced(1, array.size() - 2);
    }
    const bool isPlain = style == YAML_PLAIN_SCALAR_STYLE && path.startsWith(u'/') && !path.contains(": "_L1)
        && !path.contains(" #"_L1) && !path.endsWith(u':') && !path.endsWith(u' ')
        && std::none_of(path.begin(), path.end(), [](QChar c) { return u",[]{}"_s.contains(c); });
    if (isPlain)
        return path.toUtf8();
    return '\'' + QString(path).replace(u'\'', "''"_L1).toUtf8() + '\'';
}

QList<ConfigLine> changedLines(const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArray> older = before.split('\n');
    const QList<QByteArray> newer = after.split('\n');
    QList<ConfigLine> lines;
    for (qsizetype i = 0; i < std::min(older.size(), newer.size()); ++i) {
        if (older.at(i) != newer.at(i))
            lines.append({static_cast<int>(i + 1), QString::fromUtf8(older.at(i)).remove(u'\r'),
                QString::fromUtf8(newer.at(i)).remove(u'\r')});
    }
    return lines;
}

} // namespace

std::optional<FixedConfig> fixedConfig(
    QByteArrayView text, const std::function<bool(const QString &path)> &exists, const QStringList &places)
{
    const auto scalars = ScalarReading(text).read();
    if (!scalars)
        return {};
    FixedConfig fixed;
    qsizetype at = 0;
    for (const ConfigScalar &scalar : *scalars) {
        if (!namesAPath(scalar) || exists(scalar.value))
            continue;
        const QString place = placeFor(scalar.value, places);
        if (place.isEmpty()) {
            fixed.lost.append({scalar.member, scalar.value});
            continue;
        }
        fixed.text += text.sliced(at, scalar.from - at);
        fixed.text += writtenAs(place, scalar.style);
        at = scalar.to;
    }
    fixed.text += text.sliced(at);
    fixed.lines = changedLines(text.toByteArray(), fixed.text);
    return fixed;
}

QStringList placesIn(const QStringList &paths)
{
    QStringList places;
    for (const QString &path : paths) {
        const QString top = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
        places += top;
        const auto files
            = QFileInfo(top).isDir() ? collectFolder(top) : Result<CollectedFiles>(CollectedFiles());
        if (!files)
            continue;
        for (const GivenFile &file : files->files) {
            const QStringList parts = file.path.split(u'/');
            for (qsizetype count = 1; count <= parts.size(); ++count)
                places += top + u'/' + parts.first(count).join(u'/');
        }
    }
    places.sort();
    places.removeDuplicates();
    return places;
}

} // namespace Chaincert
