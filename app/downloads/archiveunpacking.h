#pragma once

#include "downloads/destinations.h"
#include "downloads/onconflict.h"
#include "downloads/saveddownload.h"

#include <functional>

namespace Chaincert {

/// An archive that lies on this computer, and where it is to be unpacked.
struct UnpackRequest
{
    QString archive; ///< absolute; stays as it is
    QString folder; ///< absolute: the tree lands directly in it, under the archive's name (foldername.h)
    OnConflict onConflict = OnConflict::KeepBoth;
    bool allowOpenKeys = false; ///< as in DownloadRequest
};

/// Unpacks an archive by the rules of downloads: it is copied into the destination's work folder as a body
/// that comes, prepared (prepareddownload.h) and committed (commit.h), so that archive and tree appear whole
/// or not at all and nothing that exists is overwritten. One that is not to be unpacked leaves nothing.
/// Blocks: to be called by the work of its destination. Failures: FileUnreadable; Archive…; PathInvalid;
/// Cancelled; those of FileSink and commit().
Result<SavedDownload> unpackArchive(const UnpackRequest &request, std::shared_ptr<Destinations> destinations,
    const std::function<bool()> &cancelled);

} // namespace Chaincert
