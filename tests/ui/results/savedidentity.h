#pragma once

#include "pictures/statuses.h"
#include "ui/card/madecards.h"

namespace MadeCards {

// Saved as a download is, with these files.
inline DownloadStatus savedIn(
    DownloadId id, const QString &organization, const QString &folder, const Assessed &made)
{
    DownloadStatus status = Statuses::saved(id, organization, folder);
    SavedDownload &saved = *status.saved;
    saved.folder = folder;
    saved.archive = folder + QStringLiteral(".zip");
    saved.warnings.clear();
    QList<SavedFile> files;
    for (auto at = made.given.files.begin(); at != made.given.files.end(); ++at)
        files += SavedFile{folder + u'/' + at.key(), fileKind(at.key(), *at), at->size()};
    saved.files = CompactFileList(files);
    saved.assessment = summaryOf(made.given.material(), made.given.identities(made.asked), made.whole());
    status.request.blockchainName = QStringLiteral("supply-chain");
    return status;
}

} // namespace MadeCards
