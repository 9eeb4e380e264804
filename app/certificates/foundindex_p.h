#pragma once

#include "platform/paths.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Chaincert {

using Positions = QList<qsizetype>; ///< in a list of what was found

/// What certificates or keys of a place are found by, and which of them are claimed. `all` outlives it.
template <typename Found> class FoundIndex
{
public:
    explicit FoundIndex(const QList<Found> &all)
        : m_all(all)
    {
        for (qsizetype i = 0; i < all.size(); ++i) {
            m_byPath[all[i].at.path] << i;
            m_byFolder[folderOf(all[i].at.path)] << i;
        }
    }
    const Found &operator[](qsizetype at) const { return m_all[at]; }
    qsizetype size() const { return m_all.size(); }
    Positions ofFile(const QString &path) const { return m_byPath.value(path); }
    Positions ofFolder(const QString &folder) const { return m_byFolder.value(folder); }
    Positions ofFiles(const QStringList &paths) const
    {
        Positions found;
        for (const QString &path : paths)
            found << ofFile(path);
        return found;
    }
    void claim(qsizetype at) { m_claimed.insert(at); }
    void claim(const Positions &all) { m_claimed.unite(QSet<qsizetype>(all.begin(), all.end())); }
    bool isClaimed(qsizetype at) const { return m_claimed.contains(at); }

private:
    const QList<Found> &m_all;
    QHash<QString, Positions> m_byPath, m_byFolder;
    QSet<qsizetype> m_claimed;
};

} // namespace Chaincert
