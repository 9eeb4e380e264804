#pragma once

#include "certificates/endingthresholds.h"
#include "downloads/download.h"
#include "downloads/hold.h"
#include "downloads/queueprogress.h"

#include <QObject>

#include <memory>

namespace Chaincert {

class CredentialSource;

/// Every download of a run, `parallel` at a time for each host; the blockchains of a host take turns, and the
/// downloads of a blockchain go in the order they came. A host that says it is asked too much slows all that
/// is meant for it, and nothing else (ratelimiter.h). What has come in whole and is being unpacked holds up
/// nothing that waits, unless it is to be one at a time. Fast with 10,000 downloads. Lives in the asker's
/// thread; never blocks it. The credential source is lent and must outlive the queue.
class DownloadQueue : public QObject
{
    Q_OBJECT
public:
    explicit DownloadQueue(CredentialSource &credentials, QObject *parent = nullptr);
    ~DownloadQueue() override; ///< silent; what runs is stopped and leaves nothing half done

    /// A download that is the same as one that still waits is not added twice: the answer is that one's id.
    /// The blockchain's name and the organization's MSP ID make no difference.
    DownloadId add(const DownloadRequest &request);
    const DownloadStatus *status(DownloadId id) const; ///< null: unknown or forgotten
    QList<DownloadId> ids() const; ///< in the order they were added
    int unfinished() const;
    /// likewise in order; one that is being cancelled is none
    QList<DownloadRequest> unfinishedRequests() const;
    const QueueProgress &progress() const;
    /// UTC: nothing of what waits starts before, because its services asked for that. Null: something may.
    QDateTime heldUntil() const;
    QList<Hold> holds() const; ///< in force, where something waits
    /// Ends every hold, and takes up at once what waits to be tried again: a person does not want to wait.
    void tryNow();
    void tryNow(DownloadId id); ///< of this one, and of all that its host's pause holds

    static constexpr int DefaultParallel = 6;
    void setParallel(int parallel); ///< for each host; 1 … 6; DefaultParallel unless told
    void setEndingThresholds(const EndingThresholds &ending); ///< what starts from now on is judged by
    /// Paused it starts nothing new and lets what runs end.
    void setPaused(bool paused);
    bool isPaused() const;
    void cancel(DownloadId id);
    void cancel(const QList<DownloadId> &ids);
    void cancelAll();
    void retry(DownloadId id); ///< of a failed or cancelled one; it keeps its id
    void forget(DownloadId id); ///< of a finished one
    void restore(const DownloadStatus &status); ///< what was forgotten, with its id
    /// Of one that holds a saved download.
    void judgeAnew(DownloadId id, const AssessmentSummary &assessment);

Q_SIGNALS:
    void added(Chaincert::DownloadId id);
    void changed(Chaincert::DownloadId id); ///< progress at most every 50 ms, states at once
    void finished(Chaincert::DownloadId id); ///< once for each add or retry; changed came before
    void idle(); ///< no download waits or runs
    void holdsChanged(); ///< another host is held, or until another time; the end of a hold may go untold

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Chaincert
