#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace Chaincert {

/// Links of a tree that are followed by their words alone, without the disk.
class LinksInside
{
public:
    /// `target` as it is written, `path` within the tree.
    void add(const QString &path, const QString &target) { m_targets.insert(path, target); }
    const QHash<QString, QString> &all() const { return m_targets; }

    /// The path within the tree that a path means once no part of it is a link. Nothing: it leads out, or in
    /// a circle.
    std::optional<QString> resolved(const QString &path) const;

private:
    QHash<QString, QString> m_targets;
};

} // namespace Chaincert
