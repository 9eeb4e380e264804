#pragma once

#include "downloads/queueprogress.h"

#include <QElapsedTimer>
#include <QString>

namespace Chaincert {

/// One line that says where the downloads stand, with a bar where it has room: at most `width` columns.
/// `running`: one that stands for those under way; may be null. `heldUntil`: see DownloadQueue.
QString progressText(const QueueProgress &progress, const DownloadStatus *running, const QDateTime &heldUntil,
    QueueProgress::Time now, int width);

/// Keeps that line up to date at the bottom of a terminal, on stderr. Does nothing where stderr is no
/// terminal.
class Progress
{
public:
    explicit Progress(bool wanted);
    ~Progress() { clear(); }
    Q_DISABLE_COPY_MOVE(Progress)

    bool isDue() const; ///< at most ten times a second
    void show(const QueueProgress &progress, const DownloadStatus *running, const QDateTime &heldUntil);
    void clear(); ///< before anything else is printed

private:
    bool m_wanted;
    bool m_shown = false;
    QElapsedTimer m_since;
};

} // namespace Chaincert
