#pragma once

#include "commandline/accessoptions.h"
#include "commandline/clicontext.h"

#include <QObject>

#include <memory>
#include <type_traits>

namespace Chaincert {

/// What chaincert-cli says by its end alone.
enum ExitCode { AllWell = 0, SomeFailed = 1, WrongUsage = 2, NotSignedIn = 3, Interrupted = 130 };

/// One command while it runs: its results go to stdout, its messages to stderr, and finished() comes once.
class CliCommand : public QObject
{
    Q_OBJECT
public:
    explicit CliCommand(CliContext &cli)
        : m_cli(cli)
    {
    }

    virtual void start() = 0;
    /// finished() follows when nothing half done is left: at once, as long as it only waits.
    virtual void interrupt()
    {
        m_cli.codes.stop();
        if (!m_waiting)
            return;
        m_waiting.reset();
        Q_EMIT finished(Interrupted);
    }

Q_SIGNALS:
    void finished(int exitCode);

protected:
    /// From an answer that was waited for, too.
    void stopWaiting()
    {
        if (m_waiting)
            m_waiting.release()->deleteLater();
    }
    /// Wrong usage that only the accounts or a file could tell.
    void endUsage(const UsageError &error)
    {
        stopWaiting();
        m_cli.printUsageError(error);
        Q_EMIT finished(WrongUsage);
    }

    CliContext &m_cli;
    std::unique_ptr<QObject> m_waiting = std::make_unique<QObject>(); ///< no answer comes once it is gone
};

/// The same with its options.
template <typename Its> class CommandOf : public CliCommand
{
public:
    using Options = Its;
    CommandOf(CliContext &cli, const Options &options)
        : CliCommand(cli)
        , m_options(options)
    {
        if constexpr (std::is_base_of_v<AccessOptions, Options>)
            cli.sessions.setLimits(options.limits);
    }

protected:
    Options m_options;
};

} // namespace Chaincert
