#pragma once

#include "failures/failure.h"

#include <QByteArray>

// What the POSIX files of this folder share, and Linux and macOS do each in their way.
namespace Chaincert::Platform {

// A name in an open folder, or a path where `folder` is AT_FDCWD.
struct NameAt
{
    int folder;
    QByteArray name;
};
Result<bool> renameNoReplace(const NameAt &from, const NameAt &to, const QString &toPath);

// More than the three kinds of users of its mode may have rights to it, so that the mode's group is not the
// group alone (acl(5)).
bool hasAccessList(const QByteArray &path);
bool hasAccessList(int handle);

} // namespace Chaincert::Platform
