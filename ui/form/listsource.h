#pragma once

#include "choices/choices.h"

namespace Chaincert {

// Where the form's lists come from: Choices, made when it is first asked (window/cloudlists.h). The promises
// are those of Choices: one answer, later, none once `context` has died.
class ListSource
{
public:
    template <typename Entry> using Answer = Choices::Answer<Entry>;
    template <typename Entry> using Remembered = std::function<void(Listing<Entry>)>;
    using FactsAnswer = Choices::FactsAnswer;
    using RememberedFacts = std::function<void(std::optional<BlockchainFacts>, QDateTime asOf)>;

    virtual ~ListSource() = default;
    virtual void projects(const QUuid &account, QObject *context, Answer<ReachableProject> answer) = 0;
    virtual void blockchains(
        const QUuid &account, const QString &project, QObject *context, Answer<ListedBlockchain> answer)
        = 0;
    virtual void blockchain(const QUuid &account, const QString &project, const QString &blockchain,
        QObject *context, FactsAnswer answer)
        = 0;
    virtual void rememberedProjects(
        const QUuid &account, QObject *context, Remembered<ReachableProject> answer)
        = 0;
    virtual void rememberedBlockchains(
        const QUuid &account, const QString &project, QObject *context, Remembered<ListedBlockchain> answer)
        = 0;
    virtual void rememberedBlockchain(const QUuid &account, const QString &project, const QString &blockchain,
        QObject *context, RememberedFacts answer)
        = 0;
};

} // namespace Chaincert
