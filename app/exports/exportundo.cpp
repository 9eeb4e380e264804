#include "exports/exportundo.h"

#include "archives/sha256.h"
#include "downloads/workfolder.h"
#include "platform/foldersbelow.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qsizetype mostNames = 10'000; // looked through for what was moved aside
constexpr auto undoneName = "1.body"_L1; // one that a work folder may hold, and that a sweep knows

QString nameOf(const QString &path)
{
    return path.section(u'/', -1);
}

QString folderOf(const QString &path)
{
    return path.section(u'/', 0, -2);
}

QByteArray sumOf(const Platform::Folder &folder, const QString &name)
{
    const auto file = folder.openFile(name);
    return file ? Sha256::of(**file) : QByteArray();
}

enum class FileFate { Removed, Left, Gone };

FileFate removeWritten(FoldersBelow &below, const ExportRecord::File &file, const Platform::Folder &work)
{
    const auto folder = below.folder(folderOf(file.path));
    const QString name = nameOf(file.path);
    if (!folder || !(*folder)->facts(name))
        return FileFate::Gone;
    if (sumOf(**folder, name) != file.sha256)
        return FileFate::Left;
    const auto moved = (*folder)->move(name, work, undoneName);
    if (!moved || !*moved)
        return FileFate::Left;
    if (sumOf(work, undoneName) == file.sha256 && work.removeFile(undoneName))
        return FileFate::Removed;
    // It was exchanged in between.
    static_cast<void>(work.move(undoneName, **folder, name));
    return FileFate::Left;
}

// Of what was moved aside just before a kill its name was not written down.
QString olderName(const Platform::Folder &folder, const ExportRecord::Replaced &replaced)
{
    if (!replaced.older.isEmpty())
        return nameOf(replaced.older);
    for (const QString &name : folder.names(mostNames)) {
        const auto facts = folder.facts(name);
        if (facts && facts->id == replaced.id)
            return name;
    }
    return {};
}

bool putOlderBack(FoldersBelow &below, const ExportRecord::Replaced &replaced)
{
    const auto folder = below.folder(folderOf(replaced.path));
    if (!folder)
        return false;
    const QString older = olderName(**folder, replaced);
    if (older == nameOf(replaced.path)) // it had not been moved
        return true;
    const auto facts = (*folder)->facts(older);
    if (older.isEmpty() || !facts || facts->id != replaced.id)
        return false;
    const auto moved = (*folder)->move(older, **folder, nameOf(replaced.path));
    return moved && *moved;
}

} // namespace

bool isUnchanged(const ExportRecord &record, const Platform::FolderPtr &folder)
{
    FoldersBelow below(folder);
    return std::all_of(
        record.files.begin(), record.files.end(), [&below, &record](const ExportRecord::File &file) {
            const auto parent = below.folder(folderOf(file.path));
            const auto facts = parent ? (*parent)->facts(nameOf(file.path)) : std::nullopt;
            if (!facts)
                return true;
            // What is still there from before.
            const bool isOlder = std::any_of(
                record.replaced.begin(), record.replaced.end(), [&](const ExportRecord::Replaced &each) {
                    const auto own = below.facts(each.path);
                    return (file.path == each.path || file.path.startsWith(each.path + u'/')) && own
                        && own->id == each.id;
                });
            return isOlder || sumOf(**parent, nameOf(file.path)) == file.sha256;
        });
}

Undone undoIn(const ExportRecord &record, const Platform::FolderPtr &folder, const Platform::Folder &work)
{
    Undone undone;
    for (const ExportRecord::File &file : record.files) {
        FoldersBelow below(folder); // anew: folders kept open may be others by now
        switch (removeWritten(below, file, work)) {
        case FileFate::Removed:
            undone.removed += file.path;
            break;
        case FileFate::Left:
            undone.left += file.path;
            break;
        case FileFate::Gone:
            undone.gone += file.path;
            break;
        }
    }
    for (auto path = record.folders.rbegin(); path != record.folders.rend(); ++path) {
        FoldersBelow below(folder);
        const auto parent = below.folder(folderOf(*path));
        const bool isThere = parent && (*parent)->facts(nameOf(*path));
        if (isThere && !(*parent)->removeFolder(nameOf(*path)))
            undone.left += *path;
    }
    for (const ExportRecord::Replaced &each : record.replaced) {
        FoldersBelow below(folder);
        (putOlderBack(below, each) ? undone.putBack : undone.notPutBack) += each.path;
    }
    return undone;
}

Result<Undone> undo(const ExportRecord &record)
{
    const auto made = std::make_shared<CreatedFolders>();
    const auto there = Platform::Folder::open(record.folder); // else it would be made
    if (!there)
        return tl::make_unexpected(there.error());
    const auto work = WorkFolder::make(record.folder, made, QDateTime::currentDateTimeUtc);
    if (!work)
        return tl::make_unexpected(work.error());
    return undoIn(record, (*work)->destinationFolder(), *(*work)->folder());
}

} // namespace Chaincert
