#include "commandline/exportdownloads.h"

#include "platform/workers.h"

namespace Chaincert {

namespace {

ExportAnswer exported(const ExportAfterwards &how, const DownloadStatus &download,
    const std::shared_ptr<std::atomic_bool> &cancelled)
{
    ExportJob job{.preset = how.preset, .from = {download.saved->folder}};
    job.choices.mspId = download.request.mspId;
    job.choices.organization = download.request.query.orgName;
    job.writing = {how.folder, how.onConflict, how.allowOpenKeys, [cancelled] { return cancelled->load(); }};
    return carryOut(job);
}

} // namespace

void exportDownloads(const ExportAfterwards &how, const QList<DownloadStatus> &downloads,
    const std::shared_ptr<std::atomic_bool> &cancelled, QObject *context,
    const std::function<void(const QList<ExportedDownload> &)> &answer)
{
    QList<DownloadStatus> saved;
    for (const DownloadStatus &each : downloads) {
        if (each.saved && !each.saved->folder.isEmpty() && each.request.query.certType != CertType::Ca)
            saved += each;
    }
    onThreadFor(
        MayHang::SavedFiles, context,
        [how, saved, cancelled] {
            QList<ExportedDownload> all;
            for (const DownloadStatus &each : saved)
                all.append({each, exported(how, each, cancelled)});
            return all;
        },
        answer);
}

} // namespace Chaincert
