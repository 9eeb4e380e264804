#pragma once

#include <QDateTime>
#include <QString>

namespace Chaincert {

/// A host that asked for a pause, and what waits for it.
struct Hold
{
    QString host; ///< as hostOf() (download.h) names it
    QDateTime until; ///< UTC: nothing is sent to it before
    int waiting = 0; ///< downloads, those among them that were begun and are to be tried again
    bool operator==(const Hold &) const = default;
};

} // namespace Chaincert
