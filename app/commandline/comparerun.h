#pragma once

#include "commandline/arguments.h"
#include "commandline/clicommand.h"
#include "commandline/foundpaths.h"
#include "reports/identityjson.h"

#include <memory>

namespace Chaincert {

/// One run of `chaincert-cli compare`.
class CompareRun : public CliCommand
{
    Q_OBJECT
public:
    CompareRun(CliContext &cli, const CompareOptions &options, QObject *parent = nullptr);
    ~CompareRun() override;

    void start() override;
    void interrupt() override;

private:
    struct Compared; // what came of it, made on a thread that may hang

    static Compared comparedPaths(const QList<PathOption> &options, const SharedInspection &shared);
    void compare();
    void onCompared(const Compared &done);

    const CompareOptions m_options;
    std::shared_ptr<SharedInspection> m_shared = std::make_shared<SharedInspection>();
    std::unique_ptr<QObject> m_waiting = std::make_unique<QObject>(); // no answer comes once it is gone
};

} // namespace Chaincert
