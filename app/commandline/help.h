#pragma once

#include "commandline/options.h"

#include <QString>

namespace Chaincert {

QString helpText(Command command); // for --help
QString versionText(); // for --version
QString usageText(const UsageError &error); // for stderr: the argument, what is wrong, what to do

} // namespace Chaincert
