#pragma once

#include "choices/choices.h"
#include "downloads/download.h"
#include "options/usageerror.h"

#include <variant>

namespace Chaincert {

/// Which blockchain --blockchain means: an id (a UUID, which is never looked up), or a name that one
/// blockchain of the project bears. What is in no list, or whose list cannot be had, is taken as it is, so
/// that the service's answer to it is told; only where the sign-in itself was refused nothing more is tried.
/// Context + callback, as Choices has them. Failures: --blockchain is wrong where several bear the name.
struct BlockchainLookup
{
    using Answer = std::function<void(const OrError<ListedBlockchain> &)>; ///< name: if known
    static void find(Choices &choices, const QUuid &accountId, const QString &projectId,
        const QString &idOrName, QObject *context, const Answer &answer);

    /// The same for many downloads, whose `query.blockchainId` is what was given: each project's list is
    /// asked for once, and only where something is no UUID. Where the account's sign-in was refused, every
    /// download of that account has that Failure, for none may try the same secret again.
    using Found = OrError<ListedBlockchain>;
    using AllAnswer = std::function<void(const QList<Found> &)>; ///< in the requests' order
    static void findAll(
        Choices &choices, const QList<DownloadRequest> &requests, QObject *context, const AllAnswer &answer);
};

} // namespace Chaincert
