#pragma once

#include "choices/choices.h"
#include "commandline/arguments.h"
#include "commandline/clicommand.h"
#include "commandline/runaccount.h"

namespace Chaincert {

/// One run of `chaincert-cli list`.
class ListRun : public CommandOf<ListOptions>
{
    Q_OBJECT
public:
    ListRun(CliContext &cli, const ListOptions &options);

    void start() override;

private:
    void onAccount(const OrError<RunAccount> &found);
    void onCodeWanted(const QUuid &accountId, bool again);
    void askForOrganizations();
    template <typename Entry> void end(const Result<QList<Entry>> &list);
    void endWithout(const CommandError &error);

    Choices m_choices;
    RunAccount m_runAs;
    std::optional<Failure> m_codeFailure; // why no code was given
};

} // namespace Chaincert
