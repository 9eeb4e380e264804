#include "cloud/jsontree.h"

#include <algorithm>
#include <utility>

namespace Chaincert {

namespace {

constexpr std::size_t MaxNodes = 20'000;

class TreeReader
{
public:
    explicit TreeReader(QStringView text)
        : m_text(text)
    {
    }

    JsonTree read()
    {
        m_tree.isJson = true;
        while (step()) { }
        return std::move(m_tree);
    }

private:
    struct Container
    {
        int node;
        int lastChild = -1;
        bool wantsSeparator = false;
    };

    // Reads one value, or one closing bracket; false at the end, which may be the end by a fault.
    bool step()
    {
        skipSpace();
        if (atEnd())
            return false;
        if (m_open.empty())
            return m_tree.isEmpty() ? value({}) : fault(); // something after the one value of the text
        Container &container = m_open.back();
        const bool object = at(container.node).type == JsonNode::Type::Object;
        if (current() == (object ? u'}' : u']')) {
            ++m_pos;
            m_open.pop_back();
            return true;
        }
        if (container.wantsSeparator) {
            if (current() != u',')
                return fault();
            ++m_pos;
            container.wantsSeparator = false;
            return true;
        }
        if (!object)
            return value({});
        if (current() != u'"')
            return fault();
        bool cut = false;
        const QString key = string(cut);
        skipSpace();
        if (atEnd())
            return false;
        if (current() != u':')
            return fault();
        ++m_pos;
        skipSpace();
        return !atEnd() && value(key);
    }

    bool value(const QString &key)
    {
        if (m_tree.nodes.size() >= MaxNodes)
            return false;
        JsonNode node;
        node.key = key;
        const QChar first = current();
        if (first == u'{' || first == u'[') {
            node.type = first == u'{' ? JsonNode::Type::Object : JsonNode::Type::Array;
            ++m_pos;
            const int index = append(std::move(node));
            m_open.push_back({index});
            return true;
        }
        if (first == u'"') {
            node.type = JsonNode::Type::Text;
            node.text = string(node.cut);
        } else {
            const qsizetype begin = m_pos;
            while (!atEnd() && isBare(current()))
                ++m_pos;
            if (m_pos == begin)
                return fault();
            const QStringView bare = m_text.sliced(begin, m_pos - begin);
            if (bare.front() == u'-' || bare.front().isDigit()) {
                node.type = JsonNode::Type::Number;
                node.text = bare.toString();
            } else if (bare != u"true" && bare != u"false" && bare != u"null" && !atEnd()) {
                return fault();
            }
            node.cut = atEnd() && !m_open.empty();
        }
        append(std::move(node));
        return true;
    }

    int append(JsonNode node)
    {
        const int index = static_cast<int>(m_tree.nodes.size());
        m_tree.nodes.push_back(std::move(node));
        if (!m_open.empty()) {
            Container &container = m_open.back();
            (container.lastChild < 0 ? at(container.node).firstChild : at(container.lastChild).nextSibling)
                = index;
            container.lastChild = index;
            container.wantsSeparator = true;
        }
        return index;
    }

    // From the opening quotation mark past the closing one.
    QString string(bool &cut)
    {
        QString result;
        for (++m_pos; !atEnd(); ++m_pos) {
            const QChar c = current();
            if (c == u'"') {
                ++m_pos;
                return result;
            }
            if (c == u'\\') {
                if (++m_pos >= m_text.size())
                    break;
                result += escaped();
            } else {
                result += c;
            }
        }
        cut = true;
        return result;
    }

    // The character an escape stands for, with m_pos on the escape's last one.
    QChar escaped()
    {
        switch (current().unicode()) {
        case u'n':
            return u'\n';
        case u't':
            return u'\t';
        case u'r':
            return u'\r';
        case u'b':
        case u'f':
            return u' ';
        case u'u': {
            const QStringView digits
                = m_text.sliced(m_pos + 1, std::min<qsizetype>(4, m_text.size() - m_pos - 1));
            bool ok = false;
            const ushort code = digits.toUShort(&ok, 16);
            if (!ok || digits.size() < 4)
                return QChar::ReplacementCharacter;
            m_pos += 4;
            return QChar(code);
        }
        default:
            return current();
        }
    }

    static bool isBare(QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'+' || c == u'.'; }

    bool fault()
    {
        m_tree.isJson = false;
        return false;
    }

    void skipSpace()
    {
        while (!atEnd() && current().isSpace())
            ++m_pos;
    }

    JsonNode &at(int index) { return m_tree.nodes[static_cast<std::size_t>(index)]; }
    bool atEnd() const { return m_pos >= m_text.size(); }
    QChar current() const { return m_text[m_pos]; }

    QStringView m_text;
    qsizetype m_pos = 0;
    JsonTree m_tree;
    std::vector<Container> m_open;
};

} // namespace

JsonTree readJsonTree(QStringView text)
{
    return TreeReader(text).read();
}

} // namespace Chaincert
