#pragma once

#include "failures/failure.h"

#include <QByteArray>

#include <optional>
#include <sys/types.h>
#include <vector>

/// What the POSIX files of this folder share, and Linux and macOS do each in their way.
namespace Chaincert::Platform {

/// A name in an open folder, or a path where `folder` is AT_FDCWD.
struct NameAt
{
    int folder;
    QByteArray name;
};
Result<bool> renameNoReplace(const NameAt &from, const NameAt &to, const QString &toPath);

/// Whom an access list (acl(5)) lets write, beside the owner and everybody, its mask counted. Nothing: there
/// is no list, and the mode says all. `group` is the file's own.
struct Writers
{
    std::vector<uid_t> users;
    std::vector<gid_t> groups;
};
std::optional<Writers> writersByAccessList(const QByteArray &path, gid_t group);
std::optional<Writers> writersByAccessList(int handle, gid_t group);

} // namespace Chaincert::Platform
