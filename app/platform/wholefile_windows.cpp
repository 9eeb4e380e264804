#include "platform/wholefile.h"

#include "platform/folder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>

namespace Chaincert::Platform {

namespace {

constexpr qint64 youngest = 10; // seconds

// Windows does not remove a file that another program has open for writing.
void sweep(const QString &folder)
{
    const auto left
        = QDir(folder).entryInfoList({QStringLiteral(".chaincert-*.part")}, QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : left) {
        const QUuid id = QUuid::fromString(file.completeBaseName().mid(int(sizeof ".chaincert-") - 1));
        if (!id.isNull() && file.lastModified().secsTo(QDateTime::currentDateTime()) > youngest)
            QFile::remove(file.filePath());
    }
}

Result<void> filled(const QString &part, QByteArrayView bytes, Mode mode)
{
    const QFileInfo names(part);
    const Result<FolderPtr> folder = Folder::open(names.path());
    if (!folder)
        return tl::make_unexpected(folder.error());
    Result<NewFile> file = (*folder)->createFile(names.fileName(), mode);
    if (!file)
        return tl::make_unexpected(file.error());
    Result<void> done = file->write(bytes);
    const Result<void> closed = file->close();
    if (done)
        done = closed;
    return done ? (*folder)->flush({names.fileName()}) : done;
}

Result<void> moved(const QString &part, const QString &path, Existing existing)
{
    if (existing == Existing::Keep) {
        const Result<bool> done = renameNoReplace(part, path);
        if (!done)
            return tl::make_unexpected(done.error());
        return *done ? Result<void>() : fail(FailureKind::FileInTheWay, path);
    }
    std::error_code failed;
    std::filesystem::rename(part.toStdU16String(), path.toStdU16String(), failed);
    return failed ? tl::make_unexpected(diskFailure(path, failed.value())) : Result<void>();
}

} // namespace

Result<void> writeWhole(const QString &path, QByteArrayView bytes, Mode mode, Existing existing)
{
    const QString folder = QFileInfo(path).path();
    sweep(folder);
    const QString part = folder + QStringLiteral("/.chaincert-")
        + QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".part");
    Result<void> done = filled(part, bytes, mode);
    if (done)
        done = moved(part, path, existing);
    if (!done) {
        QFile::remove(part);
        done.error().subject = path; // not the name it had meanwhile
    }
    return done;
}

} // namespace Chaincert::Platform
