#pragma once

#include "certificates/assessment.h"
#include "platform/folder.h"

namespace Chaincert {

/// The CAs that issued what an earlier download left in its tree, as far as that is still there. Keys are not
/// read. Bounded, blocks on the disk. What cannot be read is passed over.
QList<EarlierIssuer> earlierIssuersIn(const Platform::FolderPtr &tree);

} // namespace Chaincert
