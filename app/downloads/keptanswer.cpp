#include "downloads/keptanswer.h"

#include "downloads/landing.h"
#include "platform/platform.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr int MostNames = 1'000;

QString pathOf(const Landing &landing, int number)
{
    const QString counted = number > 1 ? u" (%1)"_s.arg(number) : QString();
    return landing.parent + u'/' + landing.name + u".answer"_s + counted + u".json"_s;
}

} // namespace

Result<QString> keepAnswer(ReceivedBody &body, const Landing &landing)
{
    MadeFolders &made = body.work->made();
    if (const auto parent = made.make(landing.parent); !parent)
        return tl::make_unexpected(parent.error());
    if (const auto flushed = Platform::flush({body.path}, body.work->path()); !flushed)
        return tl::make_unexpected(flushed.error());
    for (int number = 1; number <= MostNames; ++number) {
        const QString path = pathOf(landing, number);
        const auto moved = Platform::renameNoReplace(body.path, path);
        if (!moved)
            return tl::make_unexpected(moved.error());
        if (!*moved)
            continue;
        made.keep(landing.parent);
        body.path.clear(); // it is the person's now
        if (const auto flushed = Platform::flushFolder(landing.parent); !flushed)
            return tl::make_unexpected(flushed.error());
        return path;
    }
    return fail(FailureKind::FileInTheWay, pathOf(landing, 1));
}

} // namespace Chaincert
