#pragma once

#include "card/cardreader.h"

#include <QModelIndex>

#include <optional>

namespace Chaincert {

class ResultsTree;

/// What the card of a row, or of a file under it, is read from. Nothing: it was not saved.
std::optional<CardSource> cardSourceOf(const ResultsTree &tree, const QModelIndex &row);

} // namespace Chaincert
