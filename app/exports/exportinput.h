#pragma once

#include "exports/exportsource.h"
#include "inspection/inspection.h"

#include <QStringList>

namespace Chaincert {

/// What lies at some paths, for an export.
struct ExportInput
{
    /// Position of the one identity that is meant, or NoIdentity or SeveralIdentities: then there is no
    /// source.
    int identity = NoIdentity;
    ExportSource source = {};
    QString authorityFolder = {}; ///< a download "ca" beside it that was read too; empty: none
    std::optional<Failure> failure = {}; ///< why nothing could be read at all
};

/// Reads folders, files and archives as one: the first holds the identity, the others what belongs to it.
/// Where they lack its CA, a folder "ca" beside the first one, as a download leaves it, is read too.
/// `withOriginals`: the files of the first are kept as they are. Blocks on the disk. Failures: Cancelled; all
/// others are told in the answer.
Result<ExportInput> readExportInput(
    const QStringList &paths, const InspectionOptions &options = {}, bool withOriginals = false);

/// The same where an identity was read already, of standard input for instance.
ExportInput exportInputOf(const Inspected &inspected);

} // namespace Chaincert
