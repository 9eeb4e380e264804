#pragma once

#include "commandline/clicontext.h"

#include <QObject>

namespace Chaincert {

/// What chaincert-cli says by its end alone.
enum ExitCode { AllWell = 0, SomeFailed = 1, WrongUsage = 2, NotSignedIn = 3, Interrupted = 130 };

/// One command while it runs: its results go to stdout, its messages to stderr, and finished() comes once.
class CliCommand : public QObject
{
    Q_OBJECT
public:
    explicit CliCommand(CliContext &cli, QObject *parent = nullptr)
        : QObject(parent)
        , m_cli(cli)
    {
    }

    virtual void start() = 0;
    virtual void interrupt() = 0; ///< finished() follows when nothing half done is left

Q_SIGNALS:
    void finished(int exitCode);

protected:
    /// Wrong usage that only the accounts or a file could tell.
    void endUsage(const UsageError &error)
    {
        m_cli.printUsageError(error);
        Q_EMIT finished(WrongUsage);
    }

    CliContext &m_cli;
};

} // namespace Chaincert
