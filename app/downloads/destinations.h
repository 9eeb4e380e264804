#pragma once

#include "downloads/workfolder.h"
#include "platform/workers.h"

#include <QMutex>
#include <QSet>
#include <QThread>

#include <algorithm>
#include <map>
#include <utility>

namespace Chaincert {

/// Two queues of work for one destination, each with a limit, so that a dead disk blocks only what is saved
/// there.
struct DestinationWork
{
    /// Steps that are short, in turn: a look at what is there, a body piece by piece.
    const std::shared_ptr<WorkQueue> writing = std::make_shared<WorkQueue>(1);
    /// Steps that take their time, several at once: preparing, committing, removing what came.
    const std::shared_ptr<WorkQueue> saving
        = std::make_shared<WorkQueue>(std::max(1, QThread::idealThreadCount()));
};

/// What the downloads of a run share for each folder they save in: its work folder, and its threads.
/// Thread-safe.
class Destinations
{
public:
    explicit Destinations(WallClock clock = QDateTime::currentDateTimeUtc) ///< tells how old a leftover is
        : m_clock(std::move(clock))
    {
    }

    /// Blocks on that destination's disk alone, but does: to be called by its work. Failures: those of
    /// WorkFolder::make().
    Result<std::shared_ptr<WorkFolder>> workFolder(const QString &destination);
    const DestinationWork &workAt(const QString &destination); ///< for as long as this lives
    QSet<QString> stuck(); ///< those that keep us waiting longer than any disk should
    CreatedFolders &createdFolders() const { return *m_createdFolders; }

private:
    struct Destination
    {
        QMutex opening;
        std::weak_ptr<WorkFolder> folder;
        DestinationWork work;
    };
    Destination &at(const QString &destination);

    const WallClock m_clock;
    const std::shared_ptr<CreatedFolders> m_createdFolders = std::make_shared<CreatedFolders>();
    QMutex m_mutex;
    std::map<QString, Destination> m_destinations; // of all the run had
};

} // namespace Chaincert
