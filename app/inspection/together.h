#pragma once

#include "inspection/inspection.h"

#include <QHash>

namespace Chaincert {

/// Files that hold a certificate or a key each, read as one. Whoever names a certificate and a key asks
/// whether they belong together, and a CA beside them is a part of the chain.
struct InspectedTogether
{
    /// By path, of files that something in another one belongs to: what the file is called in `whole`.
    QHash<QString, QString> names = {};
    Inspected whole = {};
};

/// As inspect(), of files alone: of two paths to one file the first counts. Blocks. Failures: Cancelled.
Result<InspectedTogether> inspectTogether(const QStringList &paths, const InspectionOptions &options = {});

/// Gives a file of them, which was inspected alone, its identities with what belongs to them. Pure.
void addWhatBelongs(Inspected &alone, const QString &path, const InspectedTogether &together);

} // namespace Chaincert
