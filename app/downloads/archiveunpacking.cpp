#include "downloads/archiveunpacking.h"

#include "downloads/commit.h"
#include "downloads/contentkind.h"
#include "downloads/foldertemplate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qint64 PieceBytes = 1024 * 1024;

// By the folder it lies in, so that neither a pipe nor a device is opened in its place.
Result<std::unique_ptr<QFile>> openArchive(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    if (real.isEmpty())
        return fail(FailureKind::FileUnreadable, path, qt_error_string(ENOENT));
    const auto folder = Platform::Folder::open(QFileInfo(real).path());
    if (!folder)
        return fail(FailureKind::FileUnreadable, path, folder.error().detail);
    auto file = (*folder)->openFile(QFileInfo(real).fileName());
    if (!file)
        return fail(FailureKind::FileUnreadable, path, file.error().detail);
    return file;
}

Result<void> copyInto(
    FileSink &sink, QFile &archive, const QString &path, const std::function<bool()> &cancelled)
{
    ResponseHead head;
    head.length = archive.size();
    if (const auto begun = sink.begin(head); !begun)
        return begun;
    QByteArray piece(PieceBytes, Qt::Uninitialized);
    for (;;) {
        if (cancelled())
            return fail(FailureKind::Cancelled);
        const qint64 got = archive.read(piece.data(), piece.size());
        if (got < 0)
            return fail(FailureKind::FileUnreadable, path, archive.errorString());
        if (got == 0)
            return sink.end();
        if (const auto written = sink.write(QByteArrayView(piece).first(got)); !written)
            return written;
    }
}

// What prepareDownload() says of an answer of the service is said of the archive.
Failure ofArchive(Failure failure, const QString &path)
{
    failure.service.reset();
    if (failure.kind == FailureKind::BodyNoFile) {
        failure = {.kind = FailureKind::ArchiveUnreadable,
            .ownSentences = {OwnSentence(QT_TRANSLATE_NOOP("Words", "It holds no file."))}};
    }
    if (failure.kind == FailureKind::BodyDamaged)
        failure.kind = FailureKind::ArchiveUnreadable;
    if (failure.subject.isEmpty())
        failure.subject = path;
    return failure;
}

} // namespace

Result<SavedDownload> unpackArchive(const UnpackRequest &request, std::shared_ptr<Destinations> destinations,
    const std::function<bool()> &cancelled)
{
    if (!QDir::isAbsolutePath(request.folder) || request.folder.contains(QChar::Null))
        return fail(FailureKind::PathInvalid, request.folder);
    const auto archive = openArchive(request.archive);
    if (!archive)
        return tl::make_unexpected(archive.error());
    CreatedFolders &created = destinations->createdFolders();
    const auto body = std::make_shared<DownloadedFile>();
    FileSink sink(destinations, request.folder, body, request.allowOpenKeys);
    if (const auto copied = copyInto(sink, **archive, request.archive, cancelled); !copied) {
        body->discard();
        return tl::make_unexpected(copied.error());
    }
    if (contentKind(body->head, body->bytes) != ContentKind::Zip) {
        body->discard();
        return fail(FailureKind::ArchiveUnreadable, request.archive);
    }
    DownloadRequest wanted;
    wanted.folder = request.folder;
    wanted.onConflict = request.onConflict;
    wanted.allowOpenKeys = request.allowOpenKeys;
    ResponseHead head;
    head.length = body->bytes;
    const QString name = QFileInfo(request.archive).completeBaseName();
    auto prepared = prepareDownload(wanted, FolderTemplate::named(name), {}, head, body, {}, cancelled);
    if (!prepared) {
        body->discard();
        return tl::make_unexpected(ofArchive(prepared.error(), request.archive));
    }
    for (const SaveWarning &warning : std::as_const((*prepared)->warnings)) {
        if (warning.kind == SaveWarning::Kind::NotUnpacked)
            return tl::make_unexpected(ofArchive(*warning.why, request.archive));
    }
    if (cancelled())
        return fail(FailureKind::Cancelled);
    std::vector<std::unique_ptr<PreparedDownload>> all;
    all.push_back(std::move(*prepared));
    return std::move(commit(all, created).front());
}

} // namespace Chaincert
