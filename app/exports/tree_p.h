#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <utility>

namespace Chaincert {

/// What JSON and YAML can hold, in the order in which it was put in.
class Tree
{
public:
    enum class Kind { Text, Boolean, Mapping, Sequence };
    using Members = QList<std::pair<QString, Tree>>;

    Tree(const QString &text) // NOLINT: a text is one
        : m_text(text)
    {
    }
    Tree(QLatin1String text) // NOLINT: likewise
        : m_text(text)
    {
    }
    static Tree boolean(bool value);
    static Tree mapping(Members members);
    static Tree sequence(QList<Tree> items);

    Tree &add(const QString &key, Tree value); ///< of a mapping
    Kind kind() const { return m_kind; }
    const QString &text() const { return m_text; }
    bool isTrue() const { return m_isTrue; }
    const Members &members() const { return m_members; }
    const QList<Tree> &items() const { return m_items; }

private:
    Kind m_kind = Kind::Text;
    QString m_text;
    bool m_isTrue = false;
    Members m_members;
    QList<Tree> m_items;
};

/// YAML 1.1 in UTF-8, a document each: texts of several lines are literal blocks, and what else a reader
/// could take for a number, a truth value or nothing is quoted. Empty: libyaml could not.
QByteArray yamlOf(const QList<Tree> &documents);
QJsonValue jsonOf(const Tree &tree);
/// With its last newline; objects have their members in the order of their names, as Qt writes them.
QByteArray jsonTextOf(const Tree &tree);

} // namespace Chaincert
