#pragma once

#include <QtGlobal>

/// What an archive may ask of this computer, in one table. BCS sends 5 to 20 KiB with a dozen files.
namespace Chaincert::ArchiveLimits {

constexpr qint64 MiB = 1024 * 1024;

constexpr qint64 entries = 10'000; ///< a folder that a file manager still shows
constexpr qint64 paths = 2 * entries; ///< entries and the folders that only their paths name
constexpr qint64 unpackedBytes = 256 * MiB; ///< certificates are KiB: far above any honest one
constexpr qint64 ratio = 200; ///< PEM shrinks to a half, deflate at its best to 1/1032: a bomb
constexpr qint64 ratioCountsAbove = MiB; ///< unpacked bytes below which no ratio does harm
constexpr qsizetype depth = 32; ///< components of a path; MSP trees have six
constexpr qsizetype nameBytes = 255; ///< one component in UTF-8: NAME_MAX of the usual file systems
constexpr qsizetype pathBytes = depth * 256; ///< a raw name: more breaks one of the two above anyway
constexpr quint16 newestVersion = 63; ///< 6.3, the last of APPNOTE.TXT that added what we would read
constexpr qint64 directoryBytes = 16 * MiB; ///< held in memory: 1.6 KiB for each of 10,000 entries
constexpr qint64 memoryBytes = 16 * MiB; ///< archives up to this are read into memory, others as needed
constexpr qint64 wholeFileBytes = MiB; ///< files up to this are checked first (unpacktarget.h)

/// For telling whether a body is whole when nobody announced its length: the largest body that is kept.
constexpr qint64 verifiedEntries = 100'000;
constexpr qint64 verifiedBytes = 4096 * MiB;

} // namespace Chaincert::ArchiveLimits
