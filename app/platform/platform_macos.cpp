#include "platform/platform.h"
#include "platform/process.h"

#include <QFile>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace Chaincert::Platform {

Result<bool> renameNoReplace(const QString &from, const QString &to)
{
    if (::renamex_np(QFile::encodeName(from).constData(), QFile::encodeName(to).constData(), RENAME_EXCL)
        == 0)
        return true;
    if (errno == EEXIST)
        return false;
    return tl::make_unexpected(diskFailure(to, errno));
}

Result<void> flush(const QStringList &paths, const QString &folder)
{
    for (const QString &path : paths) {
        const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
        if (handle < 0 || ::fsync(handle) != 0) {
            const int error = errno;
            ::close(handle);
            return tl::make_unexpected(diskFailure(path, error));
        }
        ::close(handle);
    }
    // fsync leaves the bytes in the drive's cache; one full flush at the end empties it for all of them.
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return tl::make_unexpected(diskFailure(folder, errno));
    const int outcome = ::fcntl(handle, F_FULLFSYNC) == 0 ? 0 : ::fsync(handle);
    const int error = errno;
    ::close(handle);
    if (outcome != 0)
        return tl::make_unexpected(diskFailure(folder, error));
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

qsizetype longestPath()
{
    return PATH_MAX - 1;
}

} // namespace Chaincert::Platform
