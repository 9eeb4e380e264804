#pragma once

#include "commandline/clicommand.h"
#include "commandline/exportoptions.h"
#include "exports/sdkconfig.h"
#include "failures/failure.h"

namespace Chaincert {

/// One run of `chaincert-cli fix-config`.
class FixConfigRun : public CommandOf<FixConfigOptions>
{
    Q_OBJECT
public:
    using CommandOf::CommandOf;

    void start() override;

private:
    struct Answer // of the thread
    {
        std::optional<UsageError> usage = {};
        std::optional<Failure> failure = {};
        FixedConfig fixed = {};
        QString older = {};
    };
    static Answer fix(const FixConfigOptions &options);
    void onDone(const Answer &answer);
};

} // namespace Chaincert
