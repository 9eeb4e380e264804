#include "commandline/downloadrun.h"

#include "commandline/exportoutput.h"
#include "commandline/output.h"
#include "platform/later.h"
#include "reports/jsonreport.h"
#include "words/signedinwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

DownloadRun::DownloadRun(CliContext &cli, const DownloadOptions &options)
    : CommandOf(cli, options)
    , m_choices(cli.accounts, cli.sessions, {})
    , m_queue(cli.sessions)
    , m_progress(!options.quiet)
{
    m_queue.setParallel(options.parallel);
    m_queue.setEndingThresholds(cli.endingThresholds());
    connect(&m_queue, &DownloadQueue::changed, this, &DownloadRun::onChanged);
    connect(&m_queue, &DownloadQueue::finished, this, &DownloadRun::onFinished);
    connect(&m_queue, &DownloadQueue::idle, this, &DownloadRun::onIdle);
    connect(&cli.sessions, &Sessions::codeWanted, this, &DownloadRun::onCodeWanted);
    connect(&cli.sessions, &Sessions::clockCorrected, this,
        [this](const QUuid &, const QDateTime &ours, const QDateTime &theirs) {
            onClockCorrected(ours, theirs);
        });
}

void DownloadRun::start()
{
    if (!m_options.jobsFile.isEmpty()) {
        JobPlan::make(m_cli, m_choices, m_options, m_waiting.get(),
            [this](const OrError<JobPlan> &made) { onPlan(made); });
        return;
    }
    RunAccount::find(m_cli, m_options, RunAccount::Project::Needed, m_waiting.get(),
        [this](const OrError<RunAccount> &found) { onAccount(found); });
}

void DownloadRun::onAccount(const OrError<RunAccount> &found)
{
    if (!found) {
        endWithout(found.error());
        return;
    }
    m_runAs = *found;
    const Result<Endpoint> endpoint = endpointOf(m_runAs.account);
    if (!endpoint) {
        endWithout(endpoint.error());
        return;
    }
    BlockchainLookup::find(m_choices, m_runAs.account.id, m_runAs.projectId, m_options.blockchainId,
        m_waiting.get(),
        [this, endpoint = *endpoint](const auto &blockchain) { onBlockchain(endpoint, blockchain); });
}

void DownloadRun::onBlockchain(const Endpoint &endpoint, const OrError<ListedBlockchain> &found)
{
    if (!found) {
        endWithout(found.error());
        return;
    }
    m_options.blockchainId = found->id;
    m_blockchainName = found->name;
    if (m_options.allOrganizations)
        m_choices.blockchain(m_runAs.account.id, m_runAs.projectId, m_options.blockchainId, m_waiting.get(),
            [this, endpoint](const Result<BlockchainFacts> &facts) { onOrganizations(endpoint, facts); });
    else
        add(endpoint);
}

void DownloadRun::onOrganizations(const Endpoint &endpoint, const Result<BlockchainFacts> &facts)
{
    if (!facts) {
        endWithout(facts.error());
        return;
    }
    m_blockchainName = facts->name;
    for (const ListedOrganization &organization : facts->organizations)
        m_options.organizations += organization.name;
    if (m_options.organizations.isEmpty())
        endWithout(Failure{FailureKind::AnswerUnexpected, endpoint.host(), u"peer_info"_s});
    else
        add(endpoint);
}

void DownloadRun::add(const Endpoint &endpoint)
{
    for (const QString &organization : m_options.organizations) {
        for (const CertType type : m_options.certTypes) {
            DownloadRequest request{m_runAs.account.id,
                {endpoint, m_runAs.projectId, m_options.blockchainId, organization, type}, m_options.folder};
            request.blockchainName = m_blockchainName;
            add(std::move(request));
        }
    }
}

