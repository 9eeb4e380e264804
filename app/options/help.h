#pragma once

#include "options/optiontable.h"
#include "options/usageerror.h"

namespace Chaincert {

/// What --help and --version print, in the person's language.
QString helpText(Command command);
QString versionText(Command command);

/// The argument, what is wrong, what to do: and with the name of chaincert-cli, as a line for stderr.
QString usageSentences(const UsageError &error);
QString usageText(const UsageError &error);

} // namespace Chaincert
