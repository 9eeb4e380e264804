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

namespace {

constexpr qsizetype mostOthers = 1'000; // of one path

} // namespace

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
    for (std::size_t at = 0; at < m_results.size(); ++at)
        m_toInspect.push_back(at);
    startMore();
}

// On another thread: nothing of this is changed meanwhile.
InspectRun::PathResult InspectRun::resultOf(
    const FoundPath &path, const QList<KnownIdentity> &others, const Told &told)
{
    Result<Inspected> inspected = inspectFound(path, inspectionOptions(*told.shared, others, told.hasOthers));
    if (!inspected)
        return {.isCancelled = true};
    PathResult result{.kind = inspected->material.kind};
    if (told.hasOthers)
        result.known = knownIdentities(inspected->identities, path.path);
    if (told.together)
        addWhatBelongs(*inspected, path.path, *told.together);
    result.verdict = inspected->verdict();
    if (told.json)
        result.object = inspectedObject(path.path, *inspected);
    else
        result.lines = inspectedLines(path.path, *inspected, told.shared->now, told.colors);
    return result;
}

void InspectRun::startMore()
{
    constexpr int atATime = 4; // each may hold an archive in memory
    const auto most = std::size_t(std::clamp(QThread::idealThreadCount(), 1, atATime));
    while (!m_toInspect.empty() && m_running < most) {
        const std::size_t at = m_toInspect.front();
        m_toInspect.pop_front();
        ++m_running;
        onThreadFor(
            MayHang::PersonsFile, m_waiting.get(),
            [path = m_paths.at(qsizetype(at)), others = m_others[at],
                told = Told{m_shared, m_options.json, m_colors, m_paths.size() > 1, m_together}] {
                return resultOf(path, others, told);
            },
            [this, at](PathResult result) { onInspected(at, std::move(result)); });
    }
}

void InspectRun::onInspected(std::size_t at, PathResult result)
{
    --m_running;
    m_results[at] = std::move(result);
    if (m_toInspect.empty() && m_running == 0 && !std::exchange(m_areCompared, true)) {
        findOthers();
        findTogether();
    } else {
        goOn();
    }
}

void InspectRun::goOn()
{
    if (m_toInspect.empty() && m_running == 0)
        end();
    else
        startMore();
}

// Those with a key that lies at another path, too, are looked at once more. Standard input is gone by now.
void InspectRun::findOthers()
{
    QMultiHash<QString, std::pair<std::size_t, KnownIdentity>> byKey;
    for (std::size_t at = 0; at < m_results.size(); ++at) {
        for (const KnownIdentity &each : std::as_const(m_results[at]->known))
            byKey.insert(each.spkiSha256, {at, each});
    }
    for (std::size_t at = 0; at < m_results.size(); ++at) {
        QSet<QString> asked;
        for (const KnownIdentity &each : std::as_const(m_results[at]->known)) {
            if (asked.contains(each.spkiSha256))
                continue;
            asked.insert(each.spkiSha256);
            const auto all = byKey.values(each.spkiSha256);
            for (const auto &[other, known] : all) {
                if (other != at && m_others[at].size() < mostOthers)
                    m_others[at] << known;
            }
        }
        if (!m_others[at].isEmpty() && !m_paths.at(qsizetype(at)).isInput)
            m_toInspect.push_back(at);
    }
}

// So are a certificate and its key or its CA in files of their own.
void InspectRun::findTogether()
{
    QStringList files;
    QList<KnownIdentity> others;
    for (std::size_t at = 0; at < m_results.size(); ++at) {
        const FoundPath &path = m_paths.at(qsizetype(at));
        const MaterialKind kind = m_results[at]->kind;
        if (!path.isInput && (kind == MaterialKind::Certificate || kind == MaterialKind::Key))
            files += path.path;
        else if (others.size() < mostOthers)
            others += m_results[at]->known;
    }
    if (files.size() < 2) {
        goOn();
        return;
    }
    onThreadFor(
        MayHang::PersonsFile, m_waiting.get(),
        [files, others, shared = m_shared] {
            return inspectTogether(files, inspectionOptions(*shared, others, true));
        },
        [this](const Result<InspectedTogether> &together) {
            if (together)
                m_together = std::make_shared<const InspectedTogether>(*together);
            for (std::size_t at = 0; together && at < m_results.size(); ++at) {
                const bool isJoined = together->names.contains(m_paths.at(qsizetype(at)).path);
                if (isJoined && std::find(m_toInspect.begin(), m_toInspect.end(), at) == m_toInspect.end())
                    m_toInspect.push_back(at);
            }
            goOn();
        });
}

void InspectRun::end()
{
    stopWaiting();
    QJsonArray objects;
    QStringList texts;
    Verdict worst = Verdict::Right;
    for (const std::optional<PathResult> &result : m_results) {
        worst = std::max(worst, result->verdict);
        objects.append(result->object);
        texts += result->lines;
    }
    if (m_options.json)
        print(stdout, jsonDocument({{u"inspected"_s, objects}}));
    else
        print(stdout, texts.join(u'\n'));
    Q_EMIT finished(worst > Verdict::Note ? SomeFailed : AllWell);
}

} // namespace Chaincert