void DownloadRun::onPlan(const OrError<JobPlan> &made)
{
    if (!made) {
        endWithout(made.error());
        return;
    }
    print(stderr, badLinesText(m_options.jobsFile, made->bad));
    m_linesLeftOut = !made->bad.isEmpty();
    for (const DownloadRequest &request : made->requests) {
        if (request.query.blockchainId != made->requests.first().query.blockchainId)
            m_blockchains = Blockchains::Several;
        add(request);
    }
    m_refused = made->refused;
    for (const DownloadStatus &status : m_refused)
        printResult(reported(status));
    if (!made->requests.isEmpty())
        return;
    if (!m_refused.isEmpty()) {
        onIdle();
        return;
    }
    m_ended = true;
    Q_EMIT finished(WrongUsage);
}

void DownloadRun::add(DownloadRequest request)
{
    request.onConflict = m_options.onConflict;
    request.unpack = m_options.unpack;
    request.allowOpenKeys = m_options.allowOpenKeys;
    m_queue.add(request);
}

// Every download that was asked for has failed, before the first began.
void DownloadRun::endWithout(const CommandError &error)
{
    m_cli.codes.stop();
    m_ended = true;
    if (const auto *usage = std::get_if<UsageError>(&error)) {
        endUsage(*usage);
        return;
    }
    const Failure &failure = m_codeFailure ? *m_codeFailure : std::get<Failure>(error);
    if (m_options.json && (m_options.organizations.isEmpty() || !m_options.jobsFile.isEmpty())) {
        // Which downloads those would have been is not known.
        print(stdout, jsonDocument({{u"downloads"_s, QJsonArray()}, {u"failure"_s, failureObject(failure)}}));
    } else if (m_options.json) {
        QList<DownloadStatus> all;
        for (const QString &organization : m_options.organizations) {
            for (const CertType type : m_options.certTypes) {
                DownloadStatus status;
                status.request.query.orgName = organization;
                status.request.query.certType = type;
                status.state = DownloadState::Failed;
                status.failure = std::make_shared<Failure>(failure);
                all += status;
            }
        }
        print(stdout, jsonReport(all));
    }
    print(stderr, failure);
    Q_EMIT finished(exitCodeOf(failure));
}

void DownloadRun::interrupt()
{
    m_cli.codes.stop();
    m_codesWanted.clear();
    m_asking = false;
    if (m_queue.ids().isEmpty()) {
        m_waiting.reset();
        if (!std::exchange(m_ended, true))
            Q_EMIT finished(Interrupted);
        return;
    }
    *m_exportCancelled = true;
    m_queue.cancelAll();
}

void DownloadRun::onCodeWanted(const QUuid &accountId, bool again)
{
    if (m_withoutCode.contains(accountId)) { // a person is not asked once more for what they declined
        later(
            this, [this](const QUuid &id) { m_cli.sessions.cancelCode(id); }, accountId);
        return;
    }
    m_codesWanted.append({accountId, again});
    if (!m_asking)
        askForNextCode();
}

void DownloadRun::askForNextCode()
{
    if (m_codesWanted.isEmpty())
        return;
    const auto [accountId, again] = m_codesWanted.takeFirst();
    m_progress.clear();
    m_asking = true;
    const Account *const account = m_cli.accounts.find(accountId);
    m_cli.codes.ask(
        account ? account->name : QString(), again, [this, accountId = accountId](Result<Secret> code) {
            m_asking = false;
            if (code) {
                m_cli.sessions.giveCode(accountId, std::move(*code));
            } else {
                if (code.error().kind != FailureKind::Cancelled)
                    m_codeFailure = code.error();
                m_withoutCode += accountId;
                m_cli.sessions.cancelCode(accountId);
            }
            if (!m_asking)
                askForNextCode();
        });
}

void DownloadRun::onClockCorrected(const QDateTime &ours, const QDateTime &theirs)
{
    m_progress.clear();
    print(stderr, Words::clockOff(theirs.secsTo(ours)) + u'\n');
}

