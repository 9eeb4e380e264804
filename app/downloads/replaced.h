#pragma once

#include "downloads/saveddownload.h"

namespace Chaincert {

/// Where `newer` has taken the place of what `older` tells of (SavedDownload::olderArchive), `older` tells
/// from then on where that lies now, and that it was replaced. False: it lies elsewhere, and is as it was.
bool followReplaced(SavedDownload &older, const SavedDownload &newer);

} // namespace Chaincert
