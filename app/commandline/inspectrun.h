#pragma once

#include "commandline/arguments.h"
#include "commandline/clicommand.h"
#include "commandline/foundpaths.h"
#include "commandline/identitylines.h"
#include "inspection/together.h"

#include <QJsonObject>

#include <deque>
#include <map>
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
        QJsonObject object = {};
        Verdict verdict = Verdict::Right;
        MaterialKind kind = MaterialKind::Unknown;
        QList<KnownIdentity> known = {}; // for the other paths
        bool isCancelled = false;
    };

    struct Told // how a path is inspected and told, on its thread
    {
        std::shared_ptr<SharedInspection> shared;
        bool json = false;
        Colors colors = {};
        bool hasOthers = false; // there are other paths
        std::shared_ptr<const InspectedTogether> together = {}; // what the files among the paths are as one
    };

    static PathResult resultOf(const FoundPath &path, const QList<KnownIdentity> &others, const Told &told);
    void goOn();
    void findOthers();
    void findTogether();
    void find();
    void onFound(FoundPaths found);
    void startMore();
    void onInspected(std::size_t at, PathResult result);
    void end();

    const Colors m_colors = colorsFor(m_options.colors);
    std::shared_ptr<SharedInspection> m_shared = std::make_shared<SharedInspection>();
    QList<FoundPath> m_paths;
    std::vector<std::optional<PathResult>> m_results;
    std::deque<std::size_t> m_toInspect; // positions in m_paths
    std::size_t m_running = 0;
    std::map<std::size_t, QList<KnownIdentity>> m_others; // by position: what else is known of its keys
    std::shared_ptr<const InspectedTogether> m_together;
    bool m_areCompared = false; // all paths were looked at
};

} // namespace Chaincert
