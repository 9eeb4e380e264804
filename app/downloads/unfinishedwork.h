#pragma once

#include "downloads/download.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Chaincert {

class DownloadQueue;

/// What a queue has not finished, kept in a JSON file (0600, no secret in it) so that it can be offered again
/// after a crash or a quit: written on a pool thread, soon after the queue has changed and not more often
/// than every two seconds; removed once nothing is unfinished. Two windows do not mix theirs up: the file
/// belongs to the first, and another one keeps nothing while that lives, and what that left beside its own
/// afterwards. A damaged file is moved aside ("….damaged"), one of a newer version stays as it is and nothing
/// is written; neither is offered. What others may write is not trusted: it stays as it is, and nothing is
/// kept (platform/ownfile.h).
class UnfinishedWork : public QObject
{
    Q_OBJECT
public:
    /// `file`: absolute; its folder is made where it is missing. Empty: nothing is kept.
    explicit UnfinishedWork(QString file, QObject *parent = nullptr);
    ~UnfinishedWork() override; ///< writes what changed last, so destroy it before the queue

    /// What an earlier run left. Call it before follow(). One answer, later, none once `context` has died;
    /// empty where there is nothing to offer. Until follow() the file stays as it is.
    void find(QObject *context, std::function<void(QList<DownloadRequest>)> answer);

    /// From now on the file follows this queue. `offered`: found and not decided on yet; it is kept as well,
    /// until offerAnswered() says that it was taken up or declined.
    void follow(DownloadQueue &queue, QList<DownloadRequest> offered = {});
    void offerAnswered();

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Chaincert
