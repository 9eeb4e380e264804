#include "downloads/judgement.h"

#include "certificates/certificatelimits.h"
#include "inspection/earlierissuers.h"
#include "platform/foldersbelow.h"
#include "platform/growingread.h"

#include <QFile>

namespace Chaincert {

namespace {

// What may be a key was created for its owner alone, where the disk keeps modes.
FileReaders readersOf(const PreparedDownload &download)
{
    return download.body->workFolder->keepsModes() ? FileReaders::OwnerAlone : FileReaders::Unknown;
}

bool holdsAnything(const Material &material)
{
    return !material.certificates.isEmpty() || !material.keys.isEmpty()
        || !material.revocationLists.isEmpty();
}

// Of what lies where this download is to lie. Where folders do not tell blockchains apart, it may be
// another's.
QList<EarlierIssuer> earlierIssuers(
    const PreparedDownload &download, const FolderTemplate &folders, const std::function<bool()> &cancelled)
{
    if (folders.blockchainPart() < 0)
        return {};
    FoldersBelow destination(download.body->workFolder->destinationFolder());
    const auto parent = destination.folder(download.target.folders.join(u'/'));
    const auto tree = parent ? (*parent)->openFolder(download.target.name) : parent;
    return tree ? earlierIssuersIn(*tree, cancelled) : QList<EarlierIssuer>();
}

Result<void> judge(PreparedDownload &download, const Result<Material> &material, const JudgedBy &judgedBy,
    const FolderTemplate &folders, const std::function<bool()> &cancelled)
{
    if (!material)
        return tl::make_unexpected(material.error());
    AssessmentContext context;
    context.ending = judgedBy.ending;
    context.cancelled = cancelled;
    context.earlierIssuers = earlierIssuers(download, folders, cancelled);
    const auto made = assessedIdentities(*material, judgedBy.asked, context);
    if (!made)
        return tl::make_unexpected(made.error());
    const AssessmentSummary summary = summaryOf(*material, made->identities, made->assessment);
    if (holdsAnything(*material) || summary.verdict != Verdict::Right)
        download.assessment = summary;
    return {};
}

} // namespace

Result<void> judgeTree(PreparedDownload &download, const JudgedBy &judgedBy, const FolderTemplate &folders,
    const std::function<bool()> &cancelled)
{
    QList<GivenFile> files;
    for (const SavedFile &file : std::as_const(download.files))
        files.append({file.path, file.bytes, readersOf(download)});
    FoldersBelow tree(download.tree);
    std::optional<Failure> unread; // says nothing about the key
    const auto read = [&](const QString &path, qint64 most) -> std::optional<QByteArray> {
        const auto file = tree.openFile(path);
        if (!file) {
            unread = file.error();
            return {};
        }
        auto bytes = Platform::readGrowing(**file, (*file)->size(), most);
        if (!bytes)
            unread = Failure{FailureKind::DiskFailed, path, (*file)->errorString()};
        return bytes;
    };
    const auto material
        = readMaterial(files, read, {.givenAs = ReadingOptions::GivenAs::Folder, .cancelled = cancelled});
    if (unread)
        return tl::make_unexpected(*unread);
    return judge(download, material, judgedBy, folders, cancelled);
}

Result<void> judgeBody(PreparedDownload &download, const JudgedBy &judgedBy, const FolderTemplate &folders,
    const std::function<bool()> &cancelled)
{
    const DownloadedFile &body = *download.body;
    const GivenFile file{download.target.name + download.suffix, body.bytes, readersOf(download)};
    bool isUnread = false;
    const auto read = [&](const QString &, qint64 most) -> std::optional<QByteArray> {
        const auto reader = body.reader();
        if (reader)
            return reader->read(most);
        isUnread = true;
        return {};
    };
    const auto material = readMaterial({file}, read, {.cancelled = cancelled});
    if (isUnread)
        return fail(FailureKind::DiskFailed, body.workFolder->destination());
    // A tar or an unknown kind is no certificate that grew too large.
    if (material && !holdsAnything(*material) && body.bytes > CertificateLimits::fileBytes)
        return {};
    return judge(download, material, judgedBy, folders, cancelled);
}

} // namespace Chaincert
