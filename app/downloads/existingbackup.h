#pragma once

#include "platform/folder.h"

namespace Chaincert {

/// Moves what stands in a download's place aside, under the date it was saved ("admin 2026-11-24 101530", in
/// local time), never onto anything that is there. First the tree, then the archive: both take their date
/// from the archive, so that where a kill came in between, the next run finds the archive and gives it the
/// name its tree already has. Between the move and the new one's appearance nothing stands in the place:
/// after a kill there the older one lies whole under its date, and asking again puts the new one in place.
/// Blocks on the disk.
class ExistingBackup
{
public:
    /// `archive` and `folder`: their names in `parent`. Where only one of the two exists, that one is moved.
    /// Failures: the Disk… kinds; then all is as it was.
    static Result<ExistingBackup> moveAside(
        Platform::FolderPtr parent, const QString &archive, const QString &folder);

    void putBack() const; ///< as far as the place is free

    QString archive; ///< their names now; empty: there was none
    QString folder;

private:
    Platform::FolderPtr m_parent;
    QString m_archive; // as they were called
    QString m_folder;
};

} // namespace Chaincert
