#include "platform/filelock.h"

#include "platform/folder.h"
#include "platform/platform.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace Chaincert::Platform {

namespace {

constexpr int attempts = 8; // against others that remove it, and make it anew, in the same moment
constexpr qsizetype maxMarkLength = 64;

tl::unexpected<Failure> unusable(const QString &path, int error)
{
    return fail(FailureKind::LockUnusable, path, QString::fromLocal8Bit(std::strerror(error)));
}

std::optional<OwnSentence> fault(const struct stat &facts)
{
    if (S_ISLNK(facts.st_mode))
        return OwnSentence(QT_TRANSLATE_NOOP("Words", "It is a symbolic link."));
    if (!S_ISREG(facts.st_mode))
        return OwnSentence(QT_TRANSLATE_NOOP("Words", "It is not a regular file."));
    if (facts.st_uid != ::geteuid())
        return OwnSentence(QT_TRANSLATE_NOOP("Words", "It belongs to another user."));
    if (facts.st_nlink > 1)
        return OwnSentence(QT_TRANSLATE_NOOP("Words", "It has more than one hard link."));
    return {};
}

bool isHeld(int error)
{
    return error == EAGAIN || error == EACCES || error == EWOULDBLOCK;
}

// Like flock(2) it belongs to the open file and not to the process: another one opened here has to wait too.
Result<bool> lock(int file, const QString &path)
{
#ifdef F_OFD_SETLK
    struct flock whole = {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    if (::fcntl(file, F_OFD_SETLK, &whole) == 0)
        return true;
    if (isHeld(errno))
        return false;
#endif
    if (::flock(file, LOCK_EX | LOCK_NB) == 0)
        return true;
    if (isHeld(errno))
        return false;
    return unusable(path, errno);
}

// The open file, not locked yet; -1: it went meanwhile, or is missing and to be left so.
Result<int> openLock(int folder, const QByteArray &name, FileLock::IfMissing ifMissing, const QString &path)
{
    constexpr int flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    struct stat facts = {};
    if (::fstatat(folder, name.constData(), &facts, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno != ENOENT)
            return tl::make_unexpected(diskFailure(path, errno));
        if (ifMissing == FileLock::IfMissing::Leave)
            return -1;
        const int made = ::openat(folder, name.constData(), flags | O_CREAT | O_EXCL, 0600);
        if (made < 0 && errno != EEXIST)
            return tl::make_unexpected(diskFailure(path, errno));
        if (made >= 0 && ::fstat(made, &facts) == 0 && (facts.st_mode & 0777) != 0600) // umask
            static_cast<void>(::fchmod(made, 0600));
        return made;
    }
    // Asked before as well, since opening some devices does something.
    if (const auto wrong = fault(facts))
        return fail(FailureKind::LockUnusable, path, *wrong);
    const int file = ::openat(folder, name.constData(), flags);
    if (file < 0 && errno != ENOENT)
        return unusable(path, errno);
    if (file < 0 || ::fstat(file, &facts) != 0)
        return file;
    if (const auto wrong = fault(facts)) {
        ::close(file);
        return fail(FailureKind::LockUnusable, path, *wrong);
    }
    return file;
}

// The previous holder may have removed it between our opening and locking it: then someone else may have made
// another one, and ours is useless.
bool isStillThere(int file, int folder, const QByteArray &name)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(file, &opened) == 0
        && ::fstatat(folder, name.constData(), &named, AT_SYMLINK_NOFOLLOW) == 0
        && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

Result<int> lockedFile(int folder, const QByteArray &name, FileLock::IfMissing ifMissing, const QString &path)
{
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const Result<int> file = openLock(folder, name, ifMissing, path);
        if (!file || (*file < 0 && ifMissing == FileLock::IfMissing::Leave))
            return file;
        if (*file < 0)
            continue;
        const Result<bool> locked = lock(*file, path);
        if (locked && *locked && isStillThere(*file, folder, name))
            return *file;
        ::close(*file);
        if (!locked)
            return tl::make_unexpected(locked.error());
        if (!*locked)
            return -1;
    }
    return -1; // many are at it
}

} // namespace

Result<bool> FileLock::tryLock(const QString &path)
{
    if (isLocked())
        return true;
    const auto file = lockedFile(AT_FDCWD, QFile::encodeName(path), IfMissing::Make, path);
    if (!file)
        return tl::make_unexpected(file.error());
    m_handle = *file;
    m_path = path;
    m_removes = true;
    return isLocked();
}

Result<bool> FileLock::tryLock(const Folder &folder, const QString &name, IfMissing ifMissing)
{
    if (isLocked())
        return true;
    const QString path = folder.pathOf(name);
    const auto file = lockedFile(int(folder.handle()), QFile::encodeName(name), ifMissing, path);
    if (!file)
        return tl::make_unexpected(file.error());
    m_handle = *file;
    m_path = path;
    m_removes = false;
    return isLocked();
}

void FileLock::unlock()
{
    if (!isLocked())
        return;
    const QByteArray name = QFile::encodeName(m_path);
    if (m_removes && isStillThere(int(m_handle), AT_FDCWD, name))
        ::unlink(name.constData());
    ::close(int(std::exchange(m_handle, -1)));
}

Result<void> FileLock::write(QByteArrayView bytes)
{
    const ssize_t written = ::pwrite(int(m_handle), bytes.data(), size_t(bytes.size()), 0);
    if (written != bytes.size())
        return tl::make_unexpected(diskFailure(m_path, written < 0 ? errno : ENOSPC));
    return {};
}

bool FileLock::holds(QByteArrayView bytes) const
{
    std::array<char, maxMarkLength + 1> read = {}; // one more tells a longer file
    const ssize_t got = ::pread(int(m_handle), read.data(), read.size(), 0);
    return got == bytes.size() && std::memcmp(read.data(), bytes.data(), size_t(got)) == 0;
}

} // namespace Chaincert::Platform
