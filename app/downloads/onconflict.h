#pragma once

#include <QLatin1String>
#include <QString>

#include <optional>

namespace Chaincert {

/// What to do where a file or folder of the same name is there already with other content. The same content
/// is always Unchanged.
enum class OnConflict {
    KeepBoth, ///< the new one becomes "<cert_type> (2)"
    Replace, ///< the older is first renamed with its date, never deleted
    Skip, ///< nothing is asked of the service: what exists stays
};

/// "keep-both", "replace", "skip": as they stand in settings, on the command line and in files; never
/// translated.
QLatin1String onConflictId(OnConflict onConflict);
std::optional<OnConflict> onConflictFromId(const QString &id);

} // namespace Chaincert
