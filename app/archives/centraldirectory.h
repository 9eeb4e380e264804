#pragma once

#include "failures/failure.h"

#include <QByteArray>
#include <QList>

class QIODevice;

namespace Chaincert {

/// One entry as the archive's central directory (and its local header) states it, nothing trusted yet. Fields
/// as in PKWARE's APPNOTE.TXT 4.3.12.
struct CentralEntry
{
    QByteArray name; ///< raw bytes, NUL and all; of the Info-ZIP Unicode Path field where it is in force
    bool nameIsUtf8 = false; ///< by the flag, or from the Unicode Path field
    quint8 host = 3; ///< upper byte of "version made by": 0 FAT, 3 Unix, 10 NTFS, 19 macOS …
    quint16 versionNeeded = 20; ///< ten times the version; the greater one of both headers
    quint16 flags = 0; ///< of both headers, joined
    quint16 method = 0;
    quint32 crc = 0;
    quint32 externalAttributes = 0; ///< Unix mode in the upper half, MS-DOS attributes in the lower
    quint16 extraMode = 0; ///< Unix mode from an ASi extra field (0x756e), 0 where there is none
    qint64 compressedSize = 0;
    qint64 size = 0;
    qint64 start = 0; ///< the file's bytes that this entry occupies: local header …
    qint64 end = 0; ///< … and data, without a data descriptor
};

/// The list of entries at an archive's end.
struct CentralDirectory
{
    QList<CentralEntry> entries; ///< in the directory's order, which is libzip's
    qint64 start = 0; ///< where the directory begins in the file
    qint64 fileSize = 0;
};

/// Reads the directory by ourselves, because libzip shows neither raw names nor offsets. `file` is open and
/// seekable. Failures: ArchiveUnreadable (no ZIP, cut, several disks), ArchiveInconsistent (local headers or
/// counts disagree, or an entry is not listed), ArchiveTwoInOne (other programs could find another
/// directory), ArchiveTooManyEntries, ArchiveTooLarge (the directory alone), ArchiveNameTooLong,
/// ArchiveOverlaps (data past the file).
Result<CentralDirectory> readCentralDirectory(QIODevice &file, qint64 maxEntries);

} // namespace Chaincert
