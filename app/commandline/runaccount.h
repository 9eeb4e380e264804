#pragma once

#include "commandline/arguments.h"
#include "commandline/clicontext.h"
#include "commandline/secretinput.h"

namespace Chaincert {

/// The account a command runs with: a stored account, or one for this run made from the options and what lies
/// behind them. Context + callback: one answer, later or at once, none once `context` has died.
struct RunAccount
{
    Account account;
    QString projectId; ///< of the options, else what the account or the key names; may be empty

    using Answer = std::function<void(OrError<RunAccount>)>;
    /// Where a project is needed and nothing names one, the argument is missing.
    enum class Project { Needed, NotNeeded };
    static void find(
        CliContext &cli, const AccessOptions &options, Project need, QObject *context, const Answer &answer);
};

} // namespace Chaincert
