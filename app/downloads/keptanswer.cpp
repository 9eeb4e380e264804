#include "downloads/keptanswer.h"

#include "downloads/targetpath.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr int MaxNames = 1'000;

QString nameOf(const TargetPath &target, int number)
{
    const QString counted = number > 1 ? u" (%1)"_s.arg(number) : QString();
    return target.name + u".answer"_s + counted + u".json"_s;
}

} // namespace

Result<QString> keepAnswer(DownloadedFile &body, const TargetPath &target)
{
    const WorkFolder &work = *body.workFolder;
    if (const auto there = work.isStillThere(); !there)
        return tl::make_unexpected(there.error());
    const auto folders = work.createdFolders().below(work.destinationFolder(), target.folders, work.owner());
    if (!folders)
        return tl::make_unexpected(folders.error());
    if (const auto flushed = work.folder()->flush({body.name}); !flushed)
        return tl::make_unexpected(flushed.error());
    const Platform::FolderPtr &parent = folders->back();
    for (int number = 1; number <= MaxNames; ++number) {
        const QString name = nameOf(target, number);
        const auto moved = work.folder()->move(body.name, *parent, name);
        if (!moved)
            return tl::make_unexpected(moved.error());
        if (!*moved)
            continue;
        const auto facts = parent->facts(name);
        if (!facts || facts->id != body.id()) // someone exchanged it before the move
            return fail(FailureKind::FolderReplaced, work.destination());
        work.createdFolders().keep(target.parent);
        body.name.clear(); // it is the person's now
        if (const auto flushed = parent->flushNames(); !flushed)
            return tl::make_unexpected(flushed.error());
        return target.parent + u'/' + name;
    }
    return fail(FailureKind::FileInTheWay, target.parent + u'/' + nameOf(target, 1));
}

} // namespace Chaincert
