#include "certificates/yaml_p.h"

#include "certificates/certificatelimits.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <yaml.h>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

struct YamlEvent
{
    yaml_event_t value = {};
    bool isHeld = false;

    YamlEvent() = default;
    ~YamlEvent() { release(); }
    Q_DISABLE_COPY_MOVE(YamlEvent)
    void release()
    {
        if (isHeld)
            yaml_event_delete(&value);
        isHeld = false;
    }
};

template <std::size_t Count> bool isOneOf(const QString &text, const std::array<QLatin1String, Count> &words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

QString yamlWord(const yaml_char_t *text, std::size_t length)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(text), static_cast<qsizetype>(length));
}

QString yamlName(const yaml_char_t *text)
{
    return text ? QString::fromUtf8(reinterpret_cast<const char *>(text)) : QString();
}

class YamlReading
{
public:
    explicit YamlReading(QByteArrayView text)
    {
        m_isReady = yaml_parser_initialize(&m_parser) == 1;
        if (!m_isReady)
            return;
        const char *const from = text.isEmpty() ? "" : text.data(); // libyaml refuses null
        yaml_parser_set_input_string(
            &m_parser, reinterpret_cast<const uchar *>(from), static_cast<std::size_t>(text.size()));
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
    }
    ~YamlReading()
    {
        m_event.release();
        if (m_isReady)
            yaml_parser_delete(&m_parser);
    }
    Q_DISABLE_COPY_MOVE(YamlReading)

    std::optional<YamlText> read()
    {
        YamlText read;
        while (next()) {
            switch (m_event.value.type) {
            case YAML_STREAM_START_EVENT:
            case YAML_DOCUMENT_END_EVENT:
                break;
            case YAML_STREAM_END_EVENT:
                read.hasKeyTwice = m_hasKeyTwice;
                return read;
            case YAML_DOCUMENT_START_EVENT: {
                m_anchors.clear();
                const auto value = next() ? node(0) : std::nullopt;
                if (!value)
                    return {};
                read.documents << *value;
                break;
            }
            default:
                return {};
            }
        }
        return {};
    }

private:
    struct Anchored
    {
        QJsonValue value;
        qsizetype nodes = 0; // that it has: each alias makes as many again
    };

    bool next()
    {
        m_event.release();
        m_event.isHeld = m_isReady && yaml_parser_parse(&m_parser, &m_event.value) == 1;
        return m_event.isHeld;
    }

    bool count(qsizetype nodes)
    {
        m_nodes += nodes;
        return m_nodes <= CertificateLimits::documentNodes;
    }

    // Of the event that was read; what follows the node is not read yet.
    std::optional<QJsonValue> node(int depth)
    {
        if (depth > CertificateLimits::documentDepth || !count(1))
            return {};
        const qsizetype before = m_nodes - 1;
        const yaml_event_t &event = m_event.value;
        QString anchor;
        std::optional<QJsonValue> value;
        switch (event.type) {
        case YAML_ALIAS_EVENT: {
            const auto found = m_anchors.constFind(yamlName(event.data.alias.anchor));
            return found != m_anchors.constEnd() && count(found->nodes) ? std::optional(found->value)
                                                                        : std::nullopt;
        }
        case YAML_SCALAR_EVENT:
            anchor = yamlName(event.data.scalar.anchor);
            value = scalar();
            break;
        case YAML_SEQUENCE_START_EVENT:
            anchor = yamlName(event.data.sequence_start.anchor);
            value = sequence(depth);
            break;
        case YAML_MAPPING_START_EVENT:
            anchor = yamlName(event.data.mapping_start.anchor);
            value = mapping(depth);
            break;
        default:
            return {};
        }
        if (value && !anchor.isEmpty())
            m_anchors.insert(anchor, {*value, m_nodes - before});
        return value;
    }

    QJsonValue scalar() const
    {
        const auto &scalar = m_event.value.data.scalar;
        const QString text = yamlWord(scalar.value, scalar.length);
        if (scalar.style != YAML_PLAIN_SCALAR_STYLE)
            return text;
        if (text.isEmpty() || text == "~"_L1 || text.compare("null"_L1, Qt::CaseInsensitive) == 0)
            return QJsonValue(QJsonValue::Null);
        if (isOneOf(text, std::array{"true"_L1, "True"_L1, "TRUE"_L1}))
            return true;
        if (isOneOf(text, std::array{"false"_L1, "False"_L1, "FALSE"_L1}))
            return false;
        return text;
    }

    std::optional<QJsonValue> sequence(int depth)
    {
        QJsonArray items;
        while (next()) {
            if (m_event.value.type == YAML_SEQUENCE_END_EVENT)
                return items;
            const auto item = node(depth + 1);
            if (!item)
                return {};
            items.append(*item);
        }
        return {};
    }

    std::optional<QJsonValue> mapping(int depth)
    {
        QJsonObject members;
        while (next()) {
            if (m_event.value.type == YAML_MAPPING_END_EVENT)
                return members;
            const auto key = node(depth + 1);
            const auto value = key && next() ? node(depth + 1) : std::nullopt;
            if (!value)
                return {};
            const QString name = key->toVariant().toString();
            m_hasKeyTwice = m_hasKeyTwice || members.contains(name);
            members.insert(name, *value);
        }
        return {};
    }

    yaml_parser_t m_parser = {};
    bool m_isReady = false;
    YamlEvent m_event;
    QHash<QString, Anchored> m_anchors;
    qsizetype m_nodes = 0;
    bool m_hasKeyTwice = false;
};

} // namespace

std::optional<YamlText> yamlText(QByteArrayView text)
{
    return YamlReading(text).read();
}

std::optional<bool> goSwitch(const QJsonValue &value)
{
    static constexpr std::array on{"y"_L1, "Y"_L1, "yes"_L1, "Yes"_L1, "YES"_L1, "on"_L1, "On"_L1, "ON"_L1};
    static constexpr std::array off{"n"_L1, "N"_L1, "no"_L1, "No"_L1, "NO"_L1, "off"_L1, "Off"_L1, "OFF"_L1};
    if (value.isUndefined() || value.isNull())
        return false;
    if (value.isBool())
        return value.toBool();
    const QString text = value.toString();
    if (isOneOf(text, on))
        return true;
    return isOneOf(text, off) ? std::optional(false) : std::nullopt;
}

} // namespace Chaincert
