#include "downloads/prepareddownload.h"

#include "archives/archive.h"
#include "cloud/contentdisposition.h"
#include "cloud/errorresponse.h"
#include "downloads/contentkind.h"
#include "downloads/judgement.h"
#include "downloads/keptanswer.h"
#include "downloads/treewriter.h"
#include "failures/failurefacts.h"
#include "platform/platform.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

using WarningKind = SaveWarning::Kind;

Failure bodyFailure(FailureKind kind, const DownloadRequest &request, const ResponseHead &head)
{
    Failure failure{kind, request.query.endpoint.host(), {}};
    failure.service = ServiceError{head.httpStatus, {}, {}, head.requestId};
    failure.authMethod = head.authMethod;
    return failure;
}

QByteArray start(const DownloadedFile &body, qint64 most)
{
    const auto reader = body.reader();
    return reader ? reader->read(most) : QByteArray();
}

Result<std::unique_ptr<QIODevice>> readerOf(const DownloadedFile &body)
{
    if (auto reader = body.reader())
        return reader;
    return fail(FailureKind::DiskFailed, body.workFolder->destination());
}

// A name too long for this disk is the archive's fault: the archive itself can be kept.
bool isDisk(const Failure &failure)
{
    return factsOf(failure.kind).is(FailureTrait::Disk);
}

// Renaming makes paths longer than they were in the work folder; such a file could no longer be opened.
Result<void> fitsInPlace(const PreparedDownload &download)
{
    const qsizetype added = 8; // "/" and " (99)/"
    const qsizetype before = (download.target.parent + download.target.name).toUtf8().size() + added;
    for (const SavedFile &file : download.files) {
        if (before + file.path.toUtf8().size() > Platform::maxPathLength())
            return fail(FailureKind::NameTooLongForDisk, file.path);
    }
    return {};
}

Result<void> unpackTree(PreparedDownload &download, const JudgedBy &judgedBy, const FolderTemplate &folders,
    const std::function<bool()> &cancelled)
{
    WorkFolder &work = *download.body->workFolder;
    const auto zip = readerOf(*download.body);
    if (!zip)
        return tl::make_unexpected(zip.error());
    const QString name = work.unusedName(".tree"_L1);
    auto writer = TreeWriter::make(*work.folder(), name, work.destination());
    if (!writer)
        return tl::make_unexpected(writer.error());
    download.treeName = name;
    download.tree = (*writer)->root();
    UnpackOptions options;
    options.refuseReservedNames = Platform::refusesReservedNames();
    options.cancelled = cancelled;
    const auto report = unpack(**zip, **writer, options);
    if (!report)
        return tl::make_unexpected(report.error());
    download.files = (*writer)->takeFiles();
    if (report->irregular)
        download.warnings.append({WarningKind::ArchiveIrregular, {}, {}});
    for (const QString &name : report->legacyNames)
        download.warnings.append({WarningKind::LegacyName, name, {}});
    for (const QString &name : report->windowsNames)
        download.warnings.append({WarningKind::WindowsName, name, {}});
    if (const auto judged = judgeTree(download, judgedBy, folders, cancelled); !judged)
        return judged;
    return fitsInPlace(download);
}

void removeTree(PreparedDownload &download)
{
    download.tree.reset();
    if (!download.treeName.isEmpty()) // moved to its place: that name is free again
        download.body->workFolder->folder()->removeTree(download.treeName);
    download.treeName.clear();
    download.files.clear();
}

// A body without a length may end with its connection; then only the archive itself can say that nothing is
// missing.
Result<void> checkWhole(const PreparedDownload &download, const DownloadRequest &request,
    const ResponseHead &head, const std::function<bool()> &cancelled)
{
    if (head.length)
        return {};
    const auto zip = readerOf(*download.body);
    if (!zip)
        return tl::make_unexpected(zip.error());
    const auto whole = verifyWhole(**zip, cancelled);
    if (whole || isDisk(whole.error()) || whole.error().kind == FailureKind::Cancelled)
        return whole;
    if (whole.error().kind == FailureKind::ArchiveTwoInOne) // nothing is missing: there is too much
        return {};
    Failure damaged = bodyFailure(FailureKind::BodyDamaged, request, head);
    damaged.detail = whole.error().detail;
    damaged.ownSentences = whole.error().ownSentences;
    return tl::make_unexpected(damaged);
}

