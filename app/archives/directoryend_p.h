#pragma once

#include "failures/failure.h"

class QIODevice;

namespace Chaincert {

/// As an OwnSentence has it.
inline constexpr char splitArchive[] = QT_TRANSLATE_NOOP("Words", "It is split across several disks.");

/// The end of the central directory (APPNOTE.TXT 4.3.16), or its ZIP64 form (4.3.14) where a locator stands
/// before it.
struct DirectoryEnd
{
    quint64 entries = 0;
    quint64 size = 0;
    quint64 offset = 0; ///< of the directory, which lies before
    qint64 position = 0; ///< where this end, or its ZIP64 form, begins
    qint64 behind = 0; ///< where this end's fixed part ends: the comment and anything else that follows
};

/// The one end that there is in the file. Programs look for it in different ways (the last one, the first
/// one, the one whose comment ends with the file, the directory where it says or right before it), so every
/// one that any of them would follow counts. Failures: ArchiveUnreadable, ArchiveInconsistent,
/// ArchiveTwoInOne.
Result<DirectoryEnd> findDirectoryEnd(QIODevice &file);

/// What a part of the file that belongs to no entry may not hold: another archive's end, or an entry's header
/// that programs which read from the front would take for an entry. Failures: ArchiveTwoInOne,
/// ArchiveInconsistent.
Result<void> nothingHidden(QIODevice &file, qint64 from, qint64 to);

/// The same of what lies in or behind the directory, where nobody looks for entries' headers.
Result<void> noFurtherEnd(QIODevice &file, qint64 from, qint64 to);

} // namespace Chaincert
