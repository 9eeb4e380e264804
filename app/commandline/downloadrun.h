#pragma once

#include "commandline/arguments.h"
#include "commandline/errand.h"
#include "commandline/progress.h"
#include "commandline/runaccount.h"
#include "downloads/downloadqueue.h"

namespace Chaincert {

// One run of `chaincert-cli download`: every pair of organization and type through the queue; what came of it
// on stdout and stderr as arguments.h and report.h say.
class DownloadRun : public Errand
{
    Q_OBJECT
public:
    DownloadRun(Desk &desk, const DownloadOrder &order, QObject *parent = nullptr);
    ~DownloadRun() override;

    void start() override;
    void interrupt() override;

private:
    void onAccount(const tl::expected<RunAccount, RunAccount::Trouble> &found);
    void onCodeWanted(const QUuid &accountId, bool again);
    void onClockCorrected(const QDateTime &ours, const QDateTime &theirs);
    void onChanged();
    void onFinished(DownloadId id);
    void onIdle();
    void endWithout(const Failure &failure);
    QList<DownloadStatus> statuses() const;
    DownloadStatus told(DownloadStatus status) const;
    int exitCode() const;

    Desk &m_desk;
    DownloadOrder m_order;
    RunAccount m_as;
    DownloadQueue m_queue; // after the credentials it is lent
    Progress m_progress;
    std::unique_ptr<QObject> m_finding; // while it is looked for whom to run as
    bool m_asking = false; // for a code: the terminal is the person's
    std::optional<Failure> m_codeFailure; // nobody could be asked for a code, which is why all was cancelled
    bool m_ended = false;
};

} // namespace Chaincert
