#pragma once

#include "certificates/endingthresholds.h"
#include "certificates/identity.h"
#include "cloud/bodysink.h"
#include "downloads/download.h"
#include "downloads/filesink.h"

#include <functional>
#include <memory>
#include <vector>

namespace Chaincert {

/// A download that is written but not yet seen: what commit() moves to its place. What was not moved is
/// removed.
struct PreparedDownload
{
    PreparedDownload() = default;
    ~PreparedDownload();
    Q_DISABLE_COPY_MOVE(PreparedDownload)

    std::shared_ptr<DownloadedFile> body;
    Platform::FolderPtr tree; ///< in the work folder, open until all is done; null where nothing was unpacked
    QString treeName; ///< its name there
    OnConflict onConflict = OnConflict::KeepBoth;
    TargetPath target; ///< <blockchain>/<org_name> and <cert_type>, or as the template says
    QString suffix; ///< ".zip"; empty for a file of unknown kind
    QList<SavedFile> files; ///< paths within the tree, in path order
    QList<SaveWarning> warnings;
    std::optional<AssessmentSummary> assessment; ///< as in SavedDownload
};

/// What a download is judged by, beside its own content.
struct JudgedBy
{
    AskedFor asked = {}; ///< empty: what was asked for is not known
    EndingThresholds ending = {};
};

/// Decides by a whole body's bytes what it is, unpacks a ZIP beside it, unless that is not wanted, and
/// judges what is in it. Blocks: for a worker. `secrets` are redacted in what an error in 200's clothes
/// says; where such JSON holds more than words, the body is kept for the person (keptanswer.h;
/// Failure::keptAnswer). Failures: Body…, ErrorInSuccess, Cancelled and the Disk… kinds; a ZIP that is
/// refused is none (SaveWarning::NotUnpacked), unless nobody can tell that it is whole.
Result<std::unique_ptr<PreparedDownload>> prepareDownload(const DownloadRequest &request,
    const FolderTemplate &folders, const JudgedBy &judgedBy, const ResponseHead &head,
    std::shared_ptr<DownloadedFile> body, const std::vector<Secret> &secrets,
    const std::function<bool()> &cancelled);

} // namespace Chaincert
