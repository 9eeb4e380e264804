#pragma once

#include "commandline/pathoptions.h"
#include "credentials/secret.h"
#include "inspection/inspection.h"

#include <atomic>
#include <functional>
#include <memory>

namespace Chaincert {

class CliContext;

/// A path that an argument names.
struct FoundPath
{
    QString path; ///< "-": standard input
    bool isInput = false;
};

/// Those that are there.
struct FoundPaths
{
    QList<FoundPath> all = {};
    QStringList remarks = {}; ///< sentences: what was taken for what
    QList<UsageError> missing = {}; ///< of those that are not there
};

/// Blocks as long as the disk does.
FoundPaths findPaths(const QList<PathOption> &paths);
void printRemarks(const CliContext &cli, const FoundPaths &found); ///< and what is missing, on stderr

/// What inspections of one run share. Thread-safe.
struct SharedInspection
{
    Secret password = {};
    bool hasPassword = false;
    EndingThresholds ending = {};
    QDateTime now = QDateTime::currentDateTimeUtc();
    std::atomic_bool isCancelled = false;
};

/// The password of the files from standard input, where it is wanted. Context + callback as readSecret(), or
/// at once.
void readPassword(bool isWanted, const std::shared_ptr<SharedInspection> &shared, QObject *context,
    const std::function<void(const OrUsage<void> &)> &answer);

/// `others`: what lies at the other paths, as far as it is known. Lent: `shared`.
InspectionOptions inspectionOptions(
    const SharedInspection &shared, const QList<KnownIdentity> &others = {}, bool hasAllOthers = false);

/// Blocks as long as the disk does, or who writes into standard input. Failures: Cancelled.
Result<Inspected> inspectFound(const FoundPath &path, const InspectionOptions &options);

} // namespace Chaincert
