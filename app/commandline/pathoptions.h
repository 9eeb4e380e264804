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

/// What both commands on paths are given.
struct PathsOptions
{
    QList<PathOption> paths;
    bool password = false; ///< is to be read
    bool json = false;
};

/// `chaincert-cli inspect`: one path at least.
struct InspectOptions : PathsOptions
{
    bool colors = true; ///< where standard output is a terminal
};

/// `chaincert-cli compare`: two paths.
struct CompareOptions : PathsOptions
{
};

OrUsage<InspectOptions> inspectFrom(const ParsedOptions &given, const Environment &environment);
OrUsage<CompareOptions> compareFrom(const ParsedOptions &given, const Environment &environment);

} // namespace Chaincert
