#include "archives/entrysums.h"

#include "archives/archivelimits.h"
#include "archives/centraldirectory.h"
#include "archives/entryname.h"
#include "archives/zipfile_p.h"

#include <QFile>

#include <algorithm>
#include <memory>
#include <openssl/evp.h>
#include <tuple>

namespace Chaincert {
namespace {

struct DigestFree
{
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

// Reads entries one after the other, with one buffer and one bound for all of them.
class Summing
{
public:
    Summing(const ZipFile &zip, const std::function<bool()> &cancelled)
        : m_zip(zip)
        , m_cancelled(cancelled)
    {
    }

    Result<QByteArray> sum(qint64 index, const CentralEntry &entry)
    {
        const QString name = QString::fromUtf8(entry.name);
        auto reader = ZipEntryReader::open(m_zip, index, name);
        if (!reader)
            return tl::make_unexpected(reader.error());
        if (!m_digest || EVP_DigestInit_ex(m_digest.get(), EVP_sha256(), nullptr) != 1)
            return fail(FailureKind::ArchiveUnreadable, {}, QStringLiteral("no SHA-256"));
        qint64 size = 0;
        for (qint64 got = m_buffer.size(); got == m_buffer.size();) {
            if (m_cancelled && m_cancelled())
                return fail(FailureKind::Cancelled);
            const auto read = reader->read(m_buffer.data(), m_buffer.size());
            if (!read)
                return tl::make_unexpected(read.error());
            got = *read;
            size += got;
            m_total += got;
            if (m_total > ArchiveLimits::verifiedBytes)
                return tl::make_unexpected(Failure{
                    FailureKind::ArchiveTooLarge, displayName(name), {}, 0, ArchiveLimits::verifiedBytes});
            EVP_DigestUpdate(m_digest.get(), m_buffer.constData(), size_t(got));
        }
        if (size != entry.size)
            return tl::make_unexpected(
                Failure{FailureKind::ArchiveEntryWrongSize, displayName(name), {}, size, entry.size});
        QByteArray sum(EVP_MAX_MD_SIZE, Qt::Uninitialized);
        unsigned length = 0;
        EVP_DigestFinal_ex(m_digest.get(), reinterpret_cast<unsigned char *>(sum.data()), &length);
        return sum.first(qsizetype(length));
    }

private:
    const ZipFile &m_zip;
    const std::function<bool()> &m_cancelled;
    const std::unique_ptr<EVP_MD_CTX, DigestFree> m_digest{EVP_MD_CTX_new()};
    QByteArray m_buffer = QByteArray(ArchiveLimits::MiB, Qt::Uninitialized);
    qint64 m_total = 0;
};

} // namespace

Result<std::vector<EntrySum>> entrySums(QIODevice &device, const std::function<bool()> &cancelled)
{
    const auto directory = readCentralDirectory(device, ArchiveLimits::verifiedEntries);
    if (!directory)
        return tl::make_unexpected(directory.error());
    const auto zip = ZipFile::open(device, ZipFile::Check::Lenient);
    if (!zip)
        return tl::make_unexpected(zip.error());
    if (const auto agreed = agree(*zip, *directory); !agreed)
        return tl::make_unexpected(agreed.error());
    Summing summing(*zip, cancelled);
    std::vector<EntrySum> sums;
    sums.reserve(size_t(directory->entries.size()));
    for (qsizetype i = 0; i < directory->entries.size(); ++i) {
        const CentralEntry &entry = directory->entries.at(i);
        auto sum = summing.sum(i, entry);
        if (!sum)
            return tl::make_unexpected(sum.error());
        sums.push_back({entry.name, entry.size, std::move(*sum)});
    }
    std::sort(sums.begin(), sums.end(), [](const EntrySum &a, const EntrySum &b) {
        return std::tie(a.name, a.size, a.sha256) < std::tie(b.name, b.size, b.sha256);
    });
    return sums;
}

Result<std::vector<EntrySum>> entrySums(const QString &zipPath, const std::function<bool()> &cancelled)
{
    QFile file(zipPath);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(FailureKind::DiskFailed, zipPath, file.errorString());
    return entrySums(file, cancelled);
}

} // namespace Chaincert
