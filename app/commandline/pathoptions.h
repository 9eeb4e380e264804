#pragma once

#include "options/commonoptions.h"

#include <QList>
#include <QString>

namespace Chaincert {

/// A path as it is typed. A shell writes names as they are, and a person may paste one: what exists counts.
struct PathOption
{
    QString typed; ///< "-": standard input
    QString cleaned = {}; ///< as typed.h says, and absolute
    bool isInput() const { return typed == QLatin1String("-"); }
};

/// `chaincert-cli inspect`.
struct InspectOptions
{
    QList<PathOption> paths; ///< one at least
    bool password = false; ///< is to be read
    bool colors = true; ///< where standard output is a terminal
    bool json = false;
};

/// `chaincert-cli compare`.
struct CompareOptions
{
    QList<PathOption> paths; ///< two
    bool password = false;
    bool json = false;
};

OrUsage<InspectOptions> inspectFrom(const ParsedOptions &given, const Environment &environment);
OrUsage<CompareOptions> compareFrom(const ParsedOptions &given, const Environment &environment);

} // namespace Chaincert
