#pragma once

#include "choices/choices.h"
#include "commandline/arguments.h"
#include "commandline/clicommand.h"
#include "commandline/runaccount.h"

#include <memory>

namespace Chaincert {

/// One run of `chaincert-cli list`.
class ListRun : public CliCommand
{
    Q_OBJECT
public:
    ListRun(CliContext &cli, const ListOptions &options, QObject *parent = nullptr);
    ~ListRun() override;

    void start() override;
    void interrupt() override;

private:
    void onAccount(const OrError<RunAccount> &found);
    void onCodeWanted(const QUuid &accountId, bool again);
    void askForOrganizations();
    template <typename Entry> void end(const Result<QList<Entry>> &list);
    void endWithout(const CommandError &error);

    const ListOptions m_options;
    Choices m_choices;
    RunAccount m_runAs;
    std::unique_ptr<QObject> m_asking = std::make_unique<QObject>(); // no answer comes once it is gone
    std::optional<Failure> m_codeFailure; // why no code was given
};

} // namespace Chaincert
