#include "inspection/keyfile.h"

#include "certificates/certificatelimits.h"
#include "certificates/material.h"
#include "platform/foldersbelow.h"
#include "platform/growingread.h"
#include "platform/paths.h"

#include <QFile>

#include <memory>

namespace Chaincert {

namespace {

Result<std::unique_ptr<QFile>> opened(const QString &folder, const QString &file)
{
    const Result<Platform::FolderPtr> top = Platform::Folder::open(folder);
    if (!top)
        return tl::make_unexpected(top.error());
    return FoldersBelow(*top).openFile(file);
}

} // namespace

Result<void> makePrivate(const QString &folder, const QString &file)
{
    const auto open = opened(folder, file);
    if (!open)
        return tl::make_unexpected(open.error());
    if (!(*open)->setPermissions(QFile::ReadOwner | QFile::WriteOwner)) // of what is open: fchmod()
        return fail(FailureKind::DiskFailed, within(folder, file), (*open)->errorString());
    return {};
}

Result<Secret> privateKeyBlock(const QString &folder, const QString &file, int position)
{
    const auto open = opened(folder, file);
    if (!open)
        return tl::make_unexpected(open.error());
    const QString path = within(folder, file);
    std::optional<QByteArray> bytes
        = Platform::readGrowing(**open, (*open)->size(), CertificateLimits::fileBytes);
    if (!bytes)
        return fail(FailureKind::FileUnreadable, path, (*open)->errorString());
    QByteArray pem = privateKeyPem(file, *bytes, position);
    bytes->fill('\0');
    Secret secret(pem);
    pem.fill('\0');
    if (secret.isEmpty())
        return fail(FailureKind::FileUnreadable, path);
    return secret;
}

} // namespace Chaincert
