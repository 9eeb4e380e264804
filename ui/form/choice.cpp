#include "form/choice.h"

#include "failures/outsidetext.h"
#include "words/listedwords.h"
#include "words/separated.h"
#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Chaincert::Choice)

namespace Chaincert {

namespace {

QString stateWord(BlockchainFacts::State state)
{
    switch (state) {
    case BlockchainFacts::State::Normal:
        //: a blockchain's state
        return tr("normal");
    case BlockchainFacts::State::Abnormal:
        //: a blockchain's state
        return tr("abnormal");
    case BlockchainFacts::State::EipAbnormal:
        //: a blockchain's state: EIP is an elastic IP address
        return tr("public address (EIP) abnormal");
    case BlockchainFacts::State::Frozen:
        //: a blockchain's state
        return tr("frozen");
    case BlockchainFacts::State::Hibernated:
        //: a blockchain's state
        return tr("hibernated");
    case BlockchainFacts::State::Unknown:
        break;
    }
    return {};
}

} // namespace

QList<Choice> choicesOf(const QList<ReachableProject> &projects)
{
    QList<Choice> choices;
    choices.reserve(projects.size());
    for (const ReachableProject &project : projects)
        choices.append({project.id, project.name, Words::noteOn(project)});
    return choices;
}

QList<Choice> choicesOf(const QList<ListedBlockchain> &blockchains)
{
    QList<Choice> choices;
    choices.reserve(blockchains.size());
    for (const ListedBlockchain &blockchain : blockchains)
        choices.append({blockchain.id, blockchain.name});
    return choices;
}

QString wordOf(BlockchainFacts::State state)
{
    return state == BlockchainFacts::State::Normal ? QString() : stateWord(state);
}

QString summaryOf(const BlockchainFacts &facts)
{
    QStringList parts{stateWord(facts.state), displayName(facts.signAlgorithm),
        tr("%Ln organization(s)", nullptr, static_cast<int>(facts.organizations.size()))};
    QString line = Words::separated(parts);
    if (!line.isEmpty())
        line[0] = line.at(0).toUpper();
    return line;
}

} // namespace Chaincert
