#include "exports/tree_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <yaml.h>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// What is none of these may be something else than a text, to readers of YAML 1.1 or 1.2.
bool isPlainInYaml(const QString &text)
{
    static const QRegularExpression plain(u"^[A-Za-z][A-Za-z0-9+/=._@-]*$"_s);
    static const QRegularExpression word(
        u"^(?:y|n|yes|no|true|false|on|off|null)$"_s, QRegularExpression::CaseInsensitiveOption);
    return plain.match(text).hasMatch() && !word.match(text).hasMatch();
}

class YamlWriting
{
public:
    YamlWriting()
    {
        m_isWell = yaml_emitter_initialize(&m_emitter) == 1;
        if (!m_isWell)
            return;
        yaml_emitter_set_output(&m_emitter, &YamlWriting::take, &m_text);
        yaml_emitter_set_unicode(&m_emitter, 1);
        yaml_emitter_set_width(&m_emitter, -1); // else base64 would be folded
        yaml_emitter_set_indent(&m_emitter, 2);
    }
    ~YamlWriting() { yaml_emitter_delete(&m_emitter); }
    Q_DISABLE_COPY_MOVE(YamlWriting)

    QByteArray write(const QList<Tree> &documents)
    {
        yaml_event_t event;
        emit_(yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING), event);
        for (const Tree &document : documents) {
            const int isImplicit = documents.size() == 1 ? 1 : 0; // else "---" parts them
            emit_(yaml_document_start_event_initialize(&event, nullptr, nullptr, nullptr, isImplicit), event);
            write(document);
            emit_(yaml_document_end_event_initialize(&event, 1), event);
        }
        emit_(yaml_stream_end_event_initialize(&event), event);
        return m_isWell ? m_text : QByteArray();
    }

private:
    static int take(void *text, unsigned char *bytes, size_t size)
    {
        static_cast<QByteArray *>(text)->append(
            reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
        return 1;
    }

    void emit_(int isMade, yaml_event_t &event)
    {
        if (isMade != 1)
            m_isWell = false;
        else if (yaml_emitter_emit(&m_emitter, &event) != 1)
            m_isWell = false;
    }

    void scalar(const QString &text, yaml_scalar_style_t style)
    {
        QByteArray bytes = text.toUtf8();
        yaml_event_t event;
        emit_(yaml_scalar_event_initialize(&event, nullptr, nullptr,
                  reinterpret_cast<const yaml_char_t *>(bytes.constData()), static_cast<int>(bytes.size()), 1,
                  1, style),
            event);
    }

    void text(const QString &text)
    {
        if (text.contains(u'\n'))
            scalar(text, YAML_LITERAL_SCALAR_STYLE);
        else
            scalar(text, isPlainInYaml(text) ? YAML_PLAIN_SCALAR_STYLE : YAML_SINGLE_QUOTED_SCALAR_STYLE);
    }

    void write(const Tree &tree)
    {
        yaml_event_t event;
        switch (tree.kind()) {
        case Tree::Kind::Text:
            text(tree.text());
            break;
        case Tree::Kind::Boolean:
            scalar(tree.isTrue() ? u"true"_s : u"false"_s, YAML_PLAIN_SCALAR_STYLE);
            break;
        case Tree::Kind::Mapping:
            emit_(yaml_mapping_start_event_initialize(&event, nullptr, nullptr, 1, YAML_BLOCK_MAPPING_STYLE),
                event);
            for (const auto &[key, value] : tree.members()) {
                text(key);
                write(value);
            }
            emit_(yaml_mapping_end_event_initialize(&event), event);
            break;
        case Tree::Kind::Sequence:
            emit_(
                yaml_sequence_start_event_initialize(&event, nullptr, nullptr, 1, YAML_BLOCK_SEQUENCE_STYLE),
                event);
            for (const Tree &item : tree.items())
                write(item);
            emit_(yaml_sequence_end_event_initialize(&event), event);
            break;
        }
    }

    yaml_emitter_t m_emitter = {};
    QByteArray m_text;
    bool m_isWell = false;
};

} // namespace

Tree Tree::boolean(bool value)
{
    Tree tree{QString()};
    tree.m_kind = Kind::Boolean;
    tree.m_isTrue = value;
    return tree;
}

Tree Tree::mapping(Members members)
{
    Tree tree{QString()};
    tree.m_kind = Kind::Mapping;
    tree.m_members = std::move(members);
    return tree;
}

Tree Tree::sequence(QList<Tree> items)
{
    Tree tree{QString()};
    tree.m_kind = Kind::Sequence;
    tree.m_items = std::move(items);
    return tree;
}

Tree &Tree::add(const QString &key, Tree value)
{
    m_members.append({key, std::move(value)});
    return *this;
}

QByteArray yamlOf(const QList<Tree> &documents)
{
    return YamlWriting().write(documents);
}

QJsonValue jsonOf(const Tree &tree)
{
    switch (tree.kind()) {
    case Tree::Kind::Text:
        return tree.text();
    case Tree::Kind::Boolean:
        return tree.isTrue();
    case Tree::Kind::Mapping: {
        QJsonObject object;
        for (const auto &[key, value] : tree.members())
            object.insert(key, jsonOf(value));
        return object;
    }
    case Tree::Kind::Sequence: {
        QJsonArray array;
        for (const Tree &item : tree.items())
            array.append(jsonOf(item));
        return array;
    }
    }
    Q_UNREACHABLE();
}

QByteArray jsonTextOf(const Tree &tree)
{
    return QJsonDocument(jsonOf(tree).toObject()).toJson(QJsonDocument::Indented);
}

} // namespace Chaincert
