#include "archives/entrysums.h"

#include "archives/entryreading_p.h"
#include "archives/sha256.h"
#include "failures/outsidetext.h"

#include <QFile>

#include <algorithm>
#include <tuple>

namespace Chaincert {
namespace {

Result<QByteArray> sumOf(EntryReading &reading, qsizetype index)
{
    const CentralEntry &entry = reading.directory().entries.at(index);
    Sha256 digest;
    if (!digest.begin())
        return fail(FailureKind::ArchiveUnreadable, {},
            OwnSentence(QT_TRANSLATE_NOOP("Words", "SHA-256 is not available on this computer.")));
    qint64 size = 0;
    const auto read = reading.read(index, [&](QByteArrayView bytes) {
        size += bytes.size();
        digest.add(bytes);
    });
    if (!read)
        return tl::make_unexpected(read.error());
    if (size != entry.size)
        return tl::make_unexpected(Failure{FailureKind::ArchiveEntryWrongSize,
            displayName(QString::fromUtf8(entry.name)), {}, size, entry.size});
    return digest.end();
}

} // namespace

Result<std::vector<EntrySum>> entrySums(QIODevice &device, const std::function<bool()> &cancelled)
{
    auto reading = EntryReading::open(device, cancelled);
    if (!reading)
        return tl::make_unexpected(reading.error());
    const auto &entries = reading->directory().entries;
    std::vector<EntrySum> sums;
    sums.reserve(size_t(entries.size()));
    for (qsizetype i = 0; i < entries.size(); ++i) {
        auto sum = sumOf(*reading, i);
        if (!sum)
            return tl::make_unexpected(sum.error());
        sums.push_back({entries.at(i).name, entries.at(i).size, std::move(*sum)});
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
