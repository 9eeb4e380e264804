#include "downloads/saveddownload.h"

#include <algorithm>

namespace Chaincert {

bool holdsPrivateKey(const SavedDownload &saved)
{
    return std::any_of(saved.files.begin(), saved.files.end(),
        [](const SavedFile &file) { return holdsPrivateKey(file.kind); });
}

std::optional<bool> keptPermissions(const SavedDownload &saved)
{
    if (saved.unchanged || saved.skipped)
        return {};
    return std::none_of(saved.warnings.begin(), saved.warnings.end(),
        [](const SaveWarning &warning) { return warning.kind == SaveWarning::Kind::PermissionsNotKept; });
}

} // namespace Chaincert
