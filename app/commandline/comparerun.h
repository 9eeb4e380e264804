#pragma once

#include "commandline/arguments.h"
#include "commandline/clicommand.h"
#include "commandline/foundpaths.h"
#include "reports/identityjson.h"

#include <memory>

namespace Chaincert {

/// One run of `chaincert-cli compare`.
class CompareRun : public CommandOf<CompareOptions>
{
    Q_OBJECT
public:
    using CommandOf::CommandOf;

    void start() override;
    void interrupt() override;

private:
    struct Compared; // what came of it, made on a thread that may hang

    static Compared comparedPaths(const QList<PathOption> &options, const SharedInspection &shared);
    void compare();
    void onCompared(const Compared &done);

    std::shared_ptr<SharedInspection> m_shared = std::make_shared<SharedInspection>();
};

} // namespace Chaincert
