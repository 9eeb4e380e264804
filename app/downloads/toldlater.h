#pragma once

#include "downloads/download.h"

#include <QTimer>

#include <deque>
#include <functional>

namespace Chaincert {

/// Downloads of which something is told, never from within add(), and in turns of a few milliseconds: ten
/// thousand at once would hold up the asker's thread.
class ToldLater
{
public:
    explicit ToldLater(std::function<void(DownloadId)> tell); ///< may destroy this

    void add(DownloadId id);

private:
    void tellSome();

    const std::function<void(DownloadId)> m_tell;
    std::deque<DownloadId> m_ids;
    QTimer m_next;
};

} // namespace Chaincert