Result<void> prepareZip(PreparedDownload &download, const DownloadRequest &request,
    const FolderTemplate &folders, const JudgedBy &judgedBy, const ResponseHead &head,
    const std::function<bool()> &cancelled)
{
    download.suffix = u".zip"_s;
    if (!request.unpack)
        return checkWhole(download, request, head, cancelled);
    const auto unpacked = unpackTree(download, judgedBy, folders, cancelled);
    if (unpacked && download.files.isEmpty()) // no entries, or folders alone
        return tl::make_unexpected(bodyFailure(FailureKind::BodyNoFile, request, head));
    if (unpacked)
        return {};
    removeTree(download);
    download.warnings.clear();
    download.assessment.reset();
    Failure why = unpacked.error();
    if (isDisk(why))
        why.subject = download.body->workFolder->destination();
    if (isDisk(why) || why.kind == FailureKind::Cancelled)
        return tl::make_unexpected(why);
    if (const auto whole = checkWhole(download, request, head, cancelled); !whole)
        return whole;
    download.warnings.append({WarningKind::NotUnpacked, why.subject, {}, why});
    return {};
}

// JSON is no file; it may hold the identity all the same.
Failure jsonFailure(PreparedDownload &download, const DownloadRequest &request, const ResponseHead &head,
    const std::vector<Secret> &secrets)
{
    DownloadedFile &body = *download.body;
    const QByteArray json = start(body, MaxErrorBody);
    Failure failure = errorInSuccess(
        head.httpStatus, head.requestId.toUtf8(), json, secrets, request.query.endpoint.host())
                          .value_or(bodyFailure(FailureKind::BodyNoFile, request, head));
    failure.authMethod = head.authMethod;
    const bool mayHoldIt
        = failure.kind == FailureKind::BodyNoFile || failure.kind == FailureKind::ErrorInSuccess;
    if (!mayHoldIt || (body.bytes <= MaxErrorBody && !holdsMoreThanWords(json)))
        return failure;
    if (const auto kept = keepAnswer(body, download.target))
        failure.keptAnswer = *kept;
    return failure;
}

void warnOfTheFolder(PreparedDownload &download)
{
    const WorkFolder &work = *download.body->workFolder;
    if (const auto part = work.partOpenToOthers())
        download.warnings.append({WarningKind::FolderOpenToOthers, {}, *part});
    if (!work.keepsModes())
        download.warnings.append({WarningKind::PermissionsNotKept, {}, work.destination()});
}

} // namespace

PreparedDownload::~PreparedDownload()
{
    removeTree(*this);
}

Result<std::unique_ptr<PreparedDownload>> prepareDownload(const DownloadRequest &request,
    const FolderTemplate &folders, const JudgedBy &judgedBy, const ResponseHead &head,
    std::shared_ptr<DownloadedFile> body, const std::vector<Secret> &secrets,
    const std::function<bool()> &cancelled)
{
    auto download = std::make_unique<PreparedDownload>();
    download->body = std::move(body);
    WorkFolder &work = *download->body->workFolder;
    download->onConflict = request.onConflict;
    download->target = targetPathOf(request, folders, work.destinationFolder(), &work.blockchainFolders());
    const ContentKind kind = contentKind(download->body->head, download->body->bytes);
    switch (kind) {
    case ContentKind::Empty:
        return tl::make_unexpected(bodyFailure(FailureKind::BodyEmpty, request, head));
    case ContentKind::Html:
        return tl::make_unexpected(bodyFailure(FailureKind::BodyWebPage, request, head));
    case ContentKind::Json:
        return tl::make_unexpected(jsonFailure(*download, request, head, secrets));
    case ContentKind::Zip:
        if (const auto done = prepareZip(*download, request, folders, judgedBy, head, cancelled); !done)
            return tl::make_unexpected(done.error());
        break;
    case ContentKind::Unknown:
        if (const QString ending = harmlessSuffix(head.contentDisposition); !ending.isEmpty())
            download->suffix = u'.' + ending;
        download->warnings.append({WarningKind::KindUnknown, {}, {}});
        break;
    default:
        download->suffix = u'.' + suffix(kind);
        download->warnings.append({WarningKind::NotZip, {}, suffix(kind)});
        break;
    }
    if (kind != ContentKind::Zip) {
        if (const auto judged = judgeBody(*download, judgedBy, folders, cancelled); !judged)
            return tl::make_unexpected(judged.error());
    }
    warnOfTheFolder(*download);
    return download;
}

} // namespace Chaincert
