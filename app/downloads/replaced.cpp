#include "downloads/replaced.h"

namespace Chaincert {

namespace {

CompactFileList under(const QString &folder, const CompactFileList &files, const QString &before)
{
    QList<SavedFile> moved;
    moved.reserve(files.size());
    for (SavedFile file : files) {
        if (file.path.startsWith(before + QLatin1Char('/')))
            file.path.replace(0, before.size(), folder);
        moved.append(file);
    }
    return moved;
}

} // namespace

bool followReplaced(SavedDownload &older, const SavedDownload &newer)
{
    const bool sameArchive = !older.archive.isEmpty() && older.archive == newer.archive;
    // The newer one may have come without a tree.
    const bool sameFolder
        = !older.folder.isEmpty() && (newer.folder.isEmpty() ? sameArchive : older.folder == newer.folder);
    const bool archiveMoved = sameArchive && !newer.olderArchive.isEmpty();
    const bool folderMoved = sameFolder && !newer.olderFolder.isEmpty();
    if (archiveMoved)
        older.archive = newer.olderArchive;
    if (folderMoved) {
        older.files = under(newer.olderFolder, older.files, older.folder);
        older.folder = newer.olderFolder;
    }
    older.replaced = older.replaced || archiveMoved || folderMoved;
    return archiveMoved || folderMoved;
}

} // namespace Chaincert
