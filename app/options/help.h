#pragma once

#include "options/optiontable.h"
#include "options/usageerror.h"

namespace Chaincert {

/// What --help and --version print, in the person's language.
QString helpText(Command command);
QString versionText(Command command);

/// The argument, what is wrong, what to do.
QString usageSentences(const UsageError &error);
/// The same as a line for stderr, with the name of chaincert-cli.
QString usageText(const UsageError &error);

} // namespace Chaincert
