#include "archives/centraldirectory.h"

#include "archives/archivelimits.h"
#include "archives/directoryend_p.h"
#include "archives/zipbytes_p.h"
#include "failures/outsidetext.h"

#include <QIODevice>

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <numeric>
#include <optional>

namespace Chaincert {

using namespace ZipBytes;

namespace {

quint32 crc32(QByteArrayView bytes)
{
    quint32 crc = full32;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320u : 0u);
    }
    return ~crc;
}

constexpr char headerTooLong[] = QT_TRANSLATE_NOOP("Words", "Its header extends past the end of the file.");
constexpr char twoNames[] = QT_TRANSLATE_NOOP("Words", "An entry has two different names.");
constexpr char twoDescriptions[] = QT_TRANSLATE_NOOP("Words", "An entry is described in two different ways.");
constexpr char doubledField[] = QT_TRANSLATE_NOOP("Words", "An entry has a duplicate extra field.");

auto unreadable(const char *why)
{
    return fail(FailureKind::ArchiveUnreadable, {}, OwnSentence(why));
}
auto inconsistent(const char *why, QByteArrayView name = {})
{
    return fail(FailureKind::ArchiveInconsistent, displayRawName(name), OwnSentence(why));
}

auto overlapping(const char *why, QByteArrayView name)
{
    return fail(FailureKind::ArchiveOverlaps, displayRawName(name), OwnSentence(why));
}

struct Sizes
{
    quint64 size = 0;
    quint64 compressed = 0;
    quint64 offset = 0;
};

// Extra fields (4.5).
struct Extra
{
    std::optional<QByteArrayView> zip64;
    std::optional<QByteArray> unicodePath; // Info-ZIP's, where it is in force
    quint16 mode = 0; // ASi Unix; 0 where there is none
    bool isTwofold = false; // two fields of one kind: programs take the first or the last
};

Extra readExtra(QByteArrayView bytes, QByteArrayView rawName)
{
    Extra extra;
    const quint32 nameCrc = bytes.isEmpty() ? 0 : crc32(rawName);
    Cursor cursor(bytes);
    while (cursor.ok() && !cursor.atEnd()) {
        const auto id = cursor.take<quint16>();
        const QByteArrayView content = cursor.bytes(cursor.take<quint16>());
        if (!cursor.ok())
            break; // padding shorter than a field, as Android's zipalign leaves it
        Cursor field(content);
        if (id == 0x0001) {
            extra.isTwofold = extra.isTwofold || (extra.zip64 && *extra.zip64 != content);
            extra.zip64 = content;
        } else if (id == 0x7075 && field.take<quint8>() == 1 && field.take<quint32>() == nameCrc
            && field.ok()) {
            const QByteArray path = field.rest().toByteArray();
            extra.isTwofold = extra.isTwofold || (extra.unicodePath && *extra.unicodePath != path);
            extra.unicodePath = path;
        } else if (id == 0x756e) {
            field.take<quint32>(); // checksum
            const auto mode = field.take<quint16>();
            extra.isTwofold = extra.isTwofold || (extra.mode != 0 && extra.mode != mode);
            extra.mode = mode;
        }
    }
    return extra;
}

// Those of the numbers that stand in the ZIP64 field, which holds them in this order. False: it is missing or
// cut.
bool takeZip64(const Extra &extra, std::initializer_list<quint64 *> numbers)
{
    Cursor field(extra.zip64.value_or(QByteArrayView()));
    for (quint64 *number : numbers) {
        if (*number == full32)
            *number = field.take<quint64>();
    }
    return field.ok();
}

