#include "platform/folder.h"

#include "platform/posix_p.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QUuid>

#include <array>
#include <cerrno>
#include <climits>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace Chaincert::Platform {

namespace {

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

Failure failure(const QString &path, int error)
{
    return diskFailure(path, error == ELOOP ? ENOTDIR : error); // a link is in the way
}

tl::unexpected<Failure> refused(const QString &path)
{
    return tl::make_unexpected(failure(path, errno));
}

bool isOnePart(const QString &name)
{
    return !name.isEmpty() && name != u"."_s && name != u".."_s && !name.contains(u'/')
        && !name.contains(QChar::Null);
}

// Not in whole seconds: what was made just now would seem to be a second old.
qint64 modified(const struct stat &found)
{
#ifdef Q_OS_DARWIN
    const timespec &when = found.st_mtimespec;
#else
    const timespec &when = found.st_mtim;
#endif
    return qint64(when.tv_sec) * 1'000 + when.tv_nsec / 1'000'000;
}

EntryFacts factsOf(const struct stat &found)
{
    EntryFacts facts;
    facts.kind = S_ISREG(found.st_mode) ? EntryFacts::Kind::File
        : S_ISDIR(found.st_mode)        ? EntryFacts::Kind::Folder
        : S_ISLNK(found.st_mode)        ? EntryFacts::Kind::Link
                                        : EntryFacts::Kind::Other;
    facts.id = {quint64(found.st_dev), quint64(found.st_ino)};
    facts.bytes = found.st_size;
    facts.modified = modified(found);
    facts.owner = found.st_uid;
    facts.isOwn = found.st_uid == ::geteuid();
    facts.isRemoved = found.st_nlink == 0;
    facts.isClosed = S_ISDIR(found.st_mode) && (found.st_mode & 0777) == 0700;
    facts.isOpenToReaders
        = (found.st_mode & (S_ISDIR(found.st_mode) ? S_IXGRP | S_IXOTH : S_IRGRP | S_IROTH)) != 0;
    return facts;
}

// A folder just made that its owner may not read, because of the umask. Never by its name, which could lead
// to anything by now.
int openUnreadable([[maybe_unused]] int folder, [[maybe_unused]] const QByteArray &name)
{
#ifdef O_PATH
    const int held = ::openat(folder, name.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (held < 0)
        return -1;
    struct stat found = {};
    int made = -1;
    if (::fstat(held, &found) == 0 && found.st_uid == ::geteuid()
        && ::chmod(("/proc/self/fd/" + QByteArray::number(held)).constData(), 0700) == 0)
        made = ::openat(held, ".", folderFlags);
    const int error = errno;
    ::close(held);
    errno = error;
    return made;
#else
    return -1;
#endif
}

} // namespace

Folder::Folder(qintptr handle, QString path)
    : m_handle(handle)
    , m_path(std::move(path))
{
}

Folder::~Folder()
{
    ::close(int(m_handle));
}

Result<FolderPtr> Folder::opened(qintptr handle, const QString &path)
{
    if (handle < 0)
        return refused(path);
    const std::shared_ptr<Folder> folder(new Folder(handle, path));
    struct stat found = {};
    if (::fstat(int(handle), &found) != 0)
        return refused(path);
    folder->m_id = factsOf(found).id;
    return folder;
}

Result<FolderPtr> Folder::open(const QString &path)
{
    return opened(::open(QFile::encodeName(path).constData(), folderFlags), path);
}

std::optional<EntryFacts> Folder::facts() const
{
    struct stat found = {};
    if (::fstat(int(m_handle), &found) != 0)
        return {};
    return factsOf(found);
}

std::optional<EntryFacts> Folder::facts(const QString &name) const
{
    struct stat found = {};
    if (::fstatat(int(m_handle), QFile::encodeName(name).constData(), &found, AT_SYMLINK_NOFOLLOW) != 0)
        return {};
    return factsOf(found);
}

bool Folder::leadsTo(const QString &name, const Folder &folder) const
{
    const auto found = facts(name);
    return found && found->id == folder.id();
}

Result<void> Folder::isStillThere() const
{
    struct stat found = {};
    if (::stat(QFile::encodeName(m_path).constData(), &found) != 0)
        return refused(m_path);
    if (factsOf(found).id != m_id)
        return fail(FailureKind::FolderReplaced, m_path);
    return {};
}

QStringList Folder::names(qsizetype most, std::chrono::milliseconds time) const
{
    QStringList names;
    // Of its own, since the place in a list belongs to the open file.
    const int listed = ::openat(int(m_handle), ".", folderFlags);
    DIR *const list = listed < 0 ? nullptr : ::fdopendir(listed);
    if (!list) {
        if (listed >= 0)
            ::close(listed);
        return names;
    }
    const auto closing = qScopeGuard([list] { ::closedir(list); });
    QElapsedTimer clock;
    clock.start();
    constexpr qsizetype asked = 64; // names between two looks at the clock
    for (qsizetype read = 0; names.size() < most; ++read) {
        if (read % asked == asked - 1 && clock.hasExpired(time.count()))
            break;
        const dirent *const entry = ::readdir(list);
        if (!entry)
            break;
        const QString name = QFile::decodeName(static_cast<const char *>(entry->d_name));
        if (name != u"."_s && name != u".."_s)
            names += name;
    }
    return names;
}

Result<FolderPtr> Folder::openFolder(const QString &name) const
{
    const QString path = pathOf(name);
    if (!isOnePart(name))
        return fail(FailureKind::PathInvalid, path);
    return opened(
        ::openat(int(m_handle), QFile::encodeName(name).constData(), folderFlags | O_NOFOLLOW), path);
}

Result<FolderPtr> Folder::makeFolder(const QString &name) const
{
    const QString path = pathOf(name);
    if (!isOnePart(name))
        return fail(FailureKind::PathInvalid, path);
    const QByteArray encoded = QFile::encodeName(name);
    if (::mkdirat(int(m_handle), encoded.constData(), 0700) != 0)
        return refused(path);
    int handle = ::openat(int(m_handle), encoded.constData(), folderFlags | O_NOFOLLOW);
    if (handle < 0 && errno == EACCES)
        handle = openUnreadable(int(m_handle), encoded);
    if (handle < 0) {
        const int error = errno;
        ::unlinkat(int(m_handle), encoded.constData(), AT_REMOVEDIR);
        return tl::make_unexpected(failure(path, error));
    }
    const std::shared_ptr<Folder> folder(new Folder(handle, path));
    struct stat found = {};
    if (::fstat(handle, &found) != 0)
        return refused(path);
    folder->m_id = factsOf(found).id;
    folder->m_exactModes = (found.st_mode & 0777) == 0700;
    if (!folder->m_exactModes && found.st_uid == ::geteuid())
        static_cast<void>(::fchmod(handle, 0700));
    return folder;
}

Result<NewFile> Folder::createFile(const QString &name, Mode mode) const
{
    NewFile file;
    file.m_path = pathOf(name);
    if (!isOnePart(name))
        return fail(FailureKind::PathInvalid, file.m_path);
    const mode_t bits = mode == Mode::Private ? 0600 : 0644;
    file.m_handle = ::openat(int(m_handle), QFile::encodeName(name).constData(),
        O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, bits);
    if (!file.isOpen())
        return refused(file.m_path);
    if (m_exactModes && mode == Mode::Private)
        return file;
    // A umask can only have taken bits away: what is added here was meant from the start. Where the file
    // system refuses, keepsModes() has told so before.
    struct stat facts = {};
    if (::fstat(int(file.m_handle), &facts) == 0 && (facts.st_mode & 0777) != bits)
        static_cast<void>(::fchmod(int(file.m_handle), bits));
    return file;
}

Result<std::unique_ptr<QFile>> Folder::openFile(const QString &name) const
{
    const QString path = pathOf(name);
    if (!isOnePart(name))
        return fail(FailureKind::PathInvalid, path);
    const int handle = ::openat(int(m_handle), QFile::encodeName(name).constData(),
        O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    if (handle < 0)
        return refused(path);
    struct stat found = {};
    auto file = std::make_unique<QFile>();
    if (::fstat(handle, &found) != 0 || !S_ISREG(found.st_mode)
        || !file->open(handle, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::close(handle);
        return fail(FailureKind::FileInTheWay, path);
    }
    return file;
}

std::optional<QString> Folder::linkTarget(const QString &name) const
{
    std::array<char, PATH_MAX> target = {};
    const ssize_t size = isOnePart(name)
        ? ::readlinkat(int(m_handle), QFile::encodeName(name).constData(), target.data(), target.size())
        : -1;
    if (size <= 0)
        return {};
    return QFile::decodeName(QByteArray(target.data(), size));
}

Result<bool> Folder::move(const QString &name, const Folder &to, const QString &newName) const
{
    const QString newPath = to.pathOf(newName);
    if (!isOnePart(name) || !isOnePart(newName))
        return fail(FailureKind::PathInvalid, newPath);
    return renameNoReplace(
        {int(m_handle), QFile::encodeName(name)}, {int(to.m_handle), QFile::encodeName(newName)}, newPath);
}

bool Folder::removeFile(const QString &name) const
{
    return isOnePart(name) && ::unlinkat(int(m_handle), QFile::encodeName(name).constData(), 0) == 0;
}

bool Folder::removeFolder(const QString &name) const
{
    return isOnePart(name)
        && ::unlinkat(int(m_handle), QFile::encodeName(name).constData(), AT_REMOVEDIR) == 0;
}

bool Folder::keepsModes() const
{
    const QString probe = u".probe-"_s + QUuid::createUuid().toString(QUuid::Id128).left(12);
    Result<NewFile> file = createFile(probe, Mode::Private);
    if (!file)
        return true; // something else is wrong there, and the next write will say what
    struct stat inside = {};
    struct stat around = {};
    const bool kept = ::fstat(int(file->m_handle), &inside) == 0 && (inside.st_mode & 0077) == 0
        && ::fstat(int(m_handle), &around) == 0 && (around.st_mode & 0077) == 0;
    static_cast<void>(file->close()); // see Leftovers::removeWorkFolder()
    removeFile(probe);
    return kept;
}

std::optional<qint64> Folder::freeBytes() const
{
    struct statvfs facts = {};
    if (::fstatvfs(int(m_handle), &facts) != 0 || facts.f_blocks == 0)
        return {};
    return qint64(facts.f_bavail) * qint64(facts.f_frsize);
}

Result<void> Folder::flushNames() const
{
    // EINVAL: a file system that cannot flush a folder on its own.
    if (::fsync(int(m_handle)) != 0 && errno != EINVAL)
        return refused(m_path);
    return {};
}

SpareHandles::SpareHandles(const Folder &folder)
{
    for (qintptr &handle : m_handles)
        handle = ::fcntl(int(folder.handle()), F_DUPFD_CLOEXEC, 0);
}

bool SpareHandles::isComplete() const
{
    return m_handles[0] >= 0 && m_handles[1] >= 0;
}

void SpareHandles::release()
{
    for (qintptr &handle : m_handles) {
        if (handle >= 0)
            ::close(int(std::exchange(handle, -1)));
    }
}

Result<bool> renameNoReplace(const QString &from, const QString &to)
{
    return renameNoReplace(
        NameAt{AT_FDCWD, QFile::encodeName(from)}, NameAt{AT_FDCWD, QFile::encodeName(to)}, to);
}

} // namespace Chaincert::Platform
