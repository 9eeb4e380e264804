#pragma once

#include "failures/failure.h"

#include <QString>

#include <optional>

namespace Chaincert::Platform {

/// A file of our own from an earlier run that is not used, and why.
struct UnusedFile
{
    QString file; ///< empty: it has no place
    /// The part of its path that others may write, and so put another one there; or:
    QString openToOthers = {};
    std::optional<Failure> failure = {};
};

/// Whether what a file of our own says may be trusted: nobody else may write it, or the folders on its way
/// (folder.h, partOpenToOthers()); its place is known. One that is missing is trusted. Where it may not, it
/// is neither read nor written nor moved. Touches the disk and the user database.
std::optional<UnusedFile> whyUnused(const QString &file);

} // namespace Chaincert::Platform
