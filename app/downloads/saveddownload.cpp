#include "downloads/saveddownload.h"

#include <QRegularExpression>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

// "admin (2).zip": as TargetCandidate numbers them. Without a match there is no number.
QRegularExpressionMatch numbered(const QString &path)
{
    static const QRegularExpression pattern(uR"(^(.+) \((\d+)\)(\.[^/]*)?$)"_s);
    QRegularExpressionMatch match = pattern.match(path);
    return match.captured(2).toInt() < 2 ? QRegularExpressionMatch() : match;
}

} // namespace

bool holdsPrivateKey(const SavedDownload &saved)
{
    return std::any_of(saved.files.begin(), saved.files.end(),
        [](const SavedFile &file) { return holdsPrivateKey(file.kind); });
}

bool isOneFile(const SavedDownload &saved)
{
    using Kind = SaveWarning::Kind;
    return std::any_of(saved.warnings.begin(), saved.warnings.end(),
        [](const SaveWarning &each) { return each.kind == Kind::NotZip || each.kind == Kind::KindUnknown; });
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
    const QRegularExpressionMatch own = numbered(isFolder ? saved.folder : saved.archive);
    if (!own.hasMatch())
        return {};
    const int before = own.captured(2).toInt() - 1;
    const QString number = before == 1 ? QString() : u" (%1)"_s.arg(before);
    return EarlierPlace{own.captured(1) + number + own.captured(3), isFolder};
}

QString comparedFolder(const SavedDownload &saved)
{
    if (!saved.olderFolder.isEmpty())
        return saved.olderFolder;
    if (saved.folder.isEmpty() || saved.replaced || (!saved.renewed && !saved.unchanged))
        return {};
    const QRegularExpressionMatch own = numbered(saved.folder); // the first of that name is looked at
    if (own.hasMatch())
        return own.captured(1) + own.captured(3);
    return saved.unchanged ? saved.folder : QString();
}

std::optional<bool> keptPermissions(const SavedDownload &saved)
{
    if (saved.unchanged || saved.skipped)
        return {};
    return std::none_of(saved.warnings.begin(), saved.warnings.end(),
        [](const SaveWarning &warning) { return warning.kind == SaveWarning::Kind::PermissionsNotKept; });
}

} // namespace Chaincert
