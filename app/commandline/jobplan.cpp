#include "commandline/jobplan.h"

#include "commandline/blockchainlookup.h"
#include "failures/outsidetext.h"
#include "options/clitext.h"
#include "platform/platform.h"
#include "platform/process.h"
#include "words/separated.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qint64 maxFileSize = 16 * 1024 * 1024;

OrUsage<Jobs> readJobs(const DownloadOptions &options)
{
    const auto read = Platform::readPlainFile(options.jobsFile, maxFileSize);
    if (!read || !*read)
        return wrongUsage(u"--jobs"_s,
            CliText::tr("The file \"%1\" cannot be read (%2).")
                .arg(echo(options.jobsFile),
                    read ? CliText::tr("there is no such file") : read.error().detail),
            CliText::tr("Specify a CSV or JSON file."));
    return parseJobs((*read)->bytes, options, {Platform::homeFolder(), QDir::currentPath(), false});
}

// The accounts of the lines, found and asked for their projects. What is wrong with one is wrong with its
// lines.
class Accounts
{
public:
    explicit Accounts(const CliContext &cli)
        : m_cli(cli)
    {
    }

    std::optional<UsageError> look(Job &job)
    {
        auto known = m_known.constFind(job.account);
        if (known == m_known.cend())
            known = m_known.insert(job.account, m_cli.findAccount(job.account, u"account"_s));
        if (!*known)
            return known->error();
        if (job.projectId.isEmpty())
            job.projectId = (*known)->project;
        if (!job.projectId.isEmpty())
            return {};
        return UsageError{u"project"_s,
            CliText::tr("No project was given, and the account has no default project."),
            CliText::tr("Specify the project's ID.")};
    }

    const Account &of(const Job &job) const { return *m_known.constFind(job.account).value(); }

private:
    const CliContext &m_cli;
    QHash<QString, OrUsage<Account>> m_known;
};

// The lines without an account of their own all run as this one.
using SharedAccount = std::optional<RunAccount>;

Result<QList<DownloadRequest>> requestsFor(
    const Jobs &jobs, const Accounts &accounts, const SharedAccount &shared)
{
    QList<DownloadRequest> requests;
    for (Job job : jobs.good) {
        const Account &account = job.account.isEmpty() ? shared->account : accounts.of(job);
        if (job.account.isEmpty() && job.projectId.isEmpty())
            job.projectId = shared->projectId;
        const Result<Endpoint> endpoint = endpointOf(account);
        if (!endpoint)
            return tl::make_unexpected(endpoint.error());
        requests += DownloadRequest{account.id,
            {*endpoint, job.projectId, job.blockchainId, job.organization, job.certType}, job.folder};
    }
    return requests;
}

void sortLines(QList<BadLine> &bad)
{
    std::stable_sort(
        bad.begin(), bad.end(), [](const BadLine &a, const BadLine &b) { return a.line < b.line; });
}

// Once for all the downloads of a line.
void addBad(QList<BadLine> &bad, qint64 line, const UsageError &error)
{
    if (bad.isEmpty() || bad.last().line != line)
        bad += {line, Words::joined({error.problem, error.remedy})};
}

DownloadStatus refused(const DownloadRequest &request, const Failure &why)
{
    DownloadStatus status;
    status.request = request;
    status.state = why.kind == FailureKind::Cancelled ? DownloadState::Cancelled : DownloadState::Failed;
    if (status.state == DownloadState::Failed)
        status.failure = std::make_shared<Failure>(why);
    return status;
}

JobPlan planned(const Jobs &jobs, QList<DownloadRequest> requests,
    const QList<BlockchainLookup::Found> &blockchains, const DownloadOptions &options)
{
    JobPlan plan;
    QList<BadLine> ambiguous;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const BlockchainLookup::Found &blockchain = blockchains.at(i);
        if (!blockchain) {
            if (const auto *usage = std::get_if<UsageError>(&blockchain.error()))
                addBad(ambiguous, jobs.good.at(i).line, *usage);
            else
                plan.refused += refused(requests.at(i), std::get<Failure>(blockchain.error()));
            continue;
        }
        requests[i].query.blockchainId = blockchain->id;
        requests[i].blockchainName = blockchain->name;
        plan.requests += requests.at(i);
    }
    plan.bad = jobs.bad + ambiguous;
    sortLines(plan.bad);
    if (!plan.bad.isEmpty() && !options.keepGoing) {
        plan.requests.clear();
        plan.refused.clear();
    }
    return plan;
}

