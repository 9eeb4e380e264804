#pragma once

#include "cloud/identity.h"
#include "cloud/lists.h"

#include <QString>

namespace Chaincert {

/// One entry of a list to choose from.
struct Choice
{
    QString id;
    QString name = {}; ///< as the service says; empty: it has none
    QString word = {}; ///< why it may not be usable, in a word; it can be chosen all the same
    bool operator==(const Choice &) const = default;
};

QList<Choice> choicesOf(const QList<ReachableProject> &projects);
QList<Choice> choicesOf(const QList<ListedBlockchain> &blockchains);
QString wordOf(BlockchainFacts::State state); ///< empty: nothing speaks against it
QString summaryOf(const BlockchainFacts &facts); ///< state, algorithm and number of organizations, in a line

} // namespace Chaincert
