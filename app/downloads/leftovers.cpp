#include "downloads/leftovers.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Chaincert::Leftovers {

namespace {

using Kind = Platform::EntryFacts::Kind;

constexpr QByteArrayView mark("Chaincert's work folder: removed when nothing locks this file\n");
static_assert(mark.size() <= 64); // FileLock::holds()
constexpr qsizetype maxNames = 100'000; // of the folder that is swept
constexpr int maxLooks = 500; // at names like ours
constexpr int maxOpened = 50; // of them
constexpr qsizetype maxEntries = 1'000; // of a work folder; a run has at most a hundred in it
constexpr auto MaxTime = 300ms; // of listing and looking; removing what is ours takes what it takes
constexpr qint64 youngMs = 1'000; // a lock without a mark: its run is about to write it
constexpr qint64 youngPartMs = 3'600'000; // a report is written in seconds

bool isHex(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
        [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

constexpr auto prefix = ".chaincert-"_L1;
constexpr auto partSuffix = ".part"_L1;

bool isWorkFolderName(const QString &name)
{
    return name.size() == prefix.size() + 12 && name.startsWith(prefix)
        && isHex(QStringView(name).sliced(prefix.size()));
}

// Of a report or list that was being written (platform/wholefile.h).
bool isPartName(const QString &name)
{
    if (!name.startsWith(prefix) || !name.endsWith(partSuffix))
        return false;
    const QString between = name.mid(prefix.size()).chopped(partSuffix.size());
    return QUuid::fromString(between).toString(QUuid::WithoutBraces) == between;
}

// "1.body", "1.tree": what is written; ".probe-…": whether the disk keeps modes.
bool isOurs(const QString &name, const Platform::EntryFacts &facts)
{
    static const QRegularExpression probe(u"^\\.probe-[0-9a-f]{12}$"_s);
    static const QRegularExpression numbered(u"^[0-9]{1,9}\\.(body|tree)$"_s);
    if (numbered.match(name).hasMatch())
        return facts.kind == (name.endsWith(".tree"_L1) ? Kind::Folder : Kind::File);
    return facts.kind == Kind::File && (name == lockName || probe.match(name).hasMatch());
}

bool isOlder(const Platform::EntryFacts &facts, qint64 ms, const QDateTime &now)
{
    const qint64 age = now.toMSecsSinceEpoch() - facts.modified;
    return age > ms || age < -ms; // a clock that was set back makes nothing young forever
}

// The lock alone says that its run was killed before it wrote anything.
bool isAbandoned(const Platform::Folder &folder, const QStringList &entries, const Platform::FileLock &lock,
    const QDateTime &now)
{
    if (lock.holds(mark))
        return true;
    const auto facts = folder.facts(lockName);
    return entries.size() == 1 && facts && facts->bytes == 0 && isOlder(*facts, youngMs, now);
}

bool holdsOursAlone(const Platform::Folder &folder, const QStringList &entries)
{
    return entries.size() < maxEntries
        && std::all_of(entries.begin(), entries.end(), [&folder](const QString &name) {
               const auto facts = folder.facts(name);
               return facts && facts->isOwn && isOurs(name, *facts);
           });
}

void sweepWorkFolder(
    const Platform::Folder &destination, const QString &name, bool keepsModes, const QDateTime &now)
{
    const auto folder = destination.openFolder(name);
    if (!folder)
        return;
    const auto facts = (*folder)->facts();
    if (!facts || !facts->isOwn || (keepsModes && !facts->isClosed))
        return;
    const QStringList entries = (*folder)->names(maxEntries);
    if (entries.isEmpty()) { // killed at once, or about to be locked: that run then makes another one
        if (destination.leadsTo(name, **folder))
            destination.removeFolder(name);
        return;
    }
    if (!entries.contains(lockName) || !holdsOursAlone(**folder, entries))
        return;
    Platform::FileLock lock;
    const auto locked = lock.tryLock(**folder, lockName, Platform::FileLock::IfMissing::Leave);
    // Listed again: its run may have ended meanwhile.
    if (locked && *locked && isAbandoned(**folder, (*folder)->names(maxEntries), lock, now))
        removeWorkFolder(destination, name, **folder, lock);
}

} // namespace

QString workFolderName()
{
    return prefix + QUuid::createUuid().toString(QUuid::Id128).left(12);
}

Result<bool> lockWorkFolder(const Platform::Folder &folder, Platform::FileLock &lock)
{
    const auto locked = lock.tryLock(folder, lockName);
    if (!locked && locked.error().kind == FailureKind::LockUnusable)
        return true; // a disk without locks: nobody sweeps there either
    if (!locked || !*locked)
        return locked;
    if (const auto written = lock.write(mark); !written)
        return tl::make_unexpected(written.error());
    return true;
}

void removeWorkFolder(const Platform::Folder &destination, const QString &name,
    const Platform::Folder &folder, Platform::FileLock &lock)
{
    const QStringList entries = folder.names(maxEntries);
    for (const QString &entry : entries) {
        const auto facts = folder.facts(entry);
        if (entry == lockName || !facts || !isOurs(entry, *facts))
            continue;
        if (facts->kind == Kind::Folder)
            folder.removeTree(entry);
        else
            folder.removeFile(entry);
    }
    lock.unlock(); // the next run that locks it removes what is left, as we do
    // While anything is left the next run needs the mark.
    if (folder.names(2) == QStringList{lockName})
        folder.removeFile(lockName);
    if (destination.leadsTo(name, folder))
        destination.removeFolder(name);
}

void sweep(const Platform::Folder &folder, bool keepsModes, const QDateTime &now)
{
    QElapsedTimer clock;
    clock.start();
    int looks = 0;
    int opened = 0;
    const QStringList names = folder.names(maxNames, MaxTime);
    // From anywhere, so that the same planted names do not hide a real one forever.
    const qsizetype first = names.isEmpty() ? 0 : QRandomGenerator::global()->bounded(names.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString &name = names.at((first + i) % names.size());
        const bool isPart = isPartName(name);
        if (!isPart && !isWorkFolderName(name))
            continue;
        if (++looks > maxLooks || opened >= maxOpened || clock.hasExpired(MaxTime.count()))
            return;
        const auto facts = folder.facts(name);
        if (!facts || !facts->isOwn)
            continue;
        if (isPart && facts->kind == Kind::File && isOlder(*facts, youngPartMs, now)) {
            folder.removeFile(name);
        } else if (!isPart && (facts->isClosed || !keepsModes)) {
            ++opened;
            sweepWorkFolder(folder, name, keepsModes, now);
        }
    }
}

} // namespace Chaincert::Leftovers
