#pragma once

#include "commandline/arguments.h"
#include "commandline/clicommand.h"
#include "commandline/foundpaths.h"
#include "commandline/identitylines.h"

#include <QJsonObject>

#include <memory>
#include <optional>
#include <vector>

namespace Chaincert {

/// One run of `chaincert-cli inspect`. Paths are inspected on threads that may hang, a few at a time, and
/// told in their order.
class InspectRun : public CommandOf<InspectOptions>
{
    Q_OBJECT
public:
    using CommandOf::CommandOf;

    void start() override;
    void interrupt() override;

private:
    // What is said of one path, made on its thread: the certificates themselves are let go there.
    struct PathResult
    {
        QString lines = {};
        QString remark = {}; // for stderr
        QJsonObject object = {};
        Verdict verdict = Verdict::Right;
        bool isCancelled = false;
    };

    static PathResult resultOf(
        const FoundPath &path, const SharedInspection &shared, bool json, Colors colors);
    void find();
    void onFound(FoundPaths found);
    void startMore();
    void onInspected(std::size_t at, PathResult result);
    void printReady();
    void end();

    const Colors m_colors = colorsFor(m_options.colors);
    std::shared_ptr<SharedInspection> m_shared = std::make_shared<SharedInspection>();
    QList<FoundPath> m_paths;
    std::vector<std::optional<PathResult>> m_results;
    std::size_t m_started = 0;
    std::size_t m_answered = 0;
    std::size_t m_printed = 0;
    Verdict m_worst = Verdict::Right;
};

} // namespace Chaincert
