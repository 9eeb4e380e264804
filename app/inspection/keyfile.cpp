#include "inspection/keyfile.h"

#include "certificates/certificatelimits.h"
#include "inspection/boundedread_p.h"
#include "platform/folder.h"

#include <QFile>

#include <algorithm>
#include <memory>

namespace Chaincert {

namespace {

struct OpenFile
{
    Platform::FolderPtr folder;
    std::unique_ptr<QFile> file;
    QString name;
};

Result<OpenFile> opened(const QString &folder, const QString &file)
{
    Result<Platform::FolderPtr> at = Platform::Folder::open(folder);
    const QStringList parts = file.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype i = 0; at && i + 1 < parts.size(); ++i)
        at = (*at)->openFolder(parts[i]);
    if (!at)
        return tl::make_unexpected(at.error());
    const QString name = parts.isEmpty() ? QString() : parts.constLast();
    Result<std::unique_ptr<QFile>> open = (*at)->openFile(name);
    if (!open)
        return tl::make_unexpected(open.error());
    return OpenFile{*at, std::move(*open), name};
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
    const Result<OpenFile> open = opened(folder, file);
    if (!open)
        return tl::make_unexpected(open.error());
    if (!open->file->setPermissions(QFile::ReadOwner | QFile::WriteOwner)) // of what is open: fchmod()
        return fail(FailureKind::DiskFailed, open->folder->pathOf(open->name), open->file->errorString());
    return {};
}

Result<Secret> privateKeyBlock(const QString &folder, const QString &file, int position)
{
    const Result<OpenFile> open = opened(folder, file);
    if (!open)
        return tl::make_unexpected(open.error());
    const QString path = open->folder->pathOf(open->name);
    const qint64 most = CertificateLimits::fileBytes;
    std::optional<QByteArray> bytes = readBounded(*open->file, open->file->size(), most);
    if (!bytes)
        return fail(FailureKind::FileUnreadable, path, open->file->errorString());
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
