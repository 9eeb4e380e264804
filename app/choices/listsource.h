#pragma once

#include "choices/listing.h"
#include "cloud/identity.h"
#include "cloud/lists.h"

#include <QUuid>

#include <functional>
#include <optional>

class QObject;

namespace Chaincert {

/// Interface for fetching the lists to choose from, and what is remembered of them. Context + callback: one
/// answer, later, none once `context` has died.
class ListSource
{
public:
    template <typename Entry> using Answer = std::function<void(Result<Listing<Entry>>)>;
    template <typename Entry> using Remembered = std::function<void(Listing<Entry>)>;
    using FactsAnswer = std::function<void(Result<BlockchainFacts>)>;
    using RememberedFactsAnswer = std::function<void(std::optional<BlockchainFacts>, QDateTime asOf)>;

    virtual ~ListSource() = default;
    virtual void projects(const QUuid &account, QObject *context, Answer<ReachableProject> answer) = 0;
    virtual void blockchains(
        const QUuid &account, const QString &project, QObject *context, Answer<ListedBlockchain> answer)
        = 0;
    /// Facts with the MSP ids of its nodes, where the service tells them.
    virtual void blockchain(const QUuid &account, const QString &project, const QString &blockchain,
        QObject *context, FactsAnswer answer)
        = 0;

    /// What is remembered, if anything; read from disk on a pool thread the first time.
    virtual void rememberedProjects(
        const QUuid &account, QObject *context, Remembered<ReachableProject> answer)
        = 0;
    virtual void rememberedBlockchains(
        const QUuid &account, const QString &project, QObject *context, Remembered<ListedBlockchain> answer)
        = 0;
    virtual void rememberedBlockchain(const QUuid &account, const QString &project, const QString &blockchain,
        QObject *context, RememberedFactsAnswer answer)
        = 0;
};

} // namespace Chaincert
