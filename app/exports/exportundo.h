#pragma once

#include "exports/exportrecord.h"
#include "failures/failure.h"
#include "platform/folder.h"

namespace Chaincert {

/// What became of an undo. Paths below the folder.
struct Undone
{
    QStringList removed = {};
    QStringList left = {}; ///< changed since, or something else now; folders too, where more lies in them
    QStringList gone = {}; ///< not there any more
    QStringList putBack = {}; ///< what it had replaced
    QStringList notPutBack = {}; ///< its place is taken, or it is gone
};

/// Removes exactly what the export wrote and nobody changed since, by SHA-256, and puts back what it
/// replaced. Each file is moved out of sight first and looked at there, so that nobody can exchange it
/// between the look and its end. Blocks on the disk. Failures: the Disk… kinds, where the folder cannot be
/// worked in.
Result<Undone> undo(const ExportRecord &record);

/// The same with folders that are open: `work` is where files go before they are removed.
Undone undoIn(const ExportRecord &record, const Platform::FolderPtr &folder, const Platform::Folder &work);

/// Whether all of it that is there is as it was written.
bool isUnchanged(const ExportRecord &record, const Platform::FolderPtr &folder);

} // namespace Chaincert
