#include "commandline/jobs.h"

#include "cloud/certrequest.h"
#include "commandline/downloadarguments.h"
#include "commandline/jobrows.h"
#include "typed/typed.h"
#include "words/typedwords.h"
#include "words/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

using Problem = std::optional<QString>;

QString sentences(const Failure &failure)
{
    const Words::Sentences words = wordsOnTyped(failure);
    return words.summary + u' ' + words.advice;
}

class JobReader
{
public:
    JobReader(const DownloadOrder &order, const Surroundings &surroundings)
        : m_order(order)
        , m_surroundings(surroundings)
    {
    }

    void read(const JobRow &row)
    {
        if (const Problem problem = readRow(row))
            m_jobs.bad.append({row.line, *problem});
    }

    Jobs take() { return std::move(m_jobs); }

private:
    Problem readRow(const JobRow &row)
    {
        if (!row.fault.isEmpty())
            return row.fault;
        Job job;
        job.line = row.line;
        job.projectId = cell(row, u"project"_s, Typed::Kind::ProjectId);
        if (job.projectId.isEmpty())
            job.projectId = m_order.projectId;
        job.blockchainId = cell(row, u"blockchain"_s, Typed::Kind::Blockchain);
        if (job.blockchainId.isEmpty())
            job.blockchainId = m_order.blockchainId;
        if (const Problem problem = readWho(row, job))
            return problem;
        if (const Problem problem = readFolder(row, job))
            return problem;

        const QString typed = cell(row, u"org"_s, Typed::Kind::Organization);
        const QStringList organizations = typed.isEmpty() ? m_order.organizations : QStringList{typed};
        QList<CertType> types = m_order.certTypes;
        if (const Problem problem = readTypes(row, types))
            return problem;
        if (organizations.isEmpty())
            return sentences(Failure{FailureKind::OrgNameInvalid});
        for (const QString &organization : organizations) {
            job.organization = organization;
            if (const Problem problem = unaskable(job))
                return problem;
            for (const CertType type : types) {
                job.certType = type;
                m_jobs.good += job;
            }
        }
        return {};
    }

    static QString cell(const JobRow &row, const QString &column, Typed::Kind kind)
    {
        return Typed::cleaned(row.fields.value(column), kind);
    }

    Problem readFolder(const JobRow &row, Job &job) const
    {
        const QString folder = cell(row, u"to"_s, Typed::Kind::Path);
        job.folder = folder.isEmpty() ? m_order.folder : absolutePath(folder, m_surroundings);
        if (job.folder.isEmpty())
            return Text::tr("It names no folder to save in, and there is no --to.");
        if (Typed::isMisleading(Typed::oddityOf(folder, Typed::Kind::Path)))
            return Words::hintAbout(folder, Typed::Kind::Path);
        if (Typed::oddityOf(job.folder, Typed::Kind::Path) == Typed::Oddity::Undecodable)
            return Words::hintAbout(job.folder, Typed::Kind::Path); // the working folder's own name
        return {};
    }

    Problem readWho(const JobRow &row, Job &job)
    {
        job.account = cell(row, u"account"_s, Typed::Kind::Name);
        job.endpoint = cell(row, u"endpoint"_s, Typed::Kind::Address);
        if (!job.account.isEmpty() && !job.endpoint.isEmpty())
            return Text::tr("It names both an account and an endpoint.");
        if (job.account.isEmpty() && job.endpoint.isEmpty()) {
            job.account = m_order.account;
            if (job.account.isEmpty() && !m_order.cloud.regionId.isEmpty())
                return {};
            job.endpoint = m_order.cloud.endpoint;
        }
        if (!job.account.isEmpty())
            return {};
        if (job.endpoint.isEmpty())
            return Text::tr(
                "It names neither an account nor an endpoint, and neither does the command line.");
        const Result<Endpoint> endpoint = Endpoint::parse(job.endpoint);
        if (!endpoint)
            return sentences(endpoint.error());
        // A token or key is sent to the service it was meant for and to no other.
        if (!m_order.cloud.regionId.isEmpty() || (m_endpoint && *m_endpoint != *endpoint))
            return Text::tr("It names another endpoint than the command line or the lines before: one "
                            "credential is for one service. Use accounts for several.");
        m_endpoint = *endpoint;
        return {};
    }

    static Problem readTypes(const JobRow &row, QList<CertType> &types)
    {
        QStringList ids
            = cell(row, u"type"_s, Typed::Kind::Word).simplified().split(u' ', Qt::SkipEmptyParts);
        for (QString &id : ids)
            id = Typed::cleaned(id, Typed::Kind::Word);
        if (ids.isEmpty())
            return types.isEmpty()
                ? Problem(Text::tr("It names no certificate type, and there is no --type."))
                : Problem();
        const auto named = certTypesIn(ids);
        if (!named)
            return named.error();
        types = *named;
        return {};
    }

    // A project that an account or a key may name stands as one that is well.
    Problem unaskable(const Job &job) const
    {
        static const Endpoint anywhere = *Endpoint::parse(u"https://localhost"_s);
        const bool mayCome
            = !job.account.isEmpty() || m_order.credentialFrom == DownloadOrder::CredentialFrom::Keys;
        const QString project = job.projectId.isEmpty() && mayCome ? u"any"_s : job.projectId;
        const auto request
            = certRequest({anywhere, project, job.blockchainId, job.organization, CertType::Admin});
        return request ? Problem() : Problem(sentences(request.error()));
    }

    const DownloadOrder &m_order;
    const Surroundings &m_surroundings;
    std::optional<Endpoint> m_endpoint;
    Jobs m_jobs;
};

} // namespace

OrUsage<Jobs> parseJobs(const QByteArray &text, const DownloadOrder &order, const Surroundings &surroundings)
{
    JobReader reader(order, surroundings);
    bool any = false;
    const auto rows = readJobRows(text,
        {u"account"_s, u"endpoint"_s, u"project"_s, u"blockchain"_s, u"org"_s, u"type"_s, u"to"_s},
        [&reader, &any](const JobRow &row) {
            any = true;
            reader.read(row);
        });
    if (!rows)
        return tl::make_unexpected(rows.error());
    if (!any)
        return wrongUsage(u"--jobs"_s, Text::tr("The file holds no download."),
            Text::tr("Put one download into each line below the columns' names."));
    return reader.take();
}

} // namespace Chaincert
