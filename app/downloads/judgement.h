#pragma once

#include "downloads/foldertemplate.h"
#include "downloads/prepareddownload.h"

#include <functional>

namespace Chaincert {

/// Judges what was unpacked, or the one file that came in place of an archive, into
/// PreparedDownload::assessment. Where there is neither certificate nor key, and nothing odd, it stays empty.
/// Blocks. Failures: Cancelled and the Disk… kinds.
Result<void> judgeTree(PreparedDownload &download, const JudgedBy &judgedBy, const FolderTemplate &folders,
    const std::function<bool()> &cancelled);
Result<void> judgeBody(PreparedDownload &download, const JudgedBy &judgedBy, const FolderTemplate &folders,
    const std::function<bool()> &cancelled);

} // namespace Chaincert