// Of lines that name no account.
DownloadOptions withoutAccount(const CliContext &cli, const Jobs &jobs, const DownloadOptions &options)
{
    const auto hasNone = [](const Job &job) { return job.account.isEmpty(); };
    const Job &first = *std::find_if(jobs.good.begin(), jobs.good.end(), hasNone);
    DownloadOptions rest = options;
    using From = DownloadOptions::CredentialFrom;
    if (rest.credentialFrom == From::Account) // the line says an endpoint instead
        rest.credentialFrom = cli.token.isEmpty() ? From::Keys : From::TokenEnvironment;
    if (rest.cloud.regionId.isEmpty())
        rest.cloud.endpoint = first.endpoint; // all name the same one
    if (rest.projectId.isEmpty()) // every such line names one, or a key may
        rest.projectId = first.projectId;
    return rest;
}

} // namespace

void JobPlan::make(
    CliContext &cli, Choices &choices, const DownloadOptions &options, QObject *context, const Answer &answer)
{
    auto read = readJobs(options);
    if (!read) {
        answer(tl::make_unexpected(CommandError(read.error())));
        return;
    }
    Jobs jobs;
    Accounts accounts(cli);
    for (Job &job : read->good) {
        if (const auto error = job.account.isEmpty() ? std::nullopt : accounts.look(job))
            addBad(jobs.bad, job.line, *error);
        else
            jobs.good += job;
    }
    jobs.bad += read->bad;
    sortLines(jobs.bad);
    if (jobs.good.isEmpty() || (!jobs.bad.isEmpty() && !options.keepGoing)) {
        answer(JobPlan{{}, {}, jobs.bad});
        return;
    }
    const auto goOn = [jobs, accounts, options, answer, context, &choices](const SharedAccount &shared) {
        const Result<QList<DownloadRequest>> requests = requestsFor(jobs, accounts, shared);
        if (!requests) {
            answer(tl::make_unexpected(CommandError(requests.error())));
            return;
        }
        BlockchainLookup::findAll(choices, *requests, context,
            [jobs, options, answer, requests = *requests](const QList<BlockchainLookup::Found> &found) {
                answer(planned(jobs, requests, found, options));
            });
    };
    const bool someHaveNone = std::any_of(
        jobs.good.begin(), jobs.good.end(), [](const Job &job) { return job.account.isEmpty(); });
    if (!someHaveNone) {
        goOn({});
        return;
    }
    RunAccount::find(cli, withoutAccount(cli, jobs, options), RunAccount::Project::Needed, context,
        [goOn, answer](const OrError<RunAccount> &found) {
            if (found)
                goOn(*found);
            else
                answer(tl::make_unexpected(found.error()));
        });
}

QString badLinesText(const QString &file, const QList<BadLine> &bad)
{
    QString text;
    const auto add = [&text](const QString &line) { text += u"chaincert-cli: "_s + line + u'\n'; };
    for (const BadLine &one : bad.first(std::min(bad.size(), MaxBadLinesTold)))
        //: %1 a file, %2 a line's number, %3 sentences that say what is wrong there
        add(CliText::tr("%1, line %2: %3").arg(harmless(file)).arg(one.line).arg(echoIn(one.problem)));
    if (bad.size() > MaxBadLinesTold)
        //: after a hundred lines that say what is wrong each
        add(CliText::tr(
            "%1: %Ln more line(s) have errors.", nullptr, static_cast<int>(bad.size() - MaxBadLinesTold))
                .arg(harmless(file)));
    return text;
}

} // namespace Chaincert
