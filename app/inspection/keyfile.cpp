#include "inspection/keyfile.h"

#include "certificates/certificatelimits.h"
#include "platform/foldersbelow.h"
#include "platform/growingread.h"

#include <QFile>

#include <algorithm>
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

// From the armour's first line to its last; empty: there is none. Nothing is copied.
QByteArrayView blockIn(QByteArrayView text, int position)
{
    static constexpr QByteArrayView begin("-----BEGIN "), end("-----END "), key("PRIVATE KEY-----");
    qsizetype from = 0;
    for (;;) {
        const qsizetype begins = text.indexOf(begin, from);
        const qsizetype ends = begins < 0 ? -1 : text.indexOf(end, begins);
        if (ends < 0)
            return {};
        qsizetype lineEnds = text.indexOf('\n', ends);
        lineEnds = lineEnds < 0 ? text.size() : lineEnds;
        const qsizetype firstLine = text.indexOf('\n', begins);
        const bool isKey = firstLine >= 0 && text.sliced(begins, firstLine - begins).contains(key);
        if (isKey && position-- == 0)
            return text.sliced(begins, lineEnds - begins).trimmed();
        from = lineEnds;
    }
}

} // namespace

Result<void> makePrivate(const QString &folder, const QString &file)
{
    const auto open = opened(folder, file);
    if (!open)
        return tl::make_unexpected(open.error());
    if (!(*open)->setPermissions(QFile::ReadOwner | QFile::WriteOwner)) // of what is open: fchmod()
        return fail(FailureKind::DiskFailed, folder + u'/' + file, (*open)->errorString());
    return {};
}

Result<Secret> privateKeyBlock(const QString &folder, const QString &file, int position)
{
    const auto open = opened(folder, file);
    if (!open)
        return tl::make_unexpected(open.error());
    const QString path = folder + u'/' + file;
    std::optional<QByteArray> bytes
        = Platform::readGrowing(**open, (*open)->size(), CertificateLimits::fileBytes);
    if (!bytes)
        return fail(FailureKind::FileUnreadable, path, (*open)->errorString());
    const QByteArrayView block = blockIn(*bytes, position);
    Secret secret;
    if (!block.isEmpty()) {
        QByteArray withBreak(block.size() + 1, '\n');
        std::copy(block.begin(), block.end(), withBreak.begin());
        secret = Secret(withBreak);
        withBreak.fill('\0');
    }
    bytes->fill('\0');
    if (secret.isEmpty())
        return fail(FailureKind::FileUnreadable, path);
    return secret;
}

} // namespace Chaincert
