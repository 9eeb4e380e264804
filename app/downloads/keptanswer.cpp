#include "downloads/keptanswer.h"

#include "downloads/landing.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr int MostNames = 1'000;

QString nameOf(const Landing &landing, int number)
{
    const QString counted = number > 1 ? u" (%1)"_s.arg(number) : QString();
    return landing.name + u".answer"_s + counted + u".json"_s;
}

} // namespace

Result<QString> keepAnswer(ReceivedBody &body, const Landing &landing)
{
    const WorkFolder &work = *body.work;
    if (const auto there = work.isStillThere(); !there)
        return tl::make_unexpected(there.error());
    const auto folders = work.made().below(work.destinationFolder(), landing.folders, work.owner());
    if (!folders)
        return tl::make_unexpected(folders.error());
    if (const auto flushed = work.folder()->flush({body.name}); !flushed)
        return tl::make_unexpected(flushed.error());
    const Platform::FolderPtr &parent = folders->back();
    for (int number = 1; number <= MostNames; ++number) {
        const QString name = nameOf(landing, number);
        const auto moved = work.folder()->move(body.name, *parent, name);
        if (!moved)
            return tl::make_unexpected(moved.error());
        if (!*moved)
            continue;
        const auto facts = parent->facts(name);
        if (!facts || facts->id != body.id()) // someone exchanged it before the move
            return fail(FailureKind::FolderReplaced, work.destination());
        work.made().keep(landing.parent);
        body.name.clear(); // it is the person's now
        if (const auto flushed = parent->flushNames(); !flushed)
            return tl::make_unexpected(flushed.error());
        return landing.parent + u'/' + name;
    }
    return fail(FailureKind::FileInTheWay, landing.parent + u'/' + nameOf(landing, 1));
}

} // namespace Chaincert
