#pragma once

#include "archives/centraldirectory.h"
#include "archives/zipfile_p.h"

#include <functional>

namespace Chaincert {

/// Reads what entries of an archive hold, one after the other, as they were packed: names are not judged. One
/// buffer and one bound (ArchiveLimits::verifiedBytes) serve all of them. The device must outlive it.
class EntryReading
{
public:
    using Take = std::function<void(QByteArrayView bytes)>;

    /// Failures: Archive…, where it cannot be read or two readers of it disagree.
    static Result<EntryReading> open(QIODevice &device, const std::function<bool()> &cancelled);

    const CentralDirectory &directory() const { return m_directory; }
    /// In pieces of up to a MiB; `take` may be empty. Failures: ZipEntryReader's, ArchiveTooLarge, Cancelled.
    Result<void> read(qsizetype index, const Take &take);

private:
    EntryReading(CentralDirectory directory, ZipFile zip, std::function<bool()> cancelled);

    CentralDirectory m_directory;
    ZipFile m_zip;
    std::function<bool()> m_cancelled;
    QByteArray m_buffer;
    qint64 m_total = 0;
};

} // namespace Chaincert
