#pragma once

#include "commandline/clicommand.h"
#include "commandline/exportjob.h"
#include "commandline/exportoptions.h"

#include <atomic>
#include <memory>

namespace Chaincert {

/// `chaincert-cli presets`: from a table, at once.
class PresetsCommand : public CommandOf<PresetsOptions>
{
    Q_OBJECT
public:
    using CommandOf::CommandOf;

    void start() override;
    void interrupt() override { }
};

/// One run of `chaincert-cli export`.
class ExportRun : public CommandOf<ExportOptions>
{
    Q_OBJECT
public:
    using CommandOf::CommandOf;

    void start() override;
    void interrupt() override; ///< what is being written is taken back first

private:
    struct Shared // with the thread
    {
        Secret password = {};
        bool hasPassword = false;
        std::atomic_bool isCancelled = false;
    };
    void run();
    void onDone(const ExportAnswer &answer);

    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    bool m_isRunning = false;
};

} // namespace Chaincert