// The local header (4.3.7) must tell the same entry; libzip without its strict check would not look.
Result<void> readLocal(QIODevice &file, CentralEntry &entry, QByteArrayView rawName)
{
    const auto header = readAt(file, entry.start, localSize + rawName.size());
    if (!header)
        return overlapping(headerTooLong, rawName);
    Cursor cursor(*header);
    if (cursor.take<quint32>() != localMagic)
        return inconsistent(QT_TRANSLATE_NOOP("Words", "An entry has no local header."), rawName);
    entry.versionNeeded = qMax(entry.versionNeeded, quint16(cursor.take<quint16>() & 0xff));
    const auto flags = cursor.take<quint16>();
    const auto method = cursor.take<quint16>();
    cursor.take<quint32>(); // time and date
    const auto crc = cursor.take<quint32>();
    quint64 compressed = cursor.take<quint32>();
    quint64 size = cursor.take<quint32>();
    const auto nameSize = cursor.take<quint16>();
    const auto extraSize = cursor.take<quint16>();
    if (nameSize != rawName.size() || cursor.bytes(nameSize) != rawName)
        return inconsistent(twoNames, rawName);
    const qint64 dataStart = entry.start + localSize + nameSize + extraSize;
    const auto extraBytes = readAt(file, dataStart - extraSize, extraSize);
    if (!extraBytes)
        return overlapping(headerTooLong, rawName);
    const Extra extra = readExtra(*extraBytes, rawName);
    if (extra.isTwofold)
        return inconsistent(doubledField, rawName);
    if (extra.unicodePath && *extra.unicodePath != entry.name)
        return inconsistent(twoNames, rawName);
    const bool described = flags & 0x0008; // sizes and checksum follow the data: here they may be 0
    // ZIP64 may be used in one of the two headers alone.
    const bool known = takeZip64(extra, {&size, &compressed}) || described;
    const auto same = [described](quint64 local, qint64 central) {
        return local == quint64(central) || (described && (local == 0 || local == full32));
    };
    if (!known || method != entry.method || !same(compressed, entry.compressedSize) || !same(size, entry.size)
        || !(crc == entry.crc || (described && crc == 0)))
        return inconsistent(twoDescriptions, rawName);
    if (entry.extraMode == 0)
        entry.extraMode = extra.mode;
    else if (extra.mode != 0 && extra.mode != entry.extraMode)
        return inconsistent(twoDescriptions, rawName);
    entry.flags |= flags;
    if (entry.compressedSize > file.size() - dataStart)
        return overlapping(QT_TRANSLATE_NOOP("Words", "Its data extends past the end of the file."), rawName);
    entry.end = dataStart + entry.compressedSize;
    return {};
}

Result<CentralEntry> readEntry(QIODevice &file, Cursor &cursor)
{
    if (cursor.take<quint32>() != centralMagic)
        return inconsistent(
            QT_TRANSLATE_NOOP("Words", "There are fewer entries than its directory declares."));
    CentralEntry entry;
    entry.host = quint8(cursor.take<quint16>() >> 8);
    entry.versionNeeded = quint16(cursor.take<quint16>() & 0xff); // its upper byte is a host again
    entry.flags = cursor.take<quint16>();
    entry.method = cursor.take<quint16>();
    cursor.take<quint32>(); // time and date
    entry.crc = cursor.take<quint32>();
    Sizes sizes;
    sizes.compressed = cursor.take<quint32>();
    sizes.size = cursor.take<quint32>();
    const auto nameSize = cursor.take<quint16>();
    const auto extraSize = cursor.take<quint16>();
    const auto commentSize = cursor.take<quint16>();
    const auto disk = cursor.take<quint16>();
    cursor.take<quint16>(); // internal attributes
    entry.externalAttributes = cursor.take<quint32>();
    sizes.offset = cursor.take<quint32>();
    const QByteArrayView rawName = cursor.bytes(nameSize);
    const QByteArrayView extraBytes = cursor.bytes(extraSize);
    cursor.bytes(commentSize);
    if (!cursor.ok())
        return inconsistent(QT_TRANSLATE_NOOP("Words", "An entry extends past the end of its directory."));
    if (disk != 0 && disk != full16)
        return unreadable(splitArchive);
    if (nameSize > ArchiveLimits::pathBytes) {
        return tl::make_unexpected(Failure{FailureKind::ArchiveNameTooLong, displayRawName(rawName), {},
            nameSize, ArchiveLimits::pathBytes});
    }
    const Extra extra = readExtra(extraBytes, rawName);
    if (extra.isTwofold)
        return inconsistent(doubledField, rawName);
    entry.name = extra.unicodePath.value_or(rawName.toByteArray());
    entry.nameIsUtf8 = extra.unicodePath || (entry.flags & 0x0800);
    entry.extraMode = extra.mode;
    if (!takeZip64(extra, {&sizes.size, &sizes.compressed, &sizes.offset}))
        return inconsistent(QT_TRANSLATE_NOOP("Words", "A ZIP64 field is missing."), rawName);
    constexpr auto Max = quint64(std::numeric_limits<qint64>::max());
    if (sizes.size > Max || sizes.compressed > Max || sizes.offset > Max)
        return inconsistent(QT_TRANSLATE_NOOP("Words", "An entry declares an impossible size."), rawName);
    entry.size = qint64(sizes.size);
    entry.compressedSize = qint64(sizes.compressed);
    entry.start = qint64(sizes.offset);
    if (const auto local = readLocal(file, entry, rawName); !local)
        return tl::make_unexpected(local.error());
    return entry;
}

