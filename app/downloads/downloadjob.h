#pragma once

#include "downloads/commit.h"
#include "downloads/download.h"

#include <QObject>

#include <memory>

namespace Chaincert {

class CredentialSource;

/// What the downloads of a run share on their way to the disk. Thread-safe; running jobs keep it alive.
struct BatchContext
{
    std::shared_ptr<Destinations> destinations = std::make_shared<Destinations>();
    std::shared_ptr<Committer> committer = std::make_shared<Committer>(destinations);
    EndingThresholds ending = {}; ///< what is saved is judged by
};

/// Where a running download stands.
struct JobProgress
{
    DownloadState state = DownloadState::Connecting; ///< Connecting … Unpacking
    qint64 received = 0;
    std::optional<qint64> total;
    int tryNumber = 1;
    QDateTime retryAt; ///< UTC
    std::chrono::milliseconds retryIn{0}; ///< in WaitingToRetry
    bool throttled = false; ///< in WaitingToRetry: because the service was asked too much
    QDateTime heardAt = {}; ///< UTC: when its connection last told anything; null: it has none
};

/// What a download's status becomes by the job's news, and by its answer. Pure.
DownloadStatus withProgress(DownloadStatus status, const JobProgress &job);
DownloadStatus withAnswer(DownloadStatus status, const Result<SavedDownload> &answer);

/// One download from the question for a token to the files in their place. A job in the asker's thread, which
/// it never blocks. The four promises of jobs: one answer, later, silence after death (delete it at any
/// time), cause recorded first. Failures: those of CredentialSource, certRequest(), HttpCall,
/// prepareDownload() and commit(); Cancelled; PathInvalid; FolderTemplateInvalid. After any of them
/// keptAnswer alone is left on disk.
class DownloadJob : public QObject
{
    Q_OBJECT
public:
    /// `askedAt`: see CredentialRequest.
    DownloadJob(DownloadRequest request, std::chrono::steady_clock::time_point askedAt,
        CredentialSource &credentials, BatchContext shared, QObject *parent = nullptr);
    ~DownloadJob() override;

    void start();
    void cancel(); ///< once its files are being moved to their place, it finishes all the same

Q_SIGNALS:
    void progressed(const Chaincert::JobProgress &progress);
    void finished(const Chaincert::Result<Chaincert::SavedDownload> &answer);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Chaincert
