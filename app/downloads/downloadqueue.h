#pragma once

#include "downloads/download.h"

#include <QObject>

#include <memory>

namespace Chaincert {

class CredentialSource;
class TransferThread;

// Every download of a run, first come first served, `parallel` at a time. Lives in the asker's thread; never
// blocks it. The credential source is lent and must outlive the queue.
class DownloadQueue : public QObject
{
    Q_OBJECT
public:
    explicit DownloadQueue(CredentialSource &credentials, QObject *parent = nullptr);
    ~DownloadQueue() override; // silent; what runs is stopped and leaves nothing half done

    // A download that is the same as one that still waits is not added twice: the answer is that one's id.
    DownloadId add(const DownloadRequest &request);
    const DownloadStatus *status(DownloadId id) const; // null: unknown or forgotten
    QList<DownloadId> ids() const; // in the order they were added
    int unfinished() const;

    void setParallel(int parallel); // 1 … 6; 4 unless told
    // Paused it starts nothing new and lets what runs end.
    void setPaused(bool paused);
    bool isPaused() const;
    void cancel(DownloadId id);
    void cancelAll();
    void retry(DownloadId id); // of a failed or cancelled one; it keeps its id
    void forget(DownloadId id); // of a finished one

Q_SIGNALS:
    void added(Chaincert::DownloadId id);
    void changed(Chaincert::DownloadId id); // progress at most every 50 ms, states at once
    void finished(Chaincert::DownloadId id); // once for each add or retry; changed came before
    void idle(); // nothing waits or runs any more

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Chaincert
