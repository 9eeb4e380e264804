#include "commandline/listrun.h"

#include "commandline/blockchainlookup.h"
#include "commandline/listoutput.h"
#include "commandline/output.h"
#include "words/signedinwords.h"

namespace Chaincert {

using What = ListOptions::What;

ListRun::ListRun(CliContext &cli, const ListOptions &options)
    : CommandOf(cli, options)
    , m_choices(cli.accounts, cli.sessions, {})
{
    connect(&cli.sessions, &Sessions::codeWanted, this, &ListRun::onCodeWanted);
    connect(&cli.sessions, &Sessions::clockCorrected, this,
        [](const QUuid &, const QDateTime &ours, const QDateTime &theirs) {
            print(stderr, Words::clockOff(theirs.secsTo(ours)) + u'\n');
        });
}

void ListRun::start()
{
    using Project = RunAccount::Project;
    RunAccount::find(m_cli, m_options,
        m_options.what == What::Projects ? Project::NotNeeded : Project::Needed, m_waiting.get(),
        [this](const OrError<RunAccount> &found) { onAccount(found); });
}

void ListRun::onAccount(const OrError<RunAccount> &found)
{
    if (!found) {
        endWithout(found.error());
        return;
    }
    m_runAs = *found;
    switch (m_options.what) {
    case What::Projects:
        m_choices.projects(m_runAs.account.id, m_waiting.get(),
            [this](const auto &list) { end(list.map([](const auto &listing) { return listing.entries; })); });
        return;
    case What::Blockchains:
        m_choices.blockchains(m_runAs.account.id, m_runAs.projectId, m_waiting.get(),
            [this](const auto &list) { end(list.map([](const auto &listing) { return listing.entries; })); });
        return;
    case What::Organizations:
        askForOrganizations();
        return;
    }
}

void ListRun::askForOrganizations()
{
    BlockchainLookup::find(m_choices, m_runAs.account.id, m_runAs.projectId, m_options.blockchain,
        m_waiting.get(), [this](const auto &found) {
            if (!found) {
                endWithout(found.error());
                return;
            }
            m_choices.blockchain(m_runAs.account.id, m_runAs.projectId, found->id, m_waiting.get(),
                [this](const Result<BlockchainFacts> &facts) {
                    end(facts.map([](const BlockchainFacts &its) { return its.organizations; }));
                });
        });
}

void ListRun::onCodeWanted(const QUuid &accountId, bool again)
{
    if (accountId != m_runAs.account.id)
        return;
    m_cli.codes.ask(m_runAs.account.name, again, [this](Result<Secret> code) {
        if (code) {
            m_cli.sessions.giveCode(m_runAs.account.id, std::move(*code));
            return;
        }
        m_codeFailure = code.error();
        m_cli.sessions.cancelCode(m_runAs.account.id);
    });
}

template <typename Entry> void ListRun::end(const Result<QList<Entry>> &list)
{
    if (!list) {
        endWithout(list.error());
        return;
    }
    stopWaiting();
    if (m_options.json)
        print(stdout, listJson(*list));
    else
        print(stdout, listTable(*list));
    Q_EMIT finished(AllWell);
}

void ListRun::endWithout(const CommandError &error)
{
    m_cli.codes.stop();
    stopWaiting();
    if (const auto *usage = std::get_if<UsageError>(&error)) {
        endUsage(*usage);
        return;
    }
    const Failure &failure = m_codeFailure ? *m_codeFailure : std::get<Failure>(error);
    if (m_options.json)
        print(stdout, listJson(m_options.what, failure));
    print(stderr, failure);
    if (!m_options.json && isAboutWhatWasAsked(failure)) {
        for (const QString &sentence : hintsOn({{}, m_options.projectId, m_options.blockchain, {}, {}}))
            print(stderr, sentence + u'\n');
    }
    Q_EMIT finished(exitCodeOf(failure));
}

} // namespace Chaincert
