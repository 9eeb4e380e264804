#pragma once

#include "downloads/landing.h"

#include <QHash>
#include <QLockFile>
#include <QMutex>
#include <QStringList>

#include <atomic>
#include <memory>

namespace Chaincert {

// The folders a run has made, so that those left empty can go again. Thread-safe.
class MadeFolders
{
public:
    Result<void> make(const QString &path); // and missing parents; 0700
    void keep(const QString &path); // it and its parents hold something now, and are not asked about again
    void removeEmpty();

private:
    QMutex m_mutex;
    QStringList m_paths; // parents before children
};

// A hidden folder directly in the destination, so on its file system, where everything is written before a
// rename makes it appear. 0700; holds a QLockFile for as long as its run works there. Removed, with all in
// it, at the end.
class WorkFolder
{
public:
    // Sweeps what ended runs have left there, too. Failures: the Disk… kinds, ModesNotKept (keys would be
    // readable by others); subject = destination.
    static Result<std::shared_ptr<WorkFolder>> make(
        const QString &destination, std::shared_ptr<MadeFolders> made);
    ~WorkFolder();
    Q_DISABLE_COPY_MOVE(WorkFolder)

    QString path() const { return m_path; }
    QString destination() const { return m_destination; }
    BlockchainFolders &blockchainFolders() { return m_blockchains; }
    MadeFolders &made() const { return *m_made; }
    QString unusedPath(QLatin1String ending); // in it; a new one each time

private:
    WorkFolder(QString path, QString destination, std::shared_ptr<MadeFolders> made);

    const QString m_path;
    const QString m_destination;
    const std::shared_ptr<MadeFolders> m_made;
    QLockFile m_lock;
    std::atomic<int> m_given = 0;
    BlockchainFolders m_blockchains;
};

// The work folders of a run: one for each destination, shared by its downloads. Thread-safe; blocks on the
// disk, so not for a window's thread.
class WorkFolders
{
public:
    Result<std::shared_ptr<WorkFolder>> in(const QString &destination);
    MadeFolders &made() const { return *m_made; }

private:
    const std::shared_ptr<MadeFolders> m_made = std::make_shared<MadeFolders>();
    QMutex m_mutex;
    QHash<QString, std::weak_ptr<WorkFolder>> m_folders;
};

} // namespace Chaincert
