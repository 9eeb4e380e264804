#pragma once

#include "exports/exportrecord.h"
#include "failures/failure.h"
#include "platform/folder.h"

namespace Chaincert {

/// What an export is about to do, written down in its work folder before the first rename and gone after the
/// last. A sweep of work folders (downloads/leftovers.h) leaves those that hold one to us.
namespace ExportJournal {

Result<void> write(const Platform::Folder &work, const ExportRecord &record);
void remove(const Platform::Folder &work);

/// Takes back what killed exports have left half done in this folder, unless somebody changed it since. Looks
/// at so many names that what others put there costs little.
void takeBackIn(const Platform::FolderPtr &folder);

} // namespace ExportJournal

} // namespace Chaincert
