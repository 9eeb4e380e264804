#pragma once

#include "platform/folder.h"

#include <vector>

namespace Chaincert {

/// What lies below a folder that is held open, by paths within it ("a/b/c"; empty: the folder itself). Every
/// part is one step from the open folder above it, and no link is followed. The folders on the way to the
/// last one stay open, which is where the next one mostly is.
class FoldersBelow
{
public:
    explicit FoldersBelow(Platform::FolderPtr top)
        : m_top(std::move(top))
    {
    }

    const Platform::FolderPtr &top() const { return m_top; }
    Result<Platform::FolderPtr> folder(const QString &path);
    Result<void> makeFolder(const QString &path); ///< the folder above it is there
    Result<Platform::NewFile> createFile(const QString &path, Platform::Mode mode);
    Result<std::unique_ptr<QFile>> openFile(const QString &path);
    std::optional<Platform::EntryFacts> facts(const QString &path);

private:
    struct Open
    {
        QString name;
        Platform::FolderPtr folder;
    };
    Result<Platform::FolderPtr> above(const QString &path);

    const Platform::FolderPtr m_top;
    std::vector<Open> m_open; // each in the one before it
};

} // namespace Chaincert
