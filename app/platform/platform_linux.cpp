#include "platform/folder.h"
#include "platform/posix_p.h"
#include "platform/process.h"

#include <QtEndian>

#include <algorithm>
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
    // Why not differs: EPERM, ENOSYS, EOPNOTSUPP, EMLINK, and EXDEV where links stay within one folder (AFS).
    const bool isTaken = !isFolder && errno == EEXIST;
    if (!isTaken && ::renameat(from.folder, from.name.constData(), to.folder, to.name.constData()) == 0)
        return true;
    if (errno == EEXIST || errno == ENOTEMPTY)
        return false;
    return tl::make_unexpected(diskFailure(toPath, errno));
}

constexpr const char *accessList = "system.posix_acl_access";
constexpr gid_t nobodysGroup = gid_t(-1); // for a list that cannot be read: anyone could be in it

// linux/posix_acl_xattr.h: a version, then a tag, rights and a number for each entry, little-endian.
std::optional<Writers> writersOf(const QByteArray &list, gid_t group)
{
    enum Tag : quint16 { User = 0x02, OwningGroup = 0x04, Group = 0x08, Mask = 0x10 };
    constexpr qsizetype versionSize = 4;
    constexpr qsizetype entrySize = 8;
    constexpr quint16 write = 2;
    if (list.size() < versionSize || (list.size() - versionSize) % entrySize != 0
        || qFromLittleEndian<quint32>(list.constData()) != 2)
        return Writers{{}, {nobodysGroup}};
    Writers writers;
    bool isMasked = false;
    for (qsizetype at = versionSize; at < list.size(); at += entrySize) {
        const auto tag = qFromLittleEndian<quint16>(list.constData() + at);
        if ((qFromLittleEndian<quint16>(list.constData() + at + 2) & write) == 0) {
            isMasked = isMasked || tag == Mask;
            continue;
        }
        const auto number = qFromLittleEndian<quint32>(list.constData() + at + 4);
        if (tag == User)
            writers.users.push_back(number);
        else if (tag == Group)
            writers.groups.push_back(number);
        else if (tag == OwningGroup)
            writers.groups.push_back(group);
    }
    return isMasked ? Writers{} : writers;
}

template <typename Get> std::optional<Writers> writersByList(const Get &get, gid_t group)
{
    const ssize_t size = get(nullptr, 0);
    if (size <= 0)
        return {};
    QByteArray list(qsizetype(size), '\0');
    list.truncate(std::max<qsizetype>(get(list.data(), size_t(size)), 0));
    return writersOf(list, group);
}

} // namespace

Result<bool> renameNoReplace(const NameAt &from, const NameAt &to, const QString &toPath)
{
    if (::renameat2(from.folder, from.name.constData(), to.folder, to.name.constData(), RENAME_NOREPLACE)
        == 0)
        return true;
    if (errno == EEXIST)
        return false;
    if (errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP)
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

std::optional<Writers> writersByAccessList(const QByteArray &path, gid_t group)
{
    return writersByList(
        [&path](void *to, size_t size) { return ::getxattr(path.constData(), accessList, to, size); }, group);
}

std::optional<Writers> writersByAccessList(int handle, gid_t group)
{
    return writersByList(
        [handle](void *to, size_t size) { return ::fgetxattr(handle, accessList, to, size); }, group);
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

qsizetype maxPathLength()
{
    return PATH_MAX - 1;
}

} // namespace Chaincert::Platform