void DownloadRun::onChanged(DownloadId id)
{
    const DownloadStatus *status = m_queue.status(id);
    if (status && status->state != DownloadState::Waiting && !isFinished(status->state))
        m_latest = id;
    if (m_asking || !m_progress.isDue())
        return;
    status = m_queue.status(m_latest);
    m_progress.show(
        m_queue.progress(), status && !isFinished(status->state) ? status : nullptr, m_queue.heldUntil());
}

void DownloadRun::onFinished(DownloadId id)
{
    const DownloadStatus *const status = m_queue.status(id);
    if (status)
        printResult(reported(*status));
}

void DownloadRun::printResult(const DownloadStatus &status)
{
    if (m_options.json)
        return;
    m_progress.clear();
    if (!m_options.quiet)
        print(stdout, savedLine(status));
    print(stderr, problemLines(status, m_blockchains));
    if (status.failure && isAboutWhatWasAsked(*status.failure))
        hint(status.request.query);
}

// Once for all downloads that show the same.
void DownloadRun::hint(const CertQuery &query)
{
    const QStringList hints = hintsOn(query);
    for (const QString &sentence : hints) {
        if (m_hinted.contains(sentence))
            continue;
        m_hinted.insert(sentence);
        print(stderr, sentence + u'\n');
    }
}

void DownloadRun::onIdle()
{
    if (m_ended)
        return;
    m_ended = true;
    m_progress.clear();
    if (m_options.preset.isEmpty()) {
        if (m_options.json)
            print(stdout, jsonReport(statuses()));
        Q_EMIT finished(exitCode());
        return;
    }
    const ExportAfterwards how{
        m_options.preset, m_options.exportFolder, m_options.onConflict, m_options.allowOpenKeys};
    exportDownloads(how, statuses(), m_exportCancelled, this,
        [this](const QList<ExportedDownload> &exported) { onExported(exported); });
}

void DownloadRun::onExported(const QList<ExportedDownload> &exported)
{
    int worst = exitCode();
    QJsonArray objects;
    for (const ExportedDownload &each : exported) {
        const ExportOutcome &outcome = each.answer.outcome;
        const bool isWell = each.answer.identity >= 0 && outcome.isWell();
        if (!isWell && worst == AllWell)
            worst = m_exportCancelled->load() ? Interrupted : SomeFailed;
        print(stderr, exportRemarks(each.answer));
        objects.append(exportObject(outcome));
        if (!m_options.json && !m_options.quiet)
            print(stdout, exportLines(outcome));
    }
    if (m_options.json) {
        QJsonObject report = QJsonDocument::fromJson(jsonReport(statuses())).object();
        report.insert(u"exports"_s, objects);
        print(stdout, jsonDocument(report));
    }
    Q_EMIT finished(worst);
}

// Cancelled by this program, not by a person.
DownloadStatus DownloadRun::reported(DownloadStatus status) const
{
    if (m_codeFailure && status.state == DownloadState::Cancelled) {
        status.state = DownloadState::Failed;
        status.failure = std::make_shared<Failure>(*m_codeFailure);
    }
    return status;
}

QList<DownloadStatus> DownloadRun::statuses() const
{
    QList<DownloadStatus> all;
    for (const DownloadId id : m_queue.ids())
        all += reported(*m_queue.status(id));
    for (const DownloadStatus &status : m_refused)
        all += reported(status);
    return all;
}

int DownloadRun::exitCode() const
{
    const QList<DownloadStatus> all = statuses();
    const auto any = [&all](const auto &is) { return std::any_of(all.begin(), all.end(), is); };
    if (any([](const DownloadStatus &status) { return status.state == DownloadState::Cancelled; }))
        return Interrupted;
    if (any([](const DownloadStatus &status) {
            return status.failure && exitCodeOf(*status.failure) == NotSignedIn;
        }))
        return NotSignedIn;
    const bool failed
        = any([](const DownloadStatus &status) { return status.state == DownloadState::Failed; });
    return failed || m_linesLeftOut ? SomeFailed : AllWell;
}

} // namespace Chaincert
