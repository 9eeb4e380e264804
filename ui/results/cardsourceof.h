#pragma once

#include "card/cardreader.h"
#include "downloads/download.h"

#include <QModelIndex>

#include <optional>

namespace Chaincert {

class AccountStore;
class ResultsTree;

/// What the card of a row, or of a file under it, is read from. Nothing: it was not saved, or what was
/// brought in could not be read, or not yet. `accounts`: whose names it tells; may be null.
std::optional<CardSource> cardSourceOf(
    const ResultsTree &tree, const QModelIndex &row, const AccountStore *accounts = nullptr);

/// Of a saved download.
CardSource cardSourceOf(const DownloadStatus &status, const AccountStore *accounts = nullptr);

} // namespace Chaincert