// What lies between the entries, before and behind them.
Result<void> nothingBetween(QIODevice &file, const CentralDirectory &directory, const DirectoryEnd &end)
{
    QList<qsizetype> order(directory.entries.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&directory](qsizetype a, qsizetype b) {
        return directory.entries.at(a).start < directory.entries.at(b).start;
    });
    qint64 from = 0;
    for (const qsizetype index : order) {
        const CentralEntry &entry = directory.entries.at(index);
        if (const auto nothing = nothingHidden(file, from, entry.start); !nothing)
            return nothing;
        // Where BZIP2 and LZMA end nobody here can tell; their data never hold a header by chance, so that
        // one in them hides behind the end.
        const bool endUnknown = entry.method == 12 || entry.method == 14;
        if (endUnknown && entry.compressedSize <= entry.end) {
            if (const auto nothing = nothingHidden(file, entry.end - entry.compressedSize, entry.end);
                !nothing)
                return nothing;
        }
        from = qMax(from, entry.end);
    }
    if (const auto nothing = nothingHidden(file, from, directory.start); !nothing)
        return nothing;
    return noFurtherEnd(file, directory.start, end.position);
}

} // namespace

Result<CentralDirectory> readCentralDirectory(QIODevice &file, qint64 maxEntries)
{
    const auto end = findDirectoryEnd(file);
    if (!end)
        return tl::make_unexpected(end.error());
    if (end->entries > quint64(maxEntries)) {
        const auto announced = qint64(qMin(end->entries, quint64(std::numeric_limits<qint64>::max())));
        return tl::make_unexpected(
            Failure{FailureKind::ArchiveTooManyEntries, {}, {}, announced, maxEntries});
    }
    if (end->size > quint64(ArchiveLimits::directoryBytes)) {
        return tl::make_unexpected(Failure{.kind = FailureKind::ArchiveTooLarge,
            .measure = qint64(end->size),
            .limit = ArchiveLimits::directoryBytes,
            .ownSentences
            = {OwnSentence(QT_TRANSLATE_NOOP("Words", "Its central directory alone exceeds this."))}});
    }
    CentralDirectory directory;
    directory.start = qint64(end->offset);
    directory.fileSize = file.size();
    const auto bytes = readAt(file, directory.start, qint64(end->size));
    if (!bytes)
        return fail(FailureKind::ArchiveUnreadable, {}, file.errorString());
    Cursor cursor(*bytes);
    directory.entries.reserve(qsizetype(qMin(end->entries, end->size / 46)));
    for (quint64 index = 0; index < end->entries; ++index) {
        auto entry = readEntry(file, cursor);
        if (!entry)
            return tl::make_unexpected(entry.error());
        directory.entries.append(std::move(*entry));
    }
    if (!cursor.atEnd())
        return inconsistent(QT_TRANSLATE_NOOP("Words", "Its directory contains more than it declares."));
    if (const auto nothing = nothingBetween(file, directory, *end); !nothing)
        return tl::make_unexpected(nothing.error());
    return directory;
}

} // namespace Chaincert
