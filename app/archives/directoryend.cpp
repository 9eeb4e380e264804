#include "archives/directoryend_p.h"

#include "archives/archivelimits.h"
#include "archives/zipbytes_p.h"

#include <QIODevice>

#include <algorithm>

namespace Chaincert {

using namespace ZipBytes;

namespace {

constexpr int maxMarks = 10'000; // in parts that belong to no entry: an honest archive has none
constexpr char noEnd64[] = QT_TRANSLATE_NOOP("Words", "Its ZIP64 end record is missing.");
constexpr qint64 searchedAtOnce = ArchiveLimits::MiB;

auto endUnreadable(const char *why)
{
    return fail(FailureKind::ArchiveUnreadable, {}, OwnSentence(why));
}
auto endInconsistent(const char *why)
{
    return fail(FailureKind::ArchiveInconsistent, {}, OwnSentence(why));
}

Result<DirectoryEnd> readEnd64(QIODevice &file, const DirectoryEnd &end, Cursor locator)
{
    const auto disk = locator.take<quint32>();
    const auto offset = locator.take<quint64>();
    const auto disks = locator.take<quint32>();
    if (disk != 0 || disks > 1)
        return endUnreadable(splitArchive);
    const auto record
        = offset > quint64(end.position) ? std::nullopt : readAt(file, qint64(offset), end64Size);
    if (!record)
        return endUnreadable(noEnd64);
    Cursor cursor(*record);
    const auto magic = cursor.take<quint32>();
    const auto recordSize = cursor.take<quint64>(); // of what follows
    cursor.bytes(2 + 2); // version made by, version needed
    const auto thisDisk = cursor.take<quint32>();
    const auto directoryDisk = cursor.take<quint32>();
    const auto entriesHere = cursor.take<quint64>();
    DirectoryEnd end64 = end;
    end64.entries = cursor.take<quint64>();
    end64.size = cursor.take<quint64>();
    end64.offset = cursor.take<quint64>();
    end64.position = qint64(offset);
    if (magic != end64Magic)
        return endUnreadable(noEnd64);
    if (thisDisk != 0 || directoryDisk != 0 || entriesHere != end64.entries)
        return endUnreadable(splitArchive);
    if ((end.entries != full16 && end.entries != end64.entries)
        || (end.size != full32 && end.size != end64.size)
        || (end.offset != full32 && end.offset != end64.offset))
        return endInconsistent(QT_TRANSLATE_NOOP("Words", "The two end records of its directory disagree."));
    // Some programs take what lies right before the locator instead of what the locator says.
    if (recordSize != quint64(end.position - locatorSize) - offset - 12)
        return endInconsistent(
            QT_TRANSLATE_NOOP("Words", "Its ZIP64 end record is not where its locator says."));
    return end64;
}

// The end that starts at `at` of the file's tail; nullopt: these four bytes belong to something else.
std::optional<Result<DirectoryEnd>> endAt(QIODevice &file, QByteArrayView tail, qsizetype at)
{
    Cursor cursor(tail.sliced(at));
    if (cursor.take<quint32>() != endMagic)
        return std::nullopt;
    const auto disk = cursor.take<quint16>();
    const auto directoryDisk = cursor.take<quint16>();
    const auto entriesHere = cursor.take<quint16>();
    DirectoryEnd end;
    end.entries = cursor.take<quint16>();
    end.size = cursor.take<quint32>();
    end.offset = cursor.take<quint32>();
    end.position = file.size() - tail.size() + at;
    end.behind = end.position + endSize;
    cursor.bytes(cursor.take<quint16>());
    if (!cursor.ok())
        return std::nullopt; // its comment would run past the file
    if (at >= locatorSize) {
        Cursor locator(tail.sliced(at - locatorSize, locatorSize));
        if (locator.take<quint32>() == locatorMagic)
            return readEnd64(file, end, locator);
    }
    if (disk != 0 || directoryDisk != 0 || entriesHere != end.entries)
        return endUnreadable(splitArchive);
    return end;
}

bool isDirectoryAt(QIODevice &file, quint64 offset, qint64 before)
{
    if (before < centralSize || offset > quint64(before - centralSize))
        return false;
    const auto magic = readAt(file, qint64(offset), 4);
    return magic && Cursor(*magic).take<quint32>() == centralMagic;
}

// Whether a directory is where this end says; an empty one is only known by touching its end.
Result<void> leadsToDirectory(QIODevice &file, const DirectoryEnd &end)
{
    const auto position = quint64(end.position);
    if (end.offset > position || end.size > position - end.offset)
        return endUnreadable(
            QT_TRANSLATE_NOOP("Words", "Its central directory extends past the end of the file."));
    const bool there = end.entries == 0 ? end.offset + end.size == position
                                        : isDirectoryAt(file, end.offset, end.position);
    if (!there)
        return endInconsistent(QT_TRANSLATE_NOOP("Words", "There is no directory at the recorded offset."));
    return {};
}

// Where some programs look instead: right before its end.
bool hasDirectoryInFront(QIODevice &file, quint64 size, qint64 position)
{
    return size <= quint64(position) && isDirectoryAt(file, quint64(position) - size, position);
}

// Whether any program could follow the end at `at`, even if it is otherwise invalid.
bool couldBeFollowed(QIODevice &file, qint64 at)
{
    const auto record = readAt(file, at, endSize);
    if (!record)
        return false;
    const auto leads = [&file](Cursor numbers, auto number, qint64 position) {
        using Number = decltype(number);
        const auto size = quint64(numbers.take<Number>()), offset = quint64(numbers.take<Number>());
        return isDirectoryAt(file, offset, position) || hasDirectoryInFront(file, size, position);
    };
    const QByteArrayView fields(*record);
    Cursor counts(fields.sliced(8, 8));
    const bool empty = counts.take<quint32>() == 0 && counts.take<quint32>() == 0;
    if (empty)
        return Cursor(fields.sliced(16)).take<quint32>() <= quint64(at);
    if (leads(Cursor(fields.sliced(12)), quint32(), at))
        return true;
    const auto locator = readAt(file, at - locatorSize, locatorSize);
    if (!locator || Cursor(*locator).take<quint32>() != locatorMagic)
        return false;
    const auto told = Cursor(QByteArrayView(*locator).sliced(8)).take<quint64>();
    for (const quint64 position : {told, quint64(at - locatorSize - end64Size)}) {
        const auto record64
            = position > quint64(at) ? std::nullopt : readAt(file, qint64(position), end64Size);
        if (record64 && Cursor(*record64).take<quint32>() == end64Magic
            && leads(Cursor(QByteArrayView(*record64).sliced(40)), quint64(), qint64(position)))
            return true;
    }
    return false;
}

// A local header whose numbers could be one's: four bytes alone are found in programs too.
bool isLikelyLocalHeader(QIODevice &file, qint64 at)
{
    const auto header = readAt(file, at, localSize);
    if (!header)
        return false;
    Cursor cursor(QByteArrayView(*header).sliced(4));
    const auto version = cursor.take<quint16>() & 0xff;
    cursor.take<quint16>(); // flags
    const auto method = cursor.take<quint16>();
    cursor.bytes(4 + 4 + 4 + 4); // time and date, checksum, sizes
    const auto nameSize = cursor.take<quint16>(), extraSize = cursor.take<quint16>();
    return version <= ArchiveLimits::newestVersion && method <= 99 && nameSize > 0
        && nameSize <= ArchiveLimits::pathBytes && at + localSize + nameSize + extraSize <= file.size();
}

// Asks about each place in the part where ZIP's mark "PK" and these two bytes lie, until one is refused.
template <typename Judge> Result<void> eachMark(QIODevice &file, qint64 from, qint64 to, const Judge &judge)
{
    int marks = 0;
    for (qint64 at = from; to - at >= 4; at += searchedAtOnce) {
        // A mark may lie across two pieces.
        const auto bytes = readAt(file, at, qMin(to - at, searchedAtOnce + 3));
        if (!bytes)
            return fail(FailureKind::ArchiveUnreadable, {}, file.errorString());
        for (qsizetype mark = bytes->indexOf("PK"); mark >= 0 && mark <= bytes->size() - 4;
             mark = bytes->indexOf("PK", mark + 1)) {
            const auto magic = qFromLittleEndian<quint32>(bytes->constData() + mark);
            if (magic != endMagic && magic != localMagic)
                continue;
            if (++marks > maxMarks)
                return endInconsistent(
                    QT_TRANSLATE_NOOP("Words", "There are too many ZIP signatures outside its entries."));
            if (const Result<void> judged = judge(magic, at + mark); !judged)
                return judged;
        }
    }
    return {};
}

Result<void> noEnd(QIODevice &file, quint32 magic, qint64 at)
{
    if (magic == endMagic && couldBeFollowed(file, at))
        return fail(FailureKind::ArchiveTwoInOne);
    return {};
}

} // namespace

Result<DirectoryEnd> findDirectoryEnd(QIODevice &file)
{
    const qint64 size = file.size();
    const qint64 tailSize = qMin(size, endSize + full16 + locatorSize);
    const auto tail = readAt(file, size - tailSize, tailSize);
    if (!tail)
        return fail(FailureKind::ArchiveUnreadable, {}, file.errorString());
    std::optional<DirectoryEnd> found;
    std::optional<Failure> why; // of the last in the file, which is the likeliest
    std::optional<qint64> elsewhere; // the last directory that lies in front of its end alone
    for (qsizetype at = tail->size() - endSize; at >= 0; --at) {
        const auto end = endAt(file, *tail, at);
        if (!end)
            continue;
        const Result<void> leads = *end ? leadsToDirectory(file, **end) : tl::make_unexpected(end->error());
        if (!leads) {
            why = why.value_or(leads.error());
            if (*end && !elsewhere && hasDirectoryInFront(file, (*end)->size, (*end)->position))
                elsewhere = (*end)->position - qint64((*end)->size);
            continue;
        }
        const bool apart = (*end)->offset + (*end)->size != quint64((*end)->position);
        if (apart && hasDirectoryInFront(file, (*end)->size, (*end)->position))
            return fail(FailureKind::ArchiveTwoInOne);
        if (found) {
            const bool same = found->offset == (*end)->offset && found->size == (*end)->size;
            return same
                ? endInconsistent(QT_TRANSLATE_NOOP("Words", "Two end records point to the same directory."))
                : fail(FailureKind::ArchiveTwoInOne);
        }
        found = **end;
    }
    if (!found) {
        // Something stands before the archive that its offsets do not count: another archive, perhaps.
        const auto before = elsewhere ? noFurtherEnd(file, 0, *elsewhere) : Result<void>();
        if (!before)
            return tl::make_unexpected(before.error());
        return tl::make_unexpected(why.value_or(
            endUnreadable(QT_TRANSLATE_NOOP("Words", "The end of its central directory is missing."))
                .value()));
    }
    if (const auto behind = noFurtherEnd(file, found->behind, size); !behind)
        return tl::make_unexpected(behind.error());
    return *found;
}

Result<void> nothingHidden(QIODevice &file, qint64 from, qint64 to)
{
    if (const auto end = noFurtherEnd(file, from, to); !end) // a whole archive says more than its first entry
        return end;
    return eachMark(file, from, to, [&file](quint32 magic, qint64 at) -> Result<void> {
        if (magic == localMagic && isLikelyLocalHeader(file, at))
            return endInconsistent(QT_TRANSLATE_NOOP("Words", "An entry is not listed in its directory."));
        return {};
    });
}

Result<void> noFurtherEnd(QIODevice &file, qint64 from, qint64 to)
{
    return eachMark(file, from, to, [&file](quint32 magic, qint64 at) { return noEnd(file, magic, at); });
}

} // namespace Chaincert
