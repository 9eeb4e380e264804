#pragma once

#include "platform/folder.h"

#include <QList>
#include <QMutex>
#include <QStringList>

#include <vector>

namespace Chaincert {

/// The folders a run has made, so that those left empty can go again. Thread-safe.
class CreatedFolders
{
public:
    Result<void> make(const QString &path); ///< a destination, and missing parents; 0700
    /// From an open destination down to the last of `names`, each opened, or made where it is missing. The
    /// destination comes first. `owner`: whose folder a new one is. Failures: FolderReplaced too, where one
    /// that was just made is not.
    Result<std::vector<Platform::FolderPtr>> below(
        const Platform::FolderPtr &destination, const QStringList &names, quint32 owner);
    void keep(const QString &path); ///< it and its parents hold something now, and are not asked about again
    /// Of a destination: those below it, itself and those above it. Nobody waits for this but who asked.
    void removeEmpty(const QString &destination);

private:
    struct Made
    {
        QString path;
        Platform::FolderPtr destination; // null: it is one, or above one
        QStringList names; // below it
        Platform::EntryId id; // another folder that has the name meanwhile stays
    };
    static bool remove(const Made &made); // true: it is gone

    QMutex m_mutex;
    QList<Made> m_made; // parents before their children
};

} // namespace Chaincert
