#pragma once

#include "downloads/download.h"

#include <QList>
#include <QString>

namespace Chaincert {

/// How it went, for a message to a colleague: what is in which state, what failed grouped by its cause with
/// the advice once. Plain text, a dozen names for each cause at most.
QString textSummary(const QList<DownloadStatus> &downloads);

} // namespace Chaincert
