#include "commandline/blockchainlookup.h"

#include "commandline/clicommand.h"
#include "commandline/output.h"
#include "options/clitext.h"
#include "platform/later.h"
#include "words/separated.h"

#include <QHash>
#include <QRegularExpression>

#include <memory>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

using Found = BlockchainLookup::Found;

bool isUuid(const QString &text)
{
    static const QRegularExpression uuid(
        QRegularExpression::anchoredPattern(u"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"_s));
    return uuid.match(text).hasMatch();
}

Found matching(const QList<ListedBlockchain> &all, const QString &idOrName)
{
    QList<ListedBlockchain> named;
    for (const ListedBlockchain &each : all) {
        if (each.id == idOrName)
            return each;
        if (each.name == idOrName)
            named += each;
    }
    if (named.size() == 1)
        return named.first();
    if (named.isEmpty())
        return ListedBlockchain{idOrName, {}};
    QStringList ids;
    for (const ListedBlockchain &each : named)
        ids += each.id;
    return tl::make_unexpected(CommandError(
        UsageError{u"--blockchain"_s, CliText::tr("Several blockchains are named \"%1\".").arg(idOrName),
            CliText::tr("Specify one of their IDs instead: %1").arg(Words::listed(ids))}));
}

// One more try would be the same sign-in once more. Cancelled: nobody gave the code that it needs.
bool isRefused(const Failure &failure)
{
    return failure.kind == FailureKind::Cancelled || failure.kind == FailureKind::NotAsked
        || exitCodeOf(failure) == NotSignedIn;
}

class ManyLookups : public std::enable_shared_from_this<ManyLookups>
{
public:
    ManyLookups(Choices &choices, const QList<DownloadRequest> &requests, QObject *context,
        BlockchainLookup::AllAnswer answer)
        : m_choices(choices)
        , m_requests(requests)
        , m_context(context)
        , m_answer(std::move(answer))
    {
        for (const DownloadRequest &request : requests) {
            const Project project = projectOf(request);
            if (isUuid(request.query.blockchainId) || m_lists.contains(project))
                continue;
            m_lists.insert(project, {});
            m_unasked += project;
        }
    }

    void ask()
    {
        while (!m_unasked.isEmpty() && m_asked < MaxAsked) {
            const Project project = m_unasked.takeFirst();
            if (!m_refused.contains(project.first))
                askFor(project);
        }
        if (m_asked == 0)
            later(m_context, [all = shared_from_this()] { all->end(); });
    }

private:
    using Project = std::pair<QUuid, QString>;
    static constexpr int MaxAsked = 4; // at a time

    static Project projectOf(const DownloadRequest &request)
    {
        return {request.accountId, request.query.projectId};
    }

    void askFor(const Project &project)
    {
        ++m_asked;
        m_choices.blockchains(project.first, project.second, m_context,
            [all = shared_from_this(), project](const Result<Listing<ListedBlockchain>> &list) {
                if (list)
                    all->m_lists.insert(project, list->entries);
                else if (isRefused(list.error()))
                    all->m_refused.insert(project.first, list.error());
                --all->m_asked;
                all->ask();
            });
    }

    void end() const
    {
        QHash<std::pair<Project, QString>, Found> known; // thousands may name the same one
        QList<Found> found;
        for (const DownloadRequest &request : m_requests) {
            const QString &given = request.query.blockchainId;
            const Project project = projectOf(request);
            if (const auto why = m_refused.constFind(request.accountId); why != m_refused.cend()) {
                found += tl::make_unexpected(CommandError(*why));
                continue;
            }
            auto one = known.constFind({project, given});
            if (one == known.cend())
                one = known.insert({project, given},
                    isUuid(given) ? ListedBlockchain{given, {}} : matching(m_lists.value(project), given));
            found += *one;
        }
        m_answer(found);
    }

    Choices &m_choices;
    const QList<DownloadRequest> m_requests;
    QObject *const m_context;
    const BlockchainLookup::AllAnswer m_answer;
    QHash<Project, QList<ListedBlockchain>> m_lists; // empty where it could not be had
    QHash<QUuid, Failure> m_refused; // by account
    QList<Project> m_unasked;
    int m_asked = 0; // and not answered yet
};

} // namespace

void BlockchainLookup::find(Choices &choices, const QUuid &accountId, const QString &projectId,
    const QString &idOrName, QObject *context, const Answer &answer)
{
    if (isUuid(idOrName)) {
        later(context, answer, Found(ListedBlockchain{idOrName, {}}));
        return;
    }
    choices.blockchains(
        accountId, projectId, context, [idOrName, answer](const Result<Listing<ListedBlockchain>> &list) {
            if (list)
                answer(matching(list->entries, idOrName));
            else if (isRefused(list.error()))
                answer(tl::make_unexpected(CommandError(list.error())));
            else
                answer(ListedBlockchain{idOrName, {}});
        });
}

void BlockchainLookup::findAll(
    Choices &choices, const QList<DownloadRequest> &requests, QObject *context, const AllAnswer &answer)
{
    std::make_shared<ManyLookups>(choices, requests, context, answer)->ask();
}

} // namespace Chaincert
