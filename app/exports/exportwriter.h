#pragma once

#include "downloads/onconflict.h"
#include "exports/exportplan.h"
#include "exports/exportrecord.h"
#include "failures/failure.h"

#include <functional>

namespace Chaincert {

/// The plan under a number: 1, and where something else is in its place and both are kept, 2 and so on
/// (ExportChoices::number).
using NumberedPlan = std::function<ExportPlan(int number)>;

/// A file of a plan, and what is there.
struct ForeseenFile
{
    enum class State {
        New,
        Same, ///< its unit is there already, with the same content
        Other, ///< something else is
    };
    QString path;
    State state = State::New;
};

/// What an export would find.
struct Foreseen
{
    ExportPlan plan; ///< under the number that it would get
    QList<ForeseenFile> files = {}; ///< in the order of the plan's
    QStringList replaced = {}; ///< units that would be moved aside
    bool isSkipped = false; ///< something is there, and is to be left alone
};

/// What an export came to.
struct WrittenExport
{
    ExportPlan plan = {}; ///< whose files are as they lie there
    ExportRecord record = {}; ///< empty: all was there already, or it was skipped
    bool isSkipped = false;
    QString partOpenToOthers = {}; ///< of the folder's path (platform/folder.h); empty: none
    bool keptModes = true; ///< false: the disk keeps none, and that was allowed
};

/// How what is there is treated, and what is allowed.
struct ExportWriting
{
    QString folder; ///< absolute; made where it is missing, unless that is not wanted
    OnConflict onConflict = OnConflict::KeepBoth;
    bool allowOpenKeys = false; ///< as in DownloadRequest
    std::function<bool()> cancelled = {}; ///< may be empty
};

/// Looks only: for a preview. A plan that is refused is handed back as it is. Blocks on the disk. Failures:
/// as writeExport().
Result<Foreseen> foresee(const NumberedPlan &plan, const ExportWriting &writing);

/// Writes what is planned, with the guarantees of downloads: everything below the folder by descriptor,
/// written and flushed in a work folder first (downloads/workfolder.h), keys 0600 from the first byte,
/// nothing overwritten. Each unit appears by one rename; until all of them have, a record of what is being
/// done lies in the work folder, by which the next export into this folder takes back what a kill left half
/// done: each export is whole or not there. Blocks on the disk. Failures: the Disk… kinds; FileInTheWay where
/// both should be kept, but the name is one that cannot have a number; Cancelled.
Result<WrittenExport> writeExport(const NumberedPlan &plan, const ExportWriting &writing);

} // namespace Chaincert
