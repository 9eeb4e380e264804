#include "platform/wholefile.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace Chaincert::Platform {

namespace {

constexpr int maxSwept = 1000; // of the entries that are looked at
constexpr std::time_t youngest = 10; // seconds; the process that makes one locks it a moment later

class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor() { close(); }
    Q_DISABLE_COPY_MOVE(Descriptor)

    operator int() const { return m_number; }
    int close() { return m_number < 0 ? 0 : ::close(std::exchange(m_number, -1)); }

private:
    int m_number;
};

// ".chaincert-", a UUID, ".part".
bool isPartName(QByteArrayView name)
{
    constexpr QByteArrayView begin(".chaincert-");
    constexpr QByteArrayView end(".part");
    if (!name.startsWith(begin) || !name.endsWith(end))
        return false;
    const QByteArrayView middle = name.sliced(begin.size(), name.size() - begin.size() - end.size());
    const QUuid id = QUuid::fromString(QLatin1String(middle));
    return !id.isNull() && middle == id.toByteArray(QUuid::WithoutBraces);
}

bool isLeftOver(int folder, const char *name)
{
    const Descriptor file(::openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
    struct stat opened = {};
    struct stat named = {};
    return file >= 0 && ::fstat(file, &opened) == 0 && S_ISREG(opened.st_mode) && opened.st_uid == ::geteuid()
        && opened.st_nlink == 1 && opened.st_mtime + youngest < ::time(nullptr)
        && ::flock(file, LOCK_EX | LOCK_NB) == 0 && ::fstatat(folder, name, &named, AT_SYMLINK_NOFOLLOW) == 0
        && named.st_ino == opened.st_ino && named.st_dev == opened.st_dev;
}

void sweep(int folder)
{
    const int again = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *const entries = again < 0 ? nullptr : ::fdopendir(again);
    if (!entries) {
        if (again >= 0)
            ::close(again);
        return;
    }
    int looked = 0;
    while (const dirent *const entry = ::readdir(entries)) {
        if (!isPartName(entry->d_name))
            continue;
        if (isLeftOver(folder, entry->d_name))
            ::unlinkat(folder, entry->d_name, 0);
        if (++looked == maxSwept)
            break;
    }
    ::closedir(entries);
}

bool writeAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

bool fill(int file, QByteArrayView bytes, mode_t mode)
{
    struct stat facts = {};
    if (::fstat(file, &facts) == 0 && (facts.st_mode & 0777) != mode) // umask
        static_cast<void>(::fchmod(file, mode));
    return writeAll(file, bytes) && (::fsync(file) == 0 || errno == EINVAL);
}

enum class Outcome { Done, Failed, Unknown }; // Failed: errno says why; Unknown: the system cannot do it so

#ifdef O_TMPFILE
Outcome writeNameless(int folder, const QByteArray &name, const QByteArray &part, QByteArrayView bytes,
    mode_t mode, Existing existing)
{
    Descriptor file(::openat(folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, mode));
    if (file < 0)
        return Outcome::Unknown;
    if (!fill(file, bytes, mode))
        return Outcome::Failed;
    const QByteArray itself = "/proc/self/fd/" + QByteArray::number(int(file));
    const QByteArray &first = existing == Existing::Keep ? name : part;
    if (::linkat(AT_FDCWD, itself.constData(), folder, first.constData(), AT_SYMLINK_FOLLOW) != 0)
        return errno == EEXIST || errno == ENOSPC || errno == EDQUOT ? Outcome::Failed : Outcome::Unknown;
    if (existing == Existing::Keep || ::renameat(folder, part.constData(), folder, name.constData()) == 0)
        return Outcome::Done;
    const int error = errno;
    ::unlinkat(folder, part.constData(), 0);
    errno = error;
    return Outcome::Failed;
}
#else
Outcome writeNameless(int, const QByteArray &, const QByteArray &, QByteArrayView, mode_t, Existing)
{
    return Outcome::Unknown;
}
#endif

Result<void> writeNamed(int folder, const QString &path, const QByteArray &name, const QByteArray &part,
    QByteArrayView bytes, mode_t mode, Existing existing)
{
    const auto failed = [&path](int error) { return tl::make_unexpected(diskFailure(path, error)); };
    Descriptor file(
        ::openat(folder, part.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
    if (file < 0)
        return failed(errno);
    static_cast<void>(::flock(file, LOCK_EX | LOCK_NB)); // it is not left over
    if (!fill(file, bytes, mode)) {
        const int error = errno;
        ::unlinkat(folder, part.constData(), 0);
        return failed(error);
    }
    if (existing == Existing::Replace) {
        if (::renameat(folder, part.constData(), folder, name.constData()) != 0) {
            const int error = errno;
            ::unlinkat(folder, part.constData(), 0);
            return failed(error);
        }
        return {};
    }
    const QString here = QFileInfo(path).path() + QLatin1Char('/') + QFile::decodeName(part);
    const Result<bool> moved = renameNoReplace(here, path);
    if (moved && *moved)
        return {};
    ::unlinkat(folder, part.constData(), 0);
    return moved ? fail(FailureKind::FileInTheWay, path) : tl::make_unexpected(moved.error());
}

} // namespace

Result<void> writeWhole(const QString &path, QByteArrayView bytes, Mode mode, Existing existing)
{
    const QFileInfo info(path);
    const Descriptor folder(
        ::open(QFile::encodeName(info.path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder < 0)
        return tl::make_unexpected(diskFailure(path, errno));
    sweep(folder);
    const QByteArray name = QFile::encodeName(info.fileName());
    const QByteArray part = ".chaincert-" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + ".part";
    const mode_t bits = mode == Mode::Private ? 0600 : 0644;
    switch (writeNameless(folder, name, part, bytes, bits, existing)) {
    case Outcome::Done:
        break;
    case Outcome::Failed:
        return tl::make_unexpected(diskFailure(path, errno));
    case Outcome::Unknown:
        if (const auto done = writeNamed(folder, path, name, part, bytes, bits, existing); !done)
            return done;
        break;
    }
    if (::fsync(folder) != 0 && errno != EINVAL) // EINVAL: a file system that cannot do it for a folder
        return tl::make_unexpected(diskFailure(path, errno));
    return {};
}

} // namespace Chaincert::Platform
