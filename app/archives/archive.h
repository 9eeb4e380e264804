#pragma once

#include "archives/unpacktarget.h"
#include "failures/failure.h"

#include <QStringList>

#include <functional>

class QIODevice;

namespace Chaincert {

/// How unpack() goes about it.
struct UnpackOptions
{
    bool refuseReservedNames = false; ///< Platform::refusesReservedNames()
    std::function<bool()> cancelled; ///< asked before every entry and every MiB; may be empty
};

/// What is to be known of an archive that was unpacked.
struct UnpackReport
{
    QStringList legacyNames; ///< paths whose encoding the archive did not tell
    QStringList windowsNames; ///< paths that Windows would refuse
    bool irregular = false; ///< refused by libzip's strict check, yet every rule of ours held
};

/// Unpacks a ZIP into `target`: every rule (entryrules.h) over every entry before the first call of `target`,
/// then each entry with its size and checksum compared, parents first, unnamed parents too. Blocks: run it on
/// a thread pool. Neither permissions nor times nor owners of the archive are passed on. Failures: Archive…,
/// Cancelled, DiskFailed (the archive cannot be read; subject = its path), and the failures of `target`; the
/// owner of `target` discards what it received until then.
Result<UnpackReport> unpack(const QString &zipPath, UnpackTarget &target, const UnpackOptions &options = {});
/// `device` is open and seekable.
Result<UnpackReport> unpack(QIODevice &device, UnpackTarget &target, const UnpackOptions &options = {});

/// Whether a body whose length nobody announced is a whole ZIP: it opens and every checksum holds, but for
/// entries that are encrypted or compressed by a method that is not known here. Names are not judged.
/// Failures as above, ArchiveTooManyEntries and ArchiveTooLarge only far beyond unpack()'s bounds.
Result<void> verifyWhole(const QString &zipPath, const std::function<bool()> &cancelled = {});
Result<void> verifyWhole(QIODevice &device, const std::function<bool()> &cancelled = {});

} // namespace Chaincert
