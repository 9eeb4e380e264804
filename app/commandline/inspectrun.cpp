#include "commandline/inspectrun.h"

#include "commandline/output.h"
#include "commandline/secretinput.h"
#include "options/clitext.h"
#include "platform/workers.h"
#include "reports/identityjson.h"
#include "reports/jsonreport.h"

#include <QJsonArray>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

InspectRun::InspectRun(CliContext &cli, const InspectOptions &options, QObject *parent)
    : CliCommand(cli, parent)
    , m_options(options)
    , m_colors(colorsFor(options.colors))
{
}

InspectRun::~InspectRun() = default;

void InspectRun::start()
{
    if (!m_options.password) {
        find();
        return;
    }
    readSecret(u"--password-stdin"_s, CliText::tr("Password of the files"), m_waiting.get(),
        [this](OrUsage<Secret> read) {
            if (!read) {
                endUsage(read.error());
                return;
            }
            m_shared->password = std::move(*read);
            m_shared->hasPassword = true;
            find();
        });
}

void InspectRun::interrupt()
{
    m_shared->isCancelled = true;
    if (m_waiting) {
        m_waiting.reset();
        Q_EMIT finished(Interrupted);
    }
}

void InspectRun::find()
{
    onThreadFor(
        MayHang::PersonsFile, m_waiting.get(), [paths = m_options.paths] { return findPaths(paths); },
        [this](FoundPaths found) { onFound(std::move(found)); });
}

void InspectRun::onFound(FoundPaths found)
{
    for (const QString &remark : std::as_const(found.remarks))
        print(stderr, u"chaincert-cli: "_s + remark + u'\n');
    for (const UsageError &missing : std::as_const(found.missing))
        m_cli.printUsageError(missing);
    if (!found.missing.isEmpty()) {
        m_waiting.release()->deleteLater(); // we are in its call
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
    m_waiting.release()->deleteLater(); // we are in its call
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
