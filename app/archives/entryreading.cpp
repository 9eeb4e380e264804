#include "archives/entryreading_p.h"

#include "archives/archivelimits.h"
#include "failures/outsidetext.h"

namespace Chaincert {

EntryReading::EntryReading(CentralDirectory directory, ZipFile zip, std::function<bool()> cancelled)
    : m_directory(std::move(directory))
    , m_zip(std::move(zip))
    , m_cancelled(std::move(cancelled))
    , m_buffer(ArchiveLimits::MiB, Qt::Uninitialized)
{
}

Result<EntryReading> EntryReading::open(QIODevice &device, const std::function<bool()> &cancelled)
{
    // Read by ourselves first: it bounds what libzip will hold in memory.
    auto directory = readCentralDirectory(device, ArchiveLimits::verifiedEntries);
    if (!directory)
        return tl::make_unexpected(directory.error());
    auto zip = ZipFile::open(device, ZipFile::Check::Lenient);
    if (!zip)
        return tl::make_unexpected(zip.error());
    if (const auto agreed = agree(*zip, *directory); !agreed)
        return tl::make_unexpected(agreed.error());
    return EntryReading(std::move(*directory), std::move(*zip), cancelled);
}

Result<void> EntryReading::read(qsizetype index, const Take &take)
{
    const QString name = QString::fromUtf8(m_directory.entries.at(index).name);
    auto reader = ZipEntryReader::open(m_zip, index, name);
    if (!reader)
        return tl::make_unexpected(reader.error());
    for (qint64 got = m_buffer.size(); got == m_buffer.size();) {
        if (m_cancelled && m_cancelled())
            return fail(FailureKind::Cancelled);
        const auto read = reader->read(m_buffer.data(), m_buffer.size());
        if (!read)
            return tl::make_unexpected(read.error());
        got = *read;
        m_total += got;
        if (m_total > ArchiveLimits::verifiedBytes)
            return tl::make_unexpected(Failure{
                FailureKind::ArchiveTooLarge, displayName(name), {}, 0, ArchiveLimits::verifiedBytes});
        if (take)
            take(QByteArrayView(m_buffer).first(got));
    }
    return {};
}

} // namespace Chaincert
