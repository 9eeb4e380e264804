#pragma once

#include "certificates/summary.h"

#include <QString>

namespace Chaincert::Words {

/// All the words for one finding, in the person's language.
struct FindingWords
{
    QString state; ///< for a table's cell, no full stop: "Key does not match"
    QString summary; ///< what is so: a sentence
    QString advice; ///< what to do next
};
FindingWords wordsOf(const Finding &finding);

QString nameOf(Check check); ///< what is looked at: "The key belongs to the certificate"
QString of(Severity severity); ///< "Note", "Warning", "Error"
QString of(Verdict verdict); ///< "Right", or as its worst finding
QString of(NotCheckedBecause reason); ///< for "Not checked, because …": a clause, no full stop
QString notChecked(NotCheckedBecause reason); ///< the whole sentence

/// What is to be said first: the worst finding's state, and how many more need a look; where there are notes
/// alone, how many more of them; "No problems found".
QString verdictInBrief(const QList<Finding> &findings);

/// For a table's cell: the worst finding's state where it is more than a note, "2 notes", or "Right".
QString verdictInBrief(const AssessmentSummary &summary);

} // namespace Chaincert::Words
