#include "commandline/jobs.h"

#include "commandline/arguments.h"
#include "commandline/jobrows.h"
#include "options/clitext.h"
#include "typed/typed.h"
#include "words/separated.h"
#include "words/typedwords.h"
#include "words/words.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

using Problem = std::optional<QString>;

QString sentences(const Failure &failure)
{
    const Words::Sentences words = wordsOnTyped(failure);
    return Words::joined({words.summary, words.advice});
}

class JobReader
{
public:
    JobReader(const DownloadOptions &options, const Environment &environment)
        : m_options(options)
        , m_environment(environment)
    {
        if (const auto given = Endpoint::parse(options.cloud.endpoint))
            m_endpoint = *given;
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
            job.projectId = m_options.projectId;
        job.blockchainId = cell(row, u"blockchain"_s, Typed::Kind::Blockchain);
        if (job.blockchainId.isEmpty())
            job.blockchainId = m_options.blockchainId;
        if (const Problem problem = readWho(row, job))
            return problem;
        if (const Problem problem = readFolder(row, job))
            return problem;

        const QString typed = cell(row, u"org"_s, Typed::Kind::Organization);
        const QStringList organizations = typed.isEmpty() ? m_options.organizations : QStringList{typed};
        QList<CertType> types = m_options.certTypes;
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
        job.folder = folder.isEmpty() ? m_options.folder : absolutePath(folder, m_environment);
        if (job.folder.isEmpty())
            return CliText::tr("The line has no folder to save in, and --to is not given.");
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
            return CliText::tr("The line has both an account and an endpoint.");
        if (job.account.isEmpty() && job.endpoint.isEmpty()) {
            job.account = m_options.account;
            if (job.account.isEmpty() && !m_options.cloud.regionId.isEmpty())
                return {};
            job.endpoint = m_options.cloud.endpoint;
        }
        if (!job.account.isEmpty())
            return {};
        if (job.endpoint.isEmpty())
            return CliText::tr("Neither the line nor the command line gives an account or an endpoint.");
        const Result<Endpoint> endpoint = Endpoint::parse(job.endpoint);
        if (!endpoint)
            return sentences(endpoint.error());
        // A token or key is sent to the service it was meant for and to no other.
        if (!m_options.cloud.regionId.isEmpty() || (m_endpoint && *m_endpoint != *endpoint))
            return CliText::tr(
                "The endpoint differs from that of the command line or of the lines before, and a credential "
                "is for one service only. Use accounts for several services.");
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
                ? Problem(CliText::tr("The line has no certificate type, and --type is not given."))
                : Problem();
        const auto named = certTypesIn(ids);
        if (!named)
            return named.error();
        types = *named;
        return {};
    }

    Problem unaskable(const Job &job) const
    {
        const bool mayCome // the project
            = !job.account.isEmpty() || m_options.credentialFrom == DownloadOptions::CredentialFrom::Keys;
        if (job.projectId.isEmpty() && !mayCome)
            return sentences(Failure{FailureKind::ProjectIdInvalid});
        const auto can = checkAskable(job.projectId, job.blockchainId, job.organization);
        return can ? Problem() : Problem(sentences(can.error()));
    }

    const DownloadOptions &m_options;
    const Environment &m_environment;
    std::optional<Endpoint> m_endpoint;
    Jobs m_jobs;
};

} // namespace

OrUsage<Jobs> parseJobs(
    const QByteArray &text, const DownloadOptions &options, const Environment &environment)
{
    JobReader reader(options, environment);
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
        return wrongUsage(u"--jobs"_s, CliText::tr("The file contains no downloads."),
            CliText::tr("Write one download per line below the columns' names."));
    return reader.take();
}

} // namespace Chaincert
