#pragma once

#include "choices/choices.h"
#include "commandline/arguments.h"
#include "commandline/blockchainlookup.h"
#include "commandline/clicommand.h"
#include "commandline/exportdownloads.h"
#include "commandline/jobplan.h"
#include "commandline/output.h"
#include "commandline/progress.h"
#include "commandline/runaccount.h"
#include "downloads/downloadqueue.h"

namespace Chaincert {

/// One run of `chaincert-cli download`: every pair of organization and type through the queue; what came of
/// it on stdout and stderr as arguments.h and output.h say.
class DownloadRun : public CommandOf<DownloadOptions>
{
    Q_OBJECT
public:
    DownloadRun(CliContext &cli, const DownloadOptions &options);

    void start() override;
    void interrupt() override;

private:
    void onAccount(const OrError<RunAccount> &found);
    void onBlockchain(const Endpoint &endpoint, const OrError<ListedBlockchain> &found);
    void onOrganizations(const Endpoint &endpoint, const Result<BlockchainFacts> &facts);
    void onPlan(const OrError<JobPlan> &made);
    void add(const Endpoint &endpoint);
    void add(DownloadRequest request);
    void endWithout(const CommandError &error);
    void onCodeWanted(const QUuid &accountId, bool again);
    void onClockCorrected(const QDateTime &ours, const QDateTime &theirs);
    void askForNextCode();
    void onChanged(DownloadId id);
    void onFinished(DownloadId id);
    void printResult(const DownloadStatus &status);
    void hint(const CertQuery &query);
    void onIdle();
    void onExported(const QList<ExportedDownload> &exported);
    QList<DownloadStatus> statuses() const;
    DownloadStatus reported(DownloadStatus status) const;
    int exitCode() const;

    Choices m_choices;
    RunAccount m_runAs;
    Blockchains m_blockchains = Blockchains::One;
    QString m_blockchainName; // where it is known
    DownloadQueue m_queue; // after the credentials it is lent
    QList<DownloadStatus> m_refused; // that never came into the queue
    Progress m_progress;
    bool m_asking = false; // for a code: the terminal is the person's
    QList<std::pair<QUuid, bool>> m_codesWanted; // of accounts that wait for their turn; whether again
    QSet<QUuid> m_withoutCode; // accounts whose question had no answer
    QSet<QString> m_hinted;
    DownloadId m_latest = 0; // that runs
    bool m_linesLeftOut = false; // bad ones of a --jobs file
    std::optional<Failure> m_codeFailure; // nobody could be asked for a code, which is why all was cancelled
    bool m_ended = false;
    std::shared_ptr<std::atomic_bool> m_exportCancelled = std::make_shared<std::atomic_bool>();
};

} // namespace Chaincert
