#include "commandline/jobplan.h"

#include "platform/platform.h"
#include "reports/harmless.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qint64 largestFile = 16 * 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

OrUsage<Jobs> readJobs(const DownloadOrder &order)
{
    const auto read = Platform::readPlainFile(order.jobsFile, largestFile);
    if (!read || !*read)
        return wrongUsage(u"--jobs"_s,
            Text::tr("The file \"%1\" cannot be read (%2).")
                .arg(order.jobsFile, read ? Text::tr("there is none") : read.error().detail),
            Text::tr("Name a CSV or JSON file."));
    return parseJobs((*read)->bytes, order, {QDir::homePath(), QDir::currentPath(), false});
}

// The accounts of the lines, found and asked for their projects. What is wrong with one is wrong with its
// lines.
class Accounts
{
public:
    Accounts(Desk &desk, const DownloadOrder &order)
        : m_desk(desk)
        , m_order(order)
    {
    }

    std::optional<UsageError> look(Job &job)
    {
        auto known = m_known.constFind(job.account);
        if (known == m_known.cend())
            known = m_known.insert(job.account, m_desk.named(job.account, u"account"_s));
        if (!*known)
            return known->error();
        if (job.projectId.isEmpty())
            job.projectId = (*known)->project;
        if (!job.projectId.isEmpty())
            return {};
        return UsageError{u"project"_s, Text::tr("Neither it nor the account names a project."),
            Text::tr("Give the project's id.")};
    }

    const Account &of(const Job &job) const { return *m_known.constFind(job.account).value(); }

private:
    Desk &m_desk;
    const DownloadOrder &m_order;
    QHash<QString, OrUsage<Account>> m_known;
};

DownloadRequest requestFor(
    const Job &job, const QUuid &account, const Endpoint &endpoint, const DownloadOrder &order)
{
    DownloadRequest request{
        account, {endpoint, job.projectId, job.blockchainId, job.organization, job.certType}, job.folder};
    request.onConflict = order.onConflict;
    request.unpack = order.unpack;
    return request;
}

// The lines without an account of their own all run as this one.
using Rest = std::optional<RunAccount>;

tl::expected<JobPlan, RunAccount::Trouble> planned(
    const Jobs &jobs, const Accounts &accounts, const Rest &rest, const DownloadOrder &order)
{
    JobPlan plan;
    plan.bad = jobs.bad;
    for (Job job : jobs.good) {
        const Account &account = job.account.isEmpty() ? rest->account : accounts.of(job);
        if (job.account.isEmpty() && job.projectId.isEmpty())
            job.projectId = rest->projectId;
        const Result<Endpoint> endpoint = endpointOf(account);
        if (!endpoint)
            return tl::make_unexpected(RunAccount::Trouble(endpoint.error()));
        plan.accounts.insert(account.id, account.name);
        plan.requests += requestFor(job, account.id, *endpoint, order);
    }
    return plan;
}

} // namespace

void JobPlan::make(Desk &desk, const DownloadOrder &order, QObject *context, const Answer &answer)
{
    auto read = readJobs(order);
    if (!read) {
        answer(tl::make_unexpected(RunAccount::Trouble(read.error())));
        return;
    }
    Jobs jobs;
    jobs.bad = read->bad;
    Accounts accounts(desk, order);
    QString endpoint;
    for (Job &job : read->good) {
        const auto error = job.account.isEmpty() ? std::nullopt : accounts.look(job);
        if (!error)
            jobs.good += job;
        else if (jobs.bad.isEmpty() || jobs.bad.last().line != job.line) // once for all its types
            jobs.bad += {job.line, error->problem + u' ' + error->remedy};
        if (job.account.isEmpty())
            endpoint = job.endpoint;
    }
    std::stable_sort(
        jobs.bad.begin(), jobs.bad.end(), [](const BadLine &a, const BadLine &b) { return a.line < b.line; });
    if (!jobs.bad.isEmpty() && !order.keepGoing)
        jobs.good.clear();
    const bool someOwnNone = std::any_of(
        jobs.good.begin(), jobs.good.end(), [](const Job &job) { return job.account.isEmpty(); });
    if (!someOwnNone) {
        answer(planned(jobs, accounts, {}, order));
        return;
    }
    DownloadOrder once = order;
    if (once.credentialFrom == DownloadOrder::CredentialFrom::Account)
        once.credentialFrom = DownloadOrder::CredentialFrom::Keys; // the line says an endpoint instead
    if (once.cloud.regionId.isEmpty())
        once.cloud.endpoint = endpoint;
    if (once.projectId.isEmpty()) // every such line names one, or a key may
        once.projectId = jobs.good.first().projectId;
    RunAccount::find(desk, once, RunAccount::Project::Needed, context,
        [jobs, accounts, order, answer](const tl::expected<RunAccount, RunAccount::Trouble> &found) {
            if (found)
                answer(planned(jobs, accounts, *found, order));
            else
                answer(tl::make_unexpected(found.error()));
        });
}

QString badLineText(const QString &file, const BadLine &bad)
{
    //: %1 a file, %2 a line's number, %3 sentences that say what is wrong there
    return u"chaincert-cli: "_s
        + Text::tr("%1, line %2: %3").arg(harmless(file)).arg(bad.line).arg(harmless(bad.problem)) + u'\n';
}

} // namespace Chaincert
