#include "downloads/workfolder.h"

#include "platform/platform.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr auto prefix = ".chaincert-"_L1;
constexpr auto lockName = "lock"_L1;
constexpr int attempts = 8; // against other runs that tidy up in the same moment

void removeAllBut(const QString &folder, QLatin1String kept)
{
    const auto entries
        = QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.isDir() && !entry.isSymLink())
            QDir(entry.filePath()).removeRecursively();
        else if (entry.fileName() != kept)
            QFile::remove(entry.filePath());
    }
}

// While the lock is held nobody else uses the folder. Between unlock() and rmdir() somebody may lock it anew:
// then it is not empty, and stays.
void removeFolder(const QString &folder, QLockFile &lock)
{
    removeAllBut(folder, lockName);
    lock.unlock();
    QDir().rmdir(folder);
}

void sweep(const QString &destination)
{
    const auto found
        = QDir(destination).entryInfoList({prefix + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &folder : found) {
        const QString path = folder.filePath();
        const QFileInfo lockFile(path + u'/' + lockName);
        if (lockFile.exists() && !lockFile.isFile()) // whoever opens a pipe waits for its other end
            continue;
        QLockFile lock(lockFile.filePath());
        // Age says nothing while its run lives, however long. Only a lock that was never filled in (killed in
        // between) has nothing but its age; where a run does live, the system's own lock still protects it.
        const bool empty = lockFile.exists() && lockFile.size() == 0;
        lock.setStaleLockTime(empty ? 1000 : 0);
        if (lock.tryLock(0))
            removeFolder(path, lock);
    }
}

} // namespace

Result<void> MadeFolders::make(const QString &path)
{
    QStringList made;
    const Result<void> done = Platform::makeFolders(path, &made);
    const QMutexLocker lock(&m_mutex);
    m_paths += made;
    return done;
}

void MadeFolders::keep(const QString &path)
{
    const QMutexLocker lock(&m_mutex);
    m_paths.removeIf([&path](const QString &made) {
        return path.startsWith(made) && (path.size() == made.size() || path.at(made.size()) == u'/');
    });
}

void MadeFolders::removeEmpty()
{
    const QMutexLocker lock(&m_mutex);
    for (auto path = m_paths.size(); path-- > 0;) {
        if (QDir().rmdir(m_paths.at(path)))
            m_paths.removeAt(path);
    }
}

WorkFolder::WorkFolder(QString path, QString destination, std::shared_ptr<MadeFolders> made)
    : m_path(std::move(path))
    , m_destination(std::move(destination))
    , m_made(std::move(made))
    , m_lock(m_path + u'/' + lockName)
{
    m_lock.setStaleLockTime(0);
}

WorkFolder::~WorkFolder()
{
    removeFolder(m_path, m_lock);
    m_made->removeEmpty();
}

Result<std::shared_ptr<WorkFolder>> WorkFolder::make(
    const QString &destination, std::shared_ptr<MadeFolders> made)
{
    Failure failure{FailureKind::FolderVanished, destination, {}};
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const QString path
            = destination + u'/' + prefix + QUuid::createUuid().toString(QUuid::Id128).left(12);
        Result<void> done = made->make(destination);
        if (done)
            done = Platform::makeFolder(path);
        if (!done) {
            failure = done.error();
            if (failure.kind != FailureKind::FileInTheWay) // there the file itself is what a person must know
                failure.subject = destination;
            // Another run may have removed a folder it had made, in between.
            if (failure.kind == FailureKind::FolderVanished)
                continue;
            break;
        }
        // From here on its destructor removes it.
        const std::shared_ptr<WorkFolder> folder(new WorkFolder(path, destination, made));
        if (!folder->m_lock.tryLock(0)) {
            // Nobody else locks it but a run that sweeps; or the disk is full.
            failure = Failure{FailureKind::DiskFailed, destination, {}};
            if (Platform::freeBytes(destination) == 0)
                failure.kind = FailureKind::DiskFull;
            continue;
        }
        if (!Platform::keepsModes(path))
            return fail(FailureKind::ModesNotKept, destination);
        sweep(destination);
        return folder;
    }
    made->removeEmpty();
    return tl::make_unexpected(failure);
}

QString WorkFolder::unusedPath(QLatin1String ending)
{
    return m_path + u'/' + QString::number(++m_given) + ending;
}

Result<std::shared_ptr<WorkFolder>> WorkFolders::in(const QString &destination)
{
    const QMutexLocker lock(&m_mutex);
    if (auto shared = m_folders.value(destination).lock())
        return shared;
    auto folder = WorkFolder::make(destination, m_made);
    if (folder)
        m_folders.insert(destination, *folder);
    return folder;
}

} // namespace Chaincert
