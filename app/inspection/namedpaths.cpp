#include "inspection/namedpaths_p.h"

#include <QDir>
#include <QFileInfo>

namespace Chaincert {

using namespace Qt::StringLiterals;

std::optional<bool> NamedPaths::exists(const QString &path, const QString &folder)
{
    if (!QDir::isAbsolutePath(path)) {
        const QString within = QDir::cleanPath(folder.isEmpty() ? path : folder + u'/' + path);
        if (const auto found = existsBelow(within))
            return found;
    }
    if (!m_looksOutside)
        return {};
    return QFileInfo::exists(QDir(m_below.top()->path() + u'/' + folder).absoluteFilePath(path));
}

// Nothing: it leads out, or a link is on the way.
std::optional<bool> NamedPaths::existsBelow(const QString &within)
{
    if (within == ".."_L1 || within.startsWith("../"_L1))
        return {};
    const qsizetype nameAt = within.lastIndexOf(u'/') + 1;
    const auto parent = m_below.folder(within.left(nameAt));
    if (!parent)
        return parent.error().kind == FailureKind::FolderVanished ? std::optional(false) : std::nullopt;
    const auto facts = (*parent)->facts(within.mid(nameAt));
    if (facts && facts->kind == Platform::EntryFacts::Kind::Link)
        return {};
    return facts.has_value();
}

} // namespace Chaincert
