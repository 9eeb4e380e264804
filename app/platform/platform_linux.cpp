#include "platform/platform.h"
#include "platform/process.h"

#include <QFile>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Chaincert::Platform {

namespace {

// For file systems that know no RENAME_NOREPLACE. A file: link() never overwrites. A folder: rename()
// replaces at most an empty folder, in which nothing is lost.
Result<bool> renameWithoutFlag(const QByteArray &from, const QByteArray &to, const QString &toPath)
{
    struct stat facts = {};
    if (::lstat(to.constData(), &facts) == 0)
        return false;
    const bool isFolder = ::lstat(from.constData(), &facts) == 0 && S_ISDIR(facts.st_mode);
    if (!isFolder && ::link(from.constData(), to.constData()) == 0) {
        ::unlink(from.constData());
        return true;
    }
    const bool cannotLink = errno == EPERM || errno == EOPNOTSUPP || errno == EMLINK;
    if ((isFolder || cannotLink) && ::rename(from.constData(), to.constData()) == 0)
        return true;
    if (errno == EEXIST || errno == ENOTEMPTY)
        return false;
    return tl::make_unexpected(diskFailure(toPath, errno));
}

} // namespace

Result<bool> renameNoReplace(const QString &from, const QString &to)
{
    const QByteArray oldName = QFile::encodeName(from);
    const QByteArray newName = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, oldName.constData(), AT_FDCWD, newName.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno == EEXIST)
        return false;
    if (errno == EINVAL || errno == ENOSYS)
        return renameWithoutFlag(oldName, newName, to);
    return tl::make_unexpected(diskFailure(to, errno));
}

Result<void> flush(const QStringList &, const QString &folder)
{
    // One syncfs costs one journal commit, where fsync of every file costs one each; since Linux 5.8 it also
    // reports what could not be written.
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return tl::make_unexpected(diskFailure(folder, errno));
    const int outcome = ::syncfs(handle);
    const int error = errno;
    ::close(handle);
    if (outcome != 0)
        return tl::make_unexpected(diskFailure(folder, error));
    return {};
}

void NewFile::startWriteback(qint64 offset, qint64 bytes)
{
    static_cast<void>(::sync_file_range(int(m_handle), offset, bytes, SYNC_FILE_RANGE_WRITE));
}

std::optional<QString> settingsFile()
{
    const QString folder = standardFolder(QStandardPaths::GenericConfigLocation);
    return folder.isEmpty() ? QString() : folder + QLatin1String("/chaincert/chaincert.conf");
}

qsizetype longestPath()
{
    return PATH_MAX - 1;
}

} // namespace Chaincert::Platform
