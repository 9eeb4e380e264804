#include "platform/growingread.h"
#include "platform/platform.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace Chaincert::Platform {

namespace {

tl::unexpected<Failure> failed(const QString &path)
{
    return tl::make_unexpected(diskFailure(path, errno));
}

Failure unreadable(const QString &path, int error)
{
    if (error == EMFILE || error == ENFILE)
        return diskFailure(path, error);
    return {FailureKind::FileUnreadable, path, QString::fromLocal8Bit(std::strerror(error))};
}

} // namespace

NewFile::~NewFile()
{
    if (isOpen())
        ::close(int(m_handle));
}

Result<void> NewFile::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(int(m_handle), bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failed(m_path);
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<void> NewFile::close()
{
    // After EINTR the descriptor is gone all the same (Linux close(2)).
    if (::close(int(std::exchange(m_handle, -1))) != 0 && errno != EINTR)
        return failed(m_path);
    return {};
}

Result<void> NewFile::finish()
{
    // Shutdown any of its descriptors tells what a network file system has to tell.
    const int other = ::fcntl(int(m_handle), F_DUPFD_CLOEXEC, 0);
    if (other < 0)
        return failed(m_path);
    const Result<void> closed = close();
    m_handle = other;
    return closed;
}

EntryId NewFile::id() const
{
    struct stat facts = {};
    if (::fstat(int(m_handle), &facts) != 0)
        return {};
    return {quint64(facts.st_dev), quint64(facts.st_ino)};
}

std::unique_ptr<QFile> NewFile::reader() const
{
    auto file = std::make_unique<QFile>();
    if (::lseek(int(m_handle), 0, SEEK_SET) < 0
        || !file->open(int(m_handle), QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    return file;
}

Result<void> makeFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) != 0)
        return failed(path);
    struct stat facts = {};
    if (::lstat(name.constData(), &facts) == 0 && (facts.st_mode & 0777) != 0700)
        static_cast<void>(::chmod(name.constData(), 0700));
    return {};
}

Result<void> makeFolders(const QString &path, QStringList *made)
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) == 0) {
        if (S_ISDIR(facts.st_mode))
            return {};
        return fail(FailureKind::FileInTheWay, path);
    }
    if (errno != ENOENT && errno != ENOTDIR) // of a file on the way the recursion tells which
        return failed(path);
    const QString parent = QFileInfo(path).path();
    if (parent == path)
        return fail(FailureKind::PathInvalid, path);
    if (auto above = makeFolders(parent, made); !above)
        return above;
    const Result<void> done = makeFolder(path);
    if (!done && done.error().kind == FailureKind::FileInTheWay && QFileInfo(path).isDir())
        return {}; // someone else was quicker
    if (done && made)
        made->append(path);
    return done;
}

Result<std::optional<PlainFile>> readPlainFile(const QString &path, qint64 limit)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat facts = {};
    // Asked before as well, since opening some devices does something.
    if (::stat(name.constData(), &facts) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return std::optional<PlainFile>();
        return tl::make_unexpected(unreadable(path, errno));
    }
    if (!S_ISREG(facts.st_mode))
        return tl::make_unexpected(unreadable(path, S_ISDIR(facts.st_mode) ? EISDIR : EINVAL));
    const int file = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (file < 0)
        return tl::make_unexpected(unreadable(path, errno));
    const auto closing = qScopeGuard([file] { ::close(file); });
    if (::fstat(file, &facts) != 0 || !S_ISREG(facts.st_mode))
        return tl::make_unexpected(unreadable(path, EINVAL));
    const auto tooLarge = [&path, limit](qint64 size) {
        Failure failure = unreadable(path, EFBIG);
        failure.measure = size;
        failure.limit = limit;
        return tl::make_unexpected(failure);
    };
    if (facts.st_size > limit) // nothing was read that would have to be wiped
        return tooLarge(facts.st_size);
    PlainFile read;
    read.readableByOthers = (facts.st_mode & S_IROTH) != 0;
    int error = 0;
    std::optional<QByteArray> bytes
        = readGrowing(facts.st_size, limit + 1, [file, &error](char *to, qint64 most) {
              ssize_t got = 0;
              do
                  got = ::read(file, to, size_t(most));
              while (got < 0 && errno == EINTR);
              error = errno;
              return qint64(got);
          });
    if (!bytes)
        return tl::make_unexpected(unreadable(path, error));
    read.bytes = std::move(*bytes);
    if (read.bytes.size() > limit)
        return tooLarge(read.bytes.size());
    return read;
}

QList<QByteArray> environmentNames()
{
    QList<QByteArray> names;
    for (char **entry = environ; entry && *entry; ++entry) {
        if (const char *equals = std::strchr(*entry, '='))
            names += QByteArray(*entry, equals - *entry);
    }
    return names;
}

bool refusesReservedNames()
{
    return false;
}

Failure diskFailure(const QString &path, int systemError)
{
    Failure failure{FailureKind::DiskFailed, path, {}};
    switch (systemError) {
    case ENOSPC:
        failure.kind = FailureKind::DiskFull;
        break;
    case EDQUOT:
        failure.kind = FailureKind::QuotaExceeded;
        break;
    case EROFS:
        failure.kind = FailureKind::ReadOnlyFileSystem;
        break;
    case EACCES:
    case EPERM:
        failure.kind = FailureKind::FolderNotWritable;
        break;
    case ENOENT:
    case ESTALE:
        failure.kind = FailureKind::FolderVanished;
        break;
    case EEXIST:
    case ENOTDIR:
    case EISDIR:
        failure.kind = FailureKind::FileInTheWay;
        break;
    case EFBIG:
        failure.kind = FailureKind::FileTooLarge;
        break;
    case EMFILE:
    case ENFILE:
        failure.kind = FailureKind::TooManyOpenFiles;
        break;
    case ENAMETOOLONG:
        failure.kind = FailureKind::NameTooLongForDisk;
        break;
    case EXDEV:
        failure.kind = FailureKind::OtherFileSystem;
        break;
    default:
        failure.detail = QString::fromLocal8Bit(std::strerror(systemError));
    }
    return failure;
}

void *allocatePages(std::size_t bytes, bool *locked)
{
    void *pages = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
    if (pages == MAP_FAILED)
        return nullptr;
    *locked = ::mlock(pages, bytes) == 0;
#ifdef MADV_DONTDUMP
    static_cast<void>(::madvise(pages, bytes, MADV_DONTDUMP));
#endif
    return pages;
}

void freePages(void *pages, std::size_t bytes)
{
    ::munmap(pages, bytes);
}

void withoutCoreDumps()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

bool isTerminal(int fileDescriptor)
{
    return ::isatty(fileDescriptor) == 1;
}

int terminalWidth(int fileDescriptor)
{
    winsize size = {};
    if (::ioctl(fileDescriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 80;
}

} // namespace Chaincert::Platform
