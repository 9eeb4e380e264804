#include "commandline/listrun.h"

#include "commandline/blockchainlookup.h"
#include "commandline/listreport.h"
#include "commandline/output.h"
#include "commandline/report.h"

namespace Chaincert {

using What = ListOrder::What;

ListRun::ListRun(Desk &desk, const ListOrder &order, QObject *parent)
    : Errand(parent)
    , m_desk(desk)
    , m_order(order)
    , m_choices(desk.accounts, desk.sessions, {})
{
    desk.sessions.setLimits(order.limits);
    connect(&desk.sessions, &Sessions::codeWanted, this, &ListRun::onCodeWanted);
    connect(&desk.sessions, &Sessions::clockCorrected, this,
        [](const QUuid &, const QDateTime &ours, const QDateTime &theirs) {
            print(stderr, clockLine(theirs.secsTo(ours)));
        });
}

ListRun::~ListRun() = default;

void ListRun::start()
{
    using Project = RunAccount::Project;
    RunAccount::find(m_desk, m_order, m_order.what == What::Projects ? Project::NotNeeded : Project::Needed,
        m_asking.get(),
        [this](const tl::expected<RunAccount, RunAccount::Trouble> &found) { onAccount(found); });
}

void ListRun::interrupt()
{
    m_desk.codes.stop();
    if (m_asking) {
        m_asking.reset();
        Q_EMIT finished(Interrupted);
    }
}

void ListRun::onAccount(const tl::expected<RunAccount, RunAccount::Trouble> &found)
{
    if (!found) {
        endWithout(found.error());
        return;
    }
    m_as = *found;
    switch (m_order.what) {
    case What::Projects:
        m_choices.projects(m_as.account.id, m_asking.get(),
            [this](const auto &list) { end(list.map([](const auto &listing) { return listing.entries; })); });
        return;
    case What::Blockchains:
        m_choices.blockchains(m_as.account.id, m_as.projectId, m_asking.get(),
            [this](const auto &list) { end(list.map([](const auto &listing) { return listing.entries; })); });
        return;
    case What::Organizations:
        askForOrganizations();
        return;
    }
}

void ListRun::askForOrganizations()
{
    BlockchainLookup::find(m_choices, m_as.account.id, m_as.projectId, m_order.blockchain, m_asking.get(),
        [this](const auto &found) {
            if (!found) {
                endWithout(found.error());
                return;
            }
            m_choices.blockchain(m_as.account.id, m_as.projectId, found->id, m_asking.get(),
                [this](const Result<BlockchainFacts> &facts) {
                    end(facts.map([](const BlockchainFacts &its) { return its.organizations; }));
                });
        });
}

void ListRun::onCodeWanted(const QUuid &accountId, bool again)
{
    if (accountId != m_as.account.id)
        return;
    m_desk.codes.ask(m_as.account.name, again, [this](Result<Secret> code) {
        if (code) {
            m_desk.sessions.giveCode(m_as.account.id, std::move(*code));
            return;
        }
        m_codeFailure = code.error();
        m_desk.sessions.cancelCode(m_as.account.id);
    });
}

template <typename Entry> void ListRun::end(const Result<QList<Entry>> &list)
{
    if (!list) {
        endWithout(list.error());
        return;
    }
    m_asking.release()->deleteLater(); // we are in its call
    if (m_order.json)
        print(stdout, listJson(*list));
    else
        print(stdout, listTable(*list));
    Q_EMIT finished(AllWell);
}

void ListRun::endWithout(const RunAccount::Trouble &trouble)
{
    m_desk.codes.stop();
    m_asking.release()->deleteLater(); // we are in its call
    if (const auto *usage = std::get_if<UsageError>(&trouble)) {
        m_desk.sayWrong(*usage);
        Q_EMIT finished(WrongUsage);
        return;
    }
    const Failure &failure = m_codeFailure ? *m_codeFailure : std::get<Failure>(trouble);
    if (m_order.json)
        print(stdout, listJson(m_order.what, failure));
    print(stderr, failure);
    if (!m_order.json && isAboutWhatWasAsked(failure)) {
        for (const QString &sentence : hintsOn({{}, m_order.projectId, m_order.blockchain, {}, {}}))
            print(stderr, sentence + u'\n');
    }
    Q_EMIT finished(exitCodeOf(failure));
}

} // namespace Chaincert
