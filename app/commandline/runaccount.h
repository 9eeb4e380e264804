#pragma once

#include "commandline/arguments.h"
#include "commandline/desk.h"
#include "commandline/secretinput.h"
#include "commandline/signinsecrets.h"

#include <variant>

namespace Chaincert {

// Whom a command runs as: a stored account, or one for this run made from the options and what lies behind
// them. Context + callback: one answer, later or at once, none once `context` has died.
struct RunAccount
{
    Account account;
    QString projectId; // of the options, else what the account or the key names; may be empty

    using Trouble = std::variant<UsageError, Failure>; // Failure: no credential was found
    using Answer = std::function<void(tl::expected<RunAccount, Trouble>)>;
    // Where a project is needed and nothing names one, the argument is missing.
    enum class Project { Needed, NotNeeded };
    static void find(
        Desk &desk, const AccessOrder &order, Project need, QObject *context, const Answer &answer);
};

} // namespace Chaincert
