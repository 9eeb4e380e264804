#include "inspection/namedpaths_p.h"

#include "platform/paths.h"

#include <QDir>
#include <QFileInfo>

namespace Chaincert {

using namespace Qt::StringLiterals;

std::optional<bool> NamedPaths::exists(const QString &path, const QString &folder)
{
    if (!QDir::isAbsolutePath(path)) {
        if (const auto found = existsBelow(QDir::cleanPath(within(folder, path))))
            return found;
    }
    if (!m_looksOutside)
        return {};
    return QFileInfo::exists(QDir(m_below.top()->path() + u'/' + folder).absoluteFilePath(path));
}

// Nothing: it leads out, or a link is on the way.
std::optional<bool> NamedPaths::existsBelow(const QString &path)
{
    if (path == ".."_L1 || path.startsWith("../"_L1))
        return {};
    const auto parent = m_below.folder(folderOf(path));
    if (!parent)
        return parent.error().kind == FailureKind::FolderVanished ? std::optional(false) : std::nullopt;
    const auto facts = (*parent)->facts(lastPart(path));
    if (facts && facts->kind == Platform::EntryFacts::Kind::Link)
        return {};
    return facts.has_value();
}

} // namespace Chaincert
