#pragma once

#include <QString>

namespace Chaincert {

struct UsageError;

QString helpText(); // for --help
QString versionText(); // for --version
QString usageText(const UsageError &error); // for stderr: the argument, what is wrong, what to do

} // namespace Chaincert
