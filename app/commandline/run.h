#pragma once

#include "commandline/arguments.h"
#include "commandline/progress.h"
#include "commandline/tokencredentials.h"
#include "downloads/downloadqueue.h"

namespace Chaincert {

enum ExitCode { AllWell = 0, SomeFailed = 1, WrongUsage = 2, Interrupted = 130 };

// One run of `chaincert-cli download`: every pair of organization and type through the queue; what came of it
// on stdout and stderr as arguments.h and report.h say.
class Run : public QObject
{
    Q_OBJECT
public:
    Run(const Order &order, Secret token, const QByteArray &authoritiesPem, QObject *parent = nullptr);

    void start();
    void interrupt(); // cancels what has not ended; finished() follows when nothing half done is left

Q_SIGNALS:
    void finished(int exitCode);

private:
    void onChanged();
    void onFinished(DownloadId id);
    void onIdle();
    QList<DownloadStatus> statuses() const;
    int exitCode() const;

    Order m_order;
    TokenCredentials m_credentials;
    DownloadQueue m_queue; // after the credentials it is lent
    Progress m_progress;
    bool m_ended = false;
};

} // namespace Chaincert
