#pragma once

#include "failures/failure.h"
#include "inspection/collectedfiles.h"

#include <functional>
#include <optional>

namespace Chaincert {

/// All files below a folder, hidden ones too. Folders are entered by descriptor, so that exchanging one
/// meanwhile leads nowhere else. A link to a file inside counts as that file; what Kubernetes mounts is told
/// by the names in sight alone. A link that leads out or nowhere is left. Pipes and devices are passed over.
/// `path` itself may be a link: it is the person's own choice. Bounded by CertificateLimits::files and
/// FolderDepth. Blocks. Failures: Cancelled, FileUnreadable.
Result<CollectedFiles> collectFolder(const QString &path, const std::function<bool()> &cancelled = {});

/// The same of a folder that is open. `isReached`: others get as far as it (Platform::isReachedByOthers()).
Result<CollectedFiles> collectFolder(const Platform::FolderPtr &root, std::optional<bool> isReached,
    const std::function<bool()> &cancelled = {});

constexpr int FolderDepth = 64; ///< below it a folder is not entered; MSP trees have six

} // namespace Chaincert
