#pragma once

#include "choices/listing.h"
#include "cloud/identity.h"
#include "cloud/lists.h"

#include <QHash>
#include <QPair>
#include <QSet>
#include <QUuid>

#include <optional>

namespace Chaincert {

/// What is known of a blockchain, and since when.
struct RememberedFacts
{
    BlockchainFacts facts;
    QDateTime asOf; ///< UTC
    bool operator==(const RememberedFacts &) const = default;
};

/// What an account's lists held when they were last asked for.
struct AccountLists
{
    /// Whom and where it asked (Choices); the lists are stale where that is another one now.
    QString identity;
    Listing<ReachableProject> projects;
    QHash<QString, Listing<ListedBlockchain>> blockchains; ///< by project
    QHash<QPair<QString, QString>, RememberedFacts> facts; ///< by project and blockchain
    bool operator==(const AccountLists &) const = default;
};

/// By the account's id.
using RememberedLists = QHash<QUuid, AccountLists>;

QByteArray toJson(const RememberedLists &lists);

/// What a file of remembered lists holds.
struct ReadLists
{
    enum class Verdict { Read, Damaged, Newer };
    Verdict verdict = Verdict::Read;
    RememberedLists lists = {}; ///< parts of another shape are left out
};
ReadLists fromJson(QByteArrayView json);

/// Adds what `lists` lacks or has only in an older version. For an account that asked elsewhere, `lists`
/// wins.
void mergeInto(RememberedLists &lists, const RememberedLists &others);
/// Leaves out the oldest, so that at most so many entries stay in all.
void keepNewest(RememberedLists &lists, qsizetype entries);

} // namespace Chaincert
