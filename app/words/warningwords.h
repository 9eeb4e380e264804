#pragma once

#include "downloads/saveddownload.h"

#include <QString>

namespace Chaincert::Words {

/// How much a warning about what was saved weighs.
enum class Weight {
    Wrong, ///< it must not be used
    Warning, ///< it will not work as it is, or others could get at it
    Note ///< good to know
};

/// All the words for one warning.
struct WarningWords
{
    Weight weight;
    QString state; ///< for a table's cell in place of "Saved", no full stop: "Expired 28 Nov"
    QString cause; ///< the same for all of a group, no full stop: "Certificate has expired"
    QString summary; ///< one sentence; the fact before the path
    QString advice; ///< what to do next
};

Weight weightOf(const SaveWarning &warning);
/// An archive that was not unpacked since no honest one is like that.
bool isUnsafeArchive(const SaveWarning &warning);
/// The one table of them.
WarningWords wordsOf(const SaveWarning &warning);

/// The one that weighs most, the first of several; null: there is none.
const SaveWarning *worstOf(const QList<SaveWarning> &warnings);

/// What a saved download is called by the worst of its warnings, and how many more there are; empty: none.
QString warningState(const QList<SaveWarning> &warnings);

} // namespace Chaincert::Words
