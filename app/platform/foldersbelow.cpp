#include "platform/foldersbelow.h"

#include "platform/paths.h"

namespace Chaincert {

Result<Platform::FolderPtr> FoldersBelow::folder(const QString &path)
{
    Platform::FolderPtr at = m_top;
    size_t depth = 0;
    for (const QStringView part : QStringView(path).tokenize(u'/', Qt::SkipEmptyParts)) {
        if (depth == m_open.size() || m_open[depth].name != part) {
            m_open.resize(depth);
            const QString name = part.toString();
            auto opened = at->openFolder(name);
            if (!opened)
                return opened;
            m_open.push_back({name, std::move(*opened)});
        }
        at = m_open[depth++].folder;
    }
    return at;
}

Result<void> FoldersBelow::makeFolder(const QString &path)
{
    const auto parent = above(path);
    if (!parent)
        return tl::make_unexpected(parent.error());
    const QString name = lastPart(path);
    auto made = (*parent)->makeFolder(name);
    if (!made)
        return tl::make_unexpected(made.error());
    m_open.resize(size_t(path.count(u'/')));
    m_open.push_back({name, std::move(*made)});
    return {};
}

Result<Platform::NewFile> FoldersBelow::createFile(const QString &path, Platform::Mode mode)
{
    const auto parent = above(path);
    if (!parent)
        return tl::make_unexpected(parent.error());
    return (*parent)->createFile(lastPart(path), mode);
}

Result<std::unique_ptr<QFile>> FoldersBelow::openFile(const QString &path)
{
    const auto parent = above(path);
    if (!parent)
        return tl::make_unexpected(parent.error());
    return (*parent)->openFile(lastPart(path));
}

std::optional<Platform::EntryFacts> FoldersBelow::facts(const QString &path)
{
    const auto parent = above(path);
    return parent ? (*parent)->facts(lastPart(path)) : std::nullopt;
}

Result<Platform::FolderPtr> FoldersBelow::above(const QString &path)
{
    return folder(folderOf(path));
}

} // namespace Chaincert
