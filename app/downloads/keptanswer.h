#pragma once

#include "downloads/filesink.h"

namespace Chaincert {

/// Where the download would have landed, as targetpath.h says.
struct TargetPath;

/// Keeps a body that was no file to save, but may be what the person wanted in another form (an identity in
/// JSON), as "<cert_type>.answer.json" beside where the download would have landed, 0600. The name is ours
/// alone; nothing that exists is overwritten: " (2)" and so on. Blocks. The path it has now. Failures: the
/// Disk… kinds; then the body is where it was.
Result<QString> keepAnswer(DownloadedFile &body, const TargetPath &target);

} // namespace Chaincert
