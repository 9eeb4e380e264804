#include "exports/unitstate_p.h"

#include <QFile>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

using EntryKind = Platform::EntryFacts::Kind;

constexpr qsizetype mostLookedAt = 10'000;

QString aboveOf(const QString &path)
{
    return path.section(u'/', 0, -2);
}

bool hasContent(FoldersBelow &below, const ExportFile &file)
{
    const auto there = below.openFile(file.path);
    const QByteArrayView planned = file.bytes.reveal();
    if (!there || (*there)->size() != planned.size())
        return false;
    QByteArray bytes = (*there)->read(planned.size() + 1);
    const bool isSame = bytes == planned;
    bytes.fill('\0');
    return isSame;
}

} // namespace

bool isInUnit(const QString &path, const QString &unit)
{
    return path == unit || path.startsWith(unit + u'/');
}

Result<UnitState> unitState(FoldersBelow &below, const ExportPlan &plan, const QString &unit)
{
    // A part of the way that is missing will be made; one that is no folder cannot be passed.
    if (const auto above = below.folder(aboveOf(unit)); !above) {
        if (above.error().kind == FailureKind::FolderVanished)
            return UnitState::Free;
        return tl::make_unexpected(above.error());
    }
    if (!below.facts(unit))
        return UnitState::Free;
    QHash<QString, QStringList> names; // by folder
    for (const ExportFile &file : plan.files) {
        if (!isInUnit(file.path, unit))
            continue;
        if (!hasContent(below, file))
            return UnitState::Other;
        names[aboveOf(file.path)] += file.path.section(u'/', -1);
    }
    for (auto folder = names.cbegin(); folder != names.cend(); ++folder) {
        if (folder.key() == unit || !isInUnit(folder.key(), unit))
            continue;
        const auto there = below.folder(folder.key());
        const QStringList found = there ? (*there)->names(mostLookedAt) : QStringList();
        const bool hasMore = std::any_of(found.begin(), found.end(), [&](const QString &name) {
            const auto facts = (*there)->facts(name);
            return facts && facts->kind != EntryKind::Folder && !folder->contains(name);
        });
        if (hasMore)
            return UnitState::Other;
    }
    return UnitState::Same;
}

} // namespace Chaincert
