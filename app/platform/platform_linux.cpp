#include "platform/folder.h"
#include "platform/posix_p.h"
#include "platform/process.h"

#include <QFile>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace Chaincert::Platform {

namespace {

// For file systems that know no RENAME_NOREPLACE. A file: link() never overwrites. A folder: rename()
// replaces at most an empty folder, in which nothing is lost. Where there are no links either (FUSE, shares),
// what was free a moment ago is taken for free.
Result<bool> renameWithoutFlag(const NameAt &from, const NameAt &to, const QString &toPath)
{
    struct stat facts = {};
    if (::fstatat(to.folder, to.name.constData(), &facts, AT_SYMLINK_NOFOLLOW) == 0)
        return false;
    const bool isFolder = ::fstatat(from.folder, from.name.constData(), &facts, AT_SYMLINK_NOFOLLOW) == 0
        && S_ISDIR(facts.st_mode);
    if (!isFolder && ::linkat(from.folder, from.name.constData(), to.folder, to.name.constData(), 0) == 0) {
        ::unlinkat(from.folder, from.name.constData(), 0);
        return true;
    }
    const bool cannotLink = errno == EPERM || errno == EOPNOTSUPP || errno == EMLINK || errno == ENOSYS;
    if ((isFolder || cannotLink)
        && ::renameat(from.folder, from.name.constData(), to.folder, to.name.constData()) == 0)
        return true;
    if (errno == EEXIST || errno == ENOTEMPTY)
        return false;
    return tl::make_unexpected(diskFailure(toPath, errno));
}

} // namespace

Result<bool> renameNoReplace(const NameAt &from, const NameAt &to, const QString &toPath)
{
    if (::renameat2(from.folder, from.name.constData(), to.folder, to.name.constData(), RENAME_NOREPLACE)
        == 0)
        return true;
    if (errno == EEXIST)
        return false;
    if (errno == EINVAL || errno == ENOSYS)
        return renameWithoutFlag(from, to, toPath);
    return tl::make_unexpected(diskFailure(toPath, errno));
}

Result<void> Folder::flush(const QStringList &) const
{
    // One syncfs costs one journal commit, where fsync of every file costs one each; since Linux 5.8 it also
    // reports what could not be written.
    if (::syncfs(int(m_handle)) != 0)
        return tl::make_unexpected(diskFailure(m_path, errno));
    return {};
}

bool hasAccessList(const QByteArray &path)
{
    return ::getxattr(path.constData(), "system.posix_acl_access", nullptr, 0) > 0;
}

bool hasAccessList(int handle)
{
    return ::fgetxattr(handle, "system.posix_acl_access", nullptr, 0) > 0;
}

Result<void> flush(const QStringList &, const QString &folder)
{
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
