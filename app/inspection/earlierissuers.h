#pragma once

#include "certificates/assessment.h"
#include "platform/folder.h"

#include <functional>

namespace Chaincert {

/// The CAs that issued what an earlier download left in its tree, as far as that is still there. Files that
/// lie or are called as keys are (isNamedAsKey()) are not opened. Bounded, blocks on the disk. What cannot be
/// read is passed over; once `cancelled` says so, all that is left.
QList<EarlierIssuer> earlierIssuersIn(
    const Platform::FolderPtr &tree, const std::function<bool()> &cancelled = {});

} // namespace Chaincert
