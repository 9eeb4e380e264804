#include "commandline/inspectrun.h"

#include "commandline/output.h"
#include "options/clitext.h"
#include "platform/workers.h"
#include "reports/identityjson.h"
#include "reports/jsonreport.h"

#include <QJsonArray>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

void InspectRun::start()
{
    m_shared->ending = m_cli.endingThresholds();
    readPassword(m_options.password, m_shared, m_waiting.get(), [this](const OrUsage<void> &read) {
        if (read)
            find();
        else
            endUsage(read.error());
    });
}

void InspectRun::interrupt()
{
    m_shared->isCancelled = true;
    CommandOf::interrupt();
}

void InspectRun::find()
{
    onThreadFor(
        MayHang::PersonsFile, m_waiting.get(), [paths = m_options.paths] { return findPaths(paths); },
        [this](FoundPaths found) { onFound(std::move(found)); });
}

void InspectRun::onFound(FoundPaths found)
{
    printRemarks(m_cli, found);
    if (!found.missing.isEmpty()) {
        stopWaiting();
        Q_EMIT finished(WrongUsage);
        return;
    }
    m_paths = std::move(found.all);
    m_results.resize(std::size_t(m_paths.size()));
    startMore();
}

InspectRun::PathResult InspectRun::resultOf(
    const FoundPath &path, const SharedInspection &shared, bool json, Colors colors)
{
    const Result<Inspected> inspected = inspectFound(path, shared);
    if (!inspected)
        return {.isCancelled = true};
    PathResult result{.verdict = inspected->verdict()};
    if (json)
        result.object = inspectedObject(path.path, *inspected);
    else
        result.lines = inspectedLines(path.path, *inspected, shared.now, colors);
    if (const auto left = static_cast<int>(inspected->linksLeft.size()); left > 0)
        result.remark
            = CliText::tr("%1: %n link(s) that lead out of the folder or to folders were not followed.",
                  nullptr, left)
                  .arg(echo(path.path))
            + u'\n';
    return result;
}

void InspectRun::startMore()
{
    constexpr int atATime = 4; // each may hold an archive in memory
    const auto most = std::size_t(std::clamp(QThread::idealThreadCount(), 1, atATime));
    while (m_started < m_results.size() && m_started - m_answered < most) {
        const std::size_t at = m_started++;
        onThreadFor(
            MayHang::PersonsFile, m_waiting.get(),
            [path = m_paths.at(qsizetype(at)), shared = m_shared, json = m_options.json, colors = m_colors] {
                return resultOf(path, *shared, json, colors);
            },
            [this, at](PathResult result) { onInspected(at, std::move(result)); });
    }
}

void InspectRun::onInspected(std::size_t at, PathResult result)
{
    ++m_answered;
    m_worst = std::max(m_worst, result.verdict);
    m_results[at] = std::move(result);
    if (!m_options.json)
        printReady();
    if (m_answered == m_results.size())
        end();
    else
        startMore();
}

// In their order, as far as all before are done.
void InspectRun::printReady()
{
    for (; m_printed < m_results.size() && m_results[m_printed]; ++m_printed) {
        PathResult &result = *m_results[m_printed];
        print(stdout, (m_printed == 0 ? QString() : u"\n"_s) + std::exchange(result.lines, {}));
        print(stderr, result.remark);
    }
}

void InspectRun::end()
{
    stopWaiting();
    if (m_options.json) {
        QJsonArray objects;
        for (const std::optional<PathResult> &result : m_results)
            objects.append(result->object);
        print(stdout, jsonDocument({{u"inspected"_s, objects}}));
        for (const std::optional<PathResult> &result : m_results)
            print(stderr, result->remark);
    }
    Q_EMIT finished(m_worst > Verdict::Note ? SomeFailed : AllWell);
}

} // namespace Chaincert
