#include "archives/centraldirectory.h"

#include "archives/archivelimits.h"
#include "archives/entryname.h"

#include <QIODevice>
#include <QtEndian>

#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace Chaincert {
namespace {

constexpr quint32 localMagic = 0x04034b50, centralMagic = 0x02014b50, endMagic = 0x06054b50;
constexpr quint32 end64Magic = 0x06064b50, locatorMagic = 0x07064b50;
constexpr qint64 localSize = 30, endSize = 22, end64Size = 56, locatorSize = 20;
constexpr quint16 full16 = 0xffff;
constexpr quint32 full32 = 0xffffffff;

// Little-endian numbers out of bytes; past their end everything is zero and ok() is false.
class Cursor
{
public:
    explicit Cursor(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    template <typename Number> Number take()
    {
        const QByteArrayView part = bytes(qsizetype(sizeof(Number)));
        return part.isEmpty() ? Number(0) : qFromLittleEndian<Number>(part.data());
    }
    QByteArrayView bytes(qsizetype count)
    {
        m_ok = m_ok && count <= m_bytes.size() - m_at;
        if (!m_ok)
            return {};
        m_at += count;
        return m_bytes.sliced(m_at - count, count);
    }
    QByteArrayView rest() { return bytes(m_bytes.size() - m_at); }
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at == m_bytes.size(); }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

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

std::optional<QByteArray> readAt(QIODevice &file, qint64 offset, qint64 count)
{
    if (offset < 0 || count < 0 || offset > file.size() - count || !file.seek(offset))
        return std::nullopt;
    QByteArray bytes = file.read(count);
    if (bytes.size() != count)
        return std::nullopt;
    return bytes;
}

auto unreadable(const QString &why)
{
    return fail(FailureKind::ArchiveUnreadable, {}, why);
}
auto inconsistent(const QString &why, QByteArrayView name = {})
{
    return fail(FailureKind::ArchiveInconsistent, displayRawName(name), why);
}

// The end of the central directory (4.3.16), or its ZIP64 form (4.3.14) where a locator stands before it.
struct End
{
    quint64 entries = 0;
    quint64 size = 0;
    quint64 offset = 0;
    qint64 position = 0; // the directory lies before it
};

Result<End> readEnd64(QIODevice &file, const End &end, Cursor locator)
{
    const auto disk = locator.take<quint32>();
    const auto offset = locator.take<quint64>();
    const auto disks = locator.take<quint32>();
    if (disk != 0 || disks > 1)
        return unreadable(u"spread over several disks"_s);
    const auto record
        = offset > quint64(end.position) ? std::nullopt : readAt(file, qint64(offset), end64Size);
    if (!record)
        return unreadable(u"no ZIP64 end of the directory"_s);
    Cursor cursor(*record);
    const auto magic = cursor.take<quint32>();
    cursor.bytes(8 + 2 + 2); // size of the record, version made by, version needed
    const auto thisDisk = cursor.take<quint32>();
    const auto directoryDisk = cursor.take<quint32>();
    const auto entriesHere = cursor.take<quint64>();
    End end64;
    end64.entries = cursor.take<quint64>();
    end64.size = cursor.take<quint64>();
    end64.offset = cursor.take<quint64>();
    end64.position = qint64(offset);
    if (magic != end64Magic)
        return unreadable(u"no ZIP64 end of the directory"_s);
    if (thisDisk != 0 || directoryDisk != 0 || entriesHere != end64.entries)
        return unreadable(u"spread over several disks"_s);
    if ((end.entries != full16 && end.entries != end64.entries)
        || (end.size != full32 && end.size != end64.size)
        || (end.offset != full32 && end.offset != end64.offset))
        return inconsistent(u"the two ends of the directory disagree"_s);
    return end64;
}

// The end that starts at `at` of the file's tail; nullopt: these four bytes belong to something else.
std::optional<Result<End>> endAt(QIODevice &file, QByteArrayView tail, qsizetype at)
{
    Cursor cursor(tail.sliced(at));
    if (cursor.take<quint32>() != endMagic)
        return std::nullopt;
    const auto disk = cursor.take<quint16>();
    const auto directoryDisk = cursor.take<quint16>();
    const auto entriesHere = cursor.take<quint16>();
    End end;
    end.entries = cursor.take<quint16>();
    end.size = cursor.take<quint32>();
    end.offset = cursor.take<quint32>();
    end.position = file.size() - tail.size() + at;
    cursor.bytes(cursor.take<quint16>());
    if (!cursor.ok())
        return std::nullopt; // its comment would run past the file
    if (at >= locatorSize) {
        Cursor locator(tail.sliced(at - locatorSize, locatorSize));
        if (locator.take<quint32>() == locatorMagic)
            return readEnd64(file, end, locator);
    }
    if (disk != 0 || directoryDisk != 0 || entriesHere != end.entries)
        return unreadable(u"spread over several disks"_s);
    return end;
}

// Whether a directory is where this end says; an empty one is only known by touching its end.
Result<void> leadsToDirectory(QIODevice &file, const End &end)
{
    const auto position = quint64(end.position);
    if (end.offset > position || end.size > position - end.offset)
        return unreadable(u"the central directory lies outside the file"_s);
    if (end.entries == 0 && end.offset + end.size != position)
        return inconsistent(u"no directory where its end says"_s);
    if (end.entries > 0) {
        const auto magic = readAt(file, qint64(end.offset), 4);
        if (!magic || qFromLittleEndian<quint32>(magic->constData()) != centralMagic)
            return inconsistent(u"no directory where its end says"_s);
    }
    return {};
}

// Every place where an end could stand is looked at: of two that both lead to a directory, another reader
// would take the other one and see other files.
Result<End> readEnd(QIODevice &file)
{
    const qint64 size = file.size();
    const qint64 tailSize = qMin(size, endSize + full16 + locatorSize);
    const auto tail = readAt(file, size - tailSize, tailSize);
    if (!tail)
        return unreadable(file.errorString());
    std::optional<End> found;
    std::optional<Failure> why; // of the last in the file, which is the likeliest
    for (qsizetype at = tail->size() - endSize; at >= 0; --at) {
        const auto end = endAt(file, *tail, at);
        if (!end)
            continue;
        const Result<void> leads = *end ? leadsToDirectory(file, **end) : tl::make_unexpected(end->error());
        if (!leads) {
            why = why.value_or(leads.error());
            continue;
        }
        if (found)
            return inconsistent(u"two ends, each of another directory"_s);
        found = **end;
    }
    if (found)
        return *found;
    return tl::make_unexpected(why.value_or(unreadable(u"no end of the central directory"_s).value()));
}

struct Sizes
{
    quint64 size = 0;
    quint64 compressed = 0;
    quint64 offset = 0;
};

// Extra fields (4.5): ZIP64 sizes, Info-ZIP Unicode Path, ASi Unix. False: a needed one is missing or cut.
bool readExtra(QByteArrayView extra, Sizes &sizes, CentralEntry &entry)
{
    bool needs64 = sizes.size == full32 || sizes.compressed == full32 || sizes.offset == full32;
    const quint32 nameCrc = extra.isEmpty() ? 0 : crc32(entry.name);
    Cursor cursor(extra);
    while (cursor.ok() && !cursor.atEnd()) {
        const auto id = cursor.take<quint16>();
        Cursor field(cursor.bytes(cursor.take<quint16>()));
        if (!cursor.ok())
            break; // padding shorter than a field, as Android's zipalign leaves it
        if (id == 0x0001 && needs64) {
            for (quint64 *value : {&sizes.size, &sizes.compressed, &sizes.offset}) {
                if (*value == full32)
                    *value = field.take<quint64>();
            }
            if (!field.ok())
                return false;
            needs64 = false;
        } else if (id == 0x7075 && field.take<quint8>() == 1 && field.take<quint32>() == nameCrc
            && field.ok()) {
            entry.name = field.rest().toByteArray();
            entry.nameIsUtf8 = true;
        } else if (id == 0x756e) {
            field.take<quint32>(); // checksum
            entry.extraMode = field.take<quint16>();
        }
    }
    return !needs64;
}

// The local header (4.3.7) must tell the same entry; libzip without its strict check would not look.
Result<void> readLocal(QIODevice &file, CentralEntry &entry, QByteArrayView rawName, const Sizes &raw)
{
    const auto header = readAt(file, entry.start, localSize + rawName.size());
    if (!header)
        return fail(FailureKind::ArchiveOverlaps, displayRawName(rawName),
            u"its header lies past the end of the file"_s);
    Cursor cursor(*header);
    if (cursor.take<quint32>() != localMagic)
        return inconsistent(u"no local header"_s, rawName);
    entry.versionNeeded = qMax(entry.versionNeeded, quint16(cursor.take<quint16>() & 0xff));
    const auto flags = cursor.take<quint16>();
    const auto method = cursor.take<quint16>();
    cursor.take<quint32>(); // time and date
    const auto crc = cursor.take<quint32>();
    const auto compressed = cursor.take<quint32>();
    const auto size = cursor.take<quint32>();
    const auto nameSize = cursor.take<quint16>();
    const auto extraSize = cursor.take<quint16>();
    if (nameSize != rawName.size() || cursor.bytes(nameSize) != rawName)
        return inconsistent(u"two names for one entry"_s, rawName);
    const bool described = flags & 0x0008; // sizes and checksum follow the data: here they may be 0
    const auto same = [described](quint64 local, quint64 central) {
        return local == central || local == full32 || (described && local == 0);
    };
    if (method != entry.method || !same(compressed, raw.compressed) || !same(size, raw.size)
        || !(crc == entry.crc || (described && crc == 0)))
        return inconsistent(u"two descriptions of one entry"_s, rawName);
    entry.flags |= flags;
    const qint64 room = file.size() - entry.start - localSize - nameSize - extraSize;
    if (entry.compressedSize > room)
        return fail(FailureKind::ArchiveOverlaps, displayRawName(rawName),
            u"its data lie past the end of the file"_s);
    entry.end = entry.start + localSize + nameSize + extraSize + entry.compressedSize;
    return {};
}

Result<CentralEntry> readEntry(QIODevice &file, Cursor &cursor)
{
    if (cursor.take<quint32>() != centralMagic)
        return inconsistent(u"fewer entries than the directory announces"_s);
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
    const QByteArrayView extra = cursor.bytes(extraSize);
    cursor.bytes(commentSize);
    if (!cursor.ok())
        return inconsistent(u"an entry runs past the directory"_s);
    if (disk != 0 && disk != full16)
        return unreadable(u"spread over several disks"_s);
    if (nameSize > ArchiveLimits::pathBytes) {
        return tl::make_unexpected(Failure{FailureKind::ArchiveNameTooLong, displayRawName(rawName), {},
            nameSize, ArchiveLimits::pathBytes});
    }
    entry.name = rawName.toByteArray();
    entry.nameIsUtf8 = entry.flags & 0x0800;
    const Sizes raw = sizes;
    if (!readExtra(extra, sizes, entry))
        return inconsistent(u"a ZIP64 field is missing"_s, rawName);
    constexpr auto most = quint64(std::numeric_limits<qint64>::max());
    if (sizes.size > most || sizes.compressed > most || sizes.offset > most)
        return inconsistent(u"an impossible size"_s, rawName);
    entry.size = qint64(sizes.size);
    entry.compressedSize = qint64(sizes.compressed);
    entry.start = qint64(sizes.offset);
    if (const auto local = readLocal(file, entry, rawName, raw); !local)
        return tl::make_unexpected(local.error());
    return entry;
}

} // namespace

Result<CentralDirectory> readCentralDirectory(QIODevice &file, qint64 mostEntries)
{
    const auto end = readEnd(file);
    if (!end)
        return tl::make_unexpected(end.error());
    if (end->entries > quint64(mostEntries)) {
        const auto announced = qint64(qMin(end->entries, quint64(std::numeric_limits<qint64>::max())));
        return tl::make_unexpected(
            Failure{FailureKind::ArchiveTooManyEntries, {}, {}, announced, mostEntries});
    }
    if (end->size > quint64(ArchiveLimits::directoryBytes)) {
        return tl::make_unexpected(Failure{FailureKind::ArchiveTooLarge, {}, u"the central directory alone"_s,
            qint64(end->size), ArchiveLimits::directoryBytes});
    }
    CentralDirectory directory;
    directory.start = qint64(end->offset);
    directory.fileSize = file.size();
    const auto bytes = readAt(file, directory.start, qint64(end->size));
    if (!bytes)
        return unreadable(file.errorString());
    Cursor cursor(*bytes);
    directory.entries.reserve(qsizetype(qMin(end->entries, end->size / 46)));
    for (quint64 index = 0; index < end->entries; ++index) {
        auto entry = readEntry(file, cursor);
        if (!entry)
            return tl::make_unexpected(entry.error());
        directory.entries.append(std::move(*entry));
    }
    if (!cursor.atEnd())
        return inconsistent(u"more in the directory than it announces"_s);
    return directory;
}

} // namespace Chaincert
