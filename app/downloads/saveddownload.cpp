#include "downloads/saveddownload.h"

#include <QRegularExpression>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

// Of "admin (3).zip" it is "admin (2).zip", of "admin (2)" it is "admin"; as TargetCandidate numbers them.
QString numberedBefore(const QString &path)
{
    static const QRegularExpression numbered(uR"(^(.+) \((\d+)\)(\.[^/]*)?$)"_s);
    const QRegularExpressionMatch match = numbered.match(path);
    const int number = match.captured(2).toInt();
    if (number < 2)
        return {};
    const QString before = number == 2 ? QString() : u" (%1)"_s.arg(number - 1);
    return match.captured(1) + before + match.captured(3);
}

} // namespace

bool holdsPrivateKey(const SavedDownload &saved)
{
    return std::any_of(saved.files.begin(), saved.files.end(),
        [](const SavedFile &file) { return holdsPrivateKey(file.kind); });
}

std::optional<EarlierPlace> earlierPlace(const SavedDownload &saved)
{
    if (!saved.olderFolder.isEmpty())
        return EarlierPlace{saved.olderFolder};
    if (!saved.olderArchive.isEmpty())
        return EarlierPlace{saved.olderArchive, false};
    if (!saved.renewed)
        return {};
    const bool isFolder = !saved.folder.isEmpty();
    const QString before = numberedBefore(isFolder ? saved.folder : saved.archive);
    if (before.isEmpty())
        return {};
    return EarlierPlace{before, isFolder};
}

std::optional<bool> keptPermissions(const SavedDownload &saved)
{
    if (saved.unchanged || saved.skipped)
        return {};
    return std::none_of(saved.warnings.begin(), saved.warnings.end(),
        [](const SaveWarning &warning) { return warning.kind == SaveWarning::Kind::PermissionsNotKept; });
}

} // namespace Chaincert
