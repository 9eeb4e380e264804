#pragma once

#include "archives/unpacktarget.h"
#include "downloads/saveddownload.h"
#include "platform/foldersbelow.h"

namespace Chaincert {

/// Writes an archive's entries below a folder: folders 0700, files 0600 from the first byte, but 0644
/// where all that they hold is known to be public. Keeps a list of what it wrote. Failures: the Disk… kinds;
/// subject = destination (of a name too long: the entry).
class TreeWriter : public UnpackTarget
{
public:
    /// `name` must not exist in `folder`. `destination` is what a person knows of it.
    static Result<std::unique_ptr<TreeWriter>> make(
        const Platform::Folder &folder, const QString &name, const QString &destination);

    Result<void> makeFolder(const QString &path) override;
    Result<std::unique_ptr<File>> createFile(
        const QString &path, QByteArrayView content, bool whole) override;

    const Platform::FolderPtr &root() const { return m_folders.top(); }
    QList<SavedFile> takeFiles(); ///< paths within the tree, in path order

private:
    class OpenFile;
    TreeWriter(Platform::FolderPtr root, QString destination);
    tl::unexpected<Failure> failed(Failure failure, const QString &path) const;

    FoldersBelow m_folders;
    const QString m_destination;
    QList<SavedFile> m_files;
};

} // namespace Chaincert
