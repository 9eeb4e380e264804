#pragma once

#include "downloads/saveddownload.h"

#include <QList>
#include <QString>

#include <optional>

namespace Chaincert::Words {

/// All the words for one warning, or for a finding that needs a look.
struct WarningWords
{
    Severity severity;
    QString state; ///< for a table's cell in place of "Saved", no full stop: "Expired 28 Nov"
    QString cause; ///< the same for all of a group, no full stop: "Certificate has expired"
    QString summary; ///< one sentence; the fact before the path
    QString advice; ///< what to do next
};

/// Error: it must not be used. Warning: it will not work as it is, or others could get at it.
Severity severityOf(const SaveWarning &warning);
/// An archive that was not unpacked since no honest one is like that.
bool isUnsafeArchive(const SaveWarning &warning);
/// The one table of them.
WarningWords wordsOf(const SaveWarning &warning);
/// Those of findingwords.h, and what all of a group have in common.
WarningWords warningWordsOf(const Finding &finding);

/// Of both kinds, the warnings first; of the findings those that needsALook().
QList<WarningWords> everyWarningOn(const SavedDownload &saved);
/// Of the worst; nothing: there is none. Quick with 10,000 downloads.
std::optional<Severity> worstSeverityOf(const SavedDownload &saved);
/// Whether a person should look at it.
bool isWarned(const SavedDownload &saved);

/// What a saved download is called by the worst of its warnings and findings, and how many more there are;
/// empty: none.
QString warningState(const SavedDownload &saved);

} // namespace Chaincert::Words
