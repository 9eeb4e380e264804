#pragma once

#include "certificates/summary.h"
#include "downloads/compactfilelist.h"
#include "failures/failure.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Chaincert {

/// What a person should know of how a download was saved. What is in it is judged in its assessment.
struct SaveWarning
{
    enum class Kind {
        NotUnpacked, ///< why = the failure; the archive is kept, folder is empty
        ArchiveIrregular, ///< refused by the strict check alone; every rule of ours held
        KindUnknown, ///< the service's file is of no kind we know
        NotZip, ///< kept as it is, not unpacked (a tar, a bare PEM …): detail = what it is
        LegacyName, ///< file = the name it was given
        WindowsName, ///< file = a name that Windows refuses
        FolderOpenToOthers, ///< others may replace what lies there: detail = the part of the path, absolute
        PermissionsNotKept, ///< the disk keeps none, and the person allowed it: detail = the folder, absolute
    };
    Kind kind;
    QString file; ///< path within the tree
    QString detail;
    std::optional<Failure> why = {};
    bool operator==(const SaveWarning &) const = default;
};

/// What lies on disk after a download.
struct SavedDownload
{
    QString archive; ///< absolute path of the service's file
    QString folder; ///< absolute path of the unpacked tree; empty where nothing was unpacked
    qint64 bytes = 0; ///< of the archive
    QByteArray sha256; ///< of the archive, lower-case hex
    CompactFileList files; ///< of the tree, in path order (without the archive)
    QList<SaveWarning> warnings;
    bool unchanged = false; ///< the same content was already there; nothing was written
    bool skipped = false; ///< something was already there and was to be left alone; nothing was asked for
    QString olderArchive = {}; ///< replaced: what was there before lies here and in olderFolder now
    QString olderFolder = {};
    bool replaced = false; ///< a later download took its place: archive and folder are where it is kept
    bool renewed = false; ///< other content than an earlier one beside it: a renewed certificate
    /// Of the tree, paths within it, or of the one file that came in place of an archive; nothing where there
    /// is no certificate and no key in it, or an archive was not unpacked.
    std::optional<AssessmentSummary> assessment = {};
    bool operator==(const SavedDownload &) const = default;
};

bool holdsPrivateKey(const SavedDownload &saved);
/// Whether the service's file is no archive: a bare PEM, PKCS#12 or whatever else came.
bool isOneFile(const SavedDownload &saved);

/// Where something lies that was saved earlier: absolute paths, of a folder or else of an archive.
struct EarlierPlace
{
    QString path;
    bool isFolder = true;
    bool operator==(const EarlierPlace &) const = default;
};
/// Where that lay last which it has replaced, or beside which it came to lie under a number ("admin (2)").
/// Nothing: there was none. Pure: it may be gone by now.
std::optional<EarlierPlace> earlierPlace(const SavedDownload &saved);
/// The folder whose certificates were there when this was judged, and with whose CAs it was compared; empty:
/// none. Pure: it may be gone by now.
QString comparedFolder(const SavedDownload &saved);

/// Whether the disk keeps others from reading the keys; nothing where older files stayed, whose permissions
/// nobody looked at.
std::optional<bool> keptPermissions(const SavedDownload &saved);

} // namespace Chaincert
