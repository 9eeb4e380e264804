#pragma once

#include "choices/choices.h"
#include "commandline/usageerror.h"

#include <variant>

namespace Chaincert {

// Which blockchain --blockchain means: an id (a UUID, which is never looked up), or a name that one
// blockchain of the project bears. What is in no list, or whose list cannot be had, is taken as it is, so
// that the service's answer to it is told; only where the sign-in itself was refused nothing more is tried.
// Context + callback, as Choices has them. Failures: --blockchain is wrong where several bear the name.
struct BlockchainLookup
{
    using Trouble = std::variant<UsageError, Failure>;
    using Answer = std::function<void(const tl::expected<ListedBlockchain, Trouble> &)>; // name: where known
    static void find(Choices &choices, const QUuid &accountId, const QString &projectId,
        const QString &idOrName, QObject *context, const Answer &answer);
};

} // namespace Chaincert
