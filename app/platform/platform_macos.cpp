#include "platform/folder.h"
#include "platform/posix_p.h"
#include "platform/process.h"

#include <QFile>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace Chaincert::Platform {

Result<bool> renameNoReplace(const NameAt &from, const NameAt &to, const QString &toPath)
{
    if (::renameatx_np(from.folder, from.name.constData(), to.folder, to.name.constData(), RENAME_EXCL) == 0)
        return true;
    if (errno == EEXIST)
        return false;
    return tl::make_unexpected(diskFailure(toPath, errno));
}

// fsync leaves the bytes in the drive's cache; one full flush at the end empties it for all of them.
Result<void> Folder::flush(const QStringList &paths) const
{
    for (const QString &path : paths) {
        int handle = ::fcntl(int(m_handle), F_DUPFD_CLOEXEC, 0);
        for (const QString &part : path.split(u'/')) { // one at a time: no link on the way is followed
            const int above = handle;
            handle = above < 0 ? -1
                               : ::openat(above, QFile::encodeName(part).constData(),
                                   O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
            const int error = errno;
            ::close(above);
            errno = error;
        }
        if (handle < 0 || ::fsync(handle) != 0) {
            const int error = errno;
            ::close(handle);
            return tl::make_unexpected(diskFailure(pathOf(path), error));
        }
        ::close(handle);
    }
    if (::fcntl(int(m_handle), F_FULLFSYNC) != 0 && ::fsync(int(m_handle)) != 0)
        return tl::make_unexpected(diskFailure(m_path, errno));
    return {};
}

// macOS's lists stand beside the mode, whose group is the group alone.
std::optional<Writers> writersByAccessList(const QByteArray &, gid_t)
{
    return {};
}

std::optional<Writers> writersByAccessList(int, gid_t)
{
    return {};
}

void NewFile::startWriteback(qint64, qint64)
{
    // macOS offers nothing of the kind; F_FULLFSYNC at the end does all of it.
}

std::optional<QString> settingsFile()
{
    return std::nullopt; // a property list that the system itself keeps
}

qsizetype maxPathLength()
{
    return PATH_MAX - 1;
}

} // namespace Chaincert::Platform
