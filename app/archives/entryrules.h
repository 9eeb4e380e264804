#pragma once

#include "archives/centraldirectory.h"

#include <QStringList>

namespace Chaincert {

/// An entry that every rule let through.
struct JudgedEntry
{
    /// relative, "/" between components, normalised; empty: the archive's own top folder. A folder may come
    /// more than once.
    QString path;
    bool isFolder = false;
    bool operator==(const JudgedEntry &) const = default;
};

/// What came of judging an archive whose entries break no rule.
struct JudgedArchive
{
    QList<JudgedEntry> entries; ///< one for each of the directory's, in its order
    qint64 bytes = 0; ///< declared, of all
    QStringList legacyNames; ///< paths whose encoding was guessed
    QStringList windowsNames; ///< paths that Windows would refuse
};

/// Every rule over all entries, before anything is written; the first that is broken is the failure
/// (Archive…, subject = the entry's name for display). `refuseReservedNames`: Windows' own names are a
/// failure and not only listed.
Result<JudgedArchive> judge(const CentralDirectory &directory, bool refuseReservedNames);

} // namespace Chaincert
