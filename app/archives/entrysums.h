#pragma once

#include "failures/failure.h"

#include <QByteArray>

#include <functional>
#include <vector>

class QIODevice;

namespace Chaincert {

/// What one entry of an archive holds. Two archives hold the same exactly where their lists are equal: times,
/// order and compression do not count, since a service that packs for each question gives others.
struct EntrySum
{
    QByteArray name; ///< as in the archive: bytes, nothing decoded
    qint64 size = 0;
    QByteArray sha256; ///< of the content, 32 bytes; a folder's is that of nothing
    bool operator==(const EntrySum &) const = default;
};

/// One for each entry, sorted. A checksum of the archive's own is compared but never trusted: it can be
/// forged. `device` is open and seekable; it is read to the end, up to ArchiveLimits::verifiedBytes of
/// content. Blocks. Failures: Archive… of reading (archive.h; names are not judged), where anything is
/// damaged, encrypted or not decompressible here; DiskFailed (`zipPath` cannot be read); Cancelled.
Result<std::vector<EntrySum>> entrySums(QIODevice &device, const std::function<bool()> &cancelled = {});
Result<std::vector<EntrySum>> entrySums(const QString &zipPath, const std::function<bool()> &cancelled = {});

} // namespace Chaincert
