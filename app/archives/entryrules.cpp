#include "archives/entryrules.h"

#include "archives/archivelimits.h"
#include "archives/entryname.h"
#include "archives/zipfile_p.h"
#include "failures/outsidetext.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace Chaincert {
namespace {

// Unix's file types, in the upper half of the external attributes; the numbers are the format's, not this
// system's.
constexpr unsigned typeMask = 0170000, typeFile = 0100000, typeFolder = 0040000, typeLink = 0120000;
constexpr unsigned typeFifo = 0010000, typeCharacter = 0020000, typeBlock = 0060000, typeSocket = 0140000;
constexpr quint32 dosFolder = 0x10, dosReparsePoint = 0x400;

auto refuse(
    FailureKind kind, const QString &name, const QString &detail = {}, qint64 measure = 0, qint64 limit = 0)
{
    return tl::make_unexpected(Failure{kind, displayName(name), detail, measure, limit});
}

bool isSeparator(QChar c)
{
    return c == u'/' || c == u'\\';
}

bool isDrive(const QString &component)
{
    return component.size() >= 2 && component.at(1) == u':'
        && ((component.at(0) >= u'a' && component.at(0) <= u'z')
            || (component.at(0) >= u'A' && component.at(0) <= u'Z'));
}

bool isDotsOnly(const QString &component)
{
    return std::all_of(
        component.cbegin(), component.cend(), [](QChar c) { return c == u'.' || c.isSpace(); });
}

class Judge
{
public:
    Judge(const CentralDirectory &directory, bool refuseReservedNames)
        : m_directory(directory)
        , m_refuseReservedNames(refuseReservedNames)
    {
    }

    Result<JudgedArchive> all()
    {
        const auto &entries = m_directory.entries;
        if (entries.size() > ArchiveLimits::entries)
            return refuse(FailureKind::ArchiveTooManyEntries, {}, {}, entries.size(), ArchiveLimits::entries);
        QList<QByteArrayView> unflagged;
        for (const CentralEntry &entry : entries) {
            if (!entry.nameIsUtf8)
                unflagged += entry.name;
        }
        m_legacy = legacyEncoding(unflagged);
        m_verdict.entries.reserve(entries.size());
        for (const CentralEntry &entry : entries) {
            if (const auto judged = one(entry); !judged)
                return tl::make_unexpected(judged.error());
        }
        if (const auto sizes = sizesOfAll(); !sizes)
            return tl::make_unexpected(sizes.error());
        if (const auto places = placesOfAll(); !places)
            return tl::make_unexpected(places.error());
        return std::move(m_verdict);
    }

private:
    Result<void> one(const CentralEntry &entry)
    {
        if (entry.name.contains('\0'))
            return refuse(FailureKind::ArchiveEntryNameHasNul, QString::fromUtf8(entry.name));
        const auto name = decodeName(entry.name, entry.nameIsUtf8, m_legacy);
        if (!name)
            return refuse(FailureKind::ArchiveEntryNameNotUtf8, QString::fromUtf8(entry.name));
        if (entry.versionNeeded > ArchiveLimits::newestVersion) {
            return refuse(FailureKind::ArchiveNeedsNewerZip, name->text,
                u"%1.%2"_s.arg(entry.versionNeeded / 10).arg(entry.versionNeeded % 10));
        }
        if (entry.flags & (0x0001 | 0x0040 | 0x2000)) // encrypted, strongly, or the directory itself masked
            return refuse(FailureKind::ArchiveEntryEncrypted, name->text);
        if (const QString method = unsupportedMethod(entry.method); !method.isEmpty())
            return refuse(FailureKind::ArchiveMethodUnsupported, name->text, method);
        if (entry.method == 0 && entry.size != entry.compressedSize) // stored: both are the same bytes
            return refuse(
                FailureKind::ArchiveEntryWrongSize, name->text, {}, entry.compressedSize, entry.size);
        if (const auto type = typeOf(entry, name->text); !type)
            return type;
        const QStringList components = pathComponents(name->text);
        if (const auto path = harmless(name->text, components); !path)
            return path;
        return place(entry, *name, components);
    }

    Result<void> typeOf(const CentralEntry &entry, const QString &name)
    {
        const bool dosHost = entry.host == 0 || entry.host == 10 || entry.host == 11 || entry.host == 14;
        if (dosHost && (entry.externalAttributes & dosReparsePoint))
            return refuse(FailureKind::ArchiveEntryLink, name);
        for (const unsigned mode : {entry.externalAttributes >> 16, unsigned(entry.extraMode)}) {
            switch (mode & typeMask) {
            case typeLink:
                return refuse(FailureKind::ArchiveEntryLink, name);
            case typeFifo:
            case typeCharacter:
            case typeBlock:
            case typeSocket:
                return refuse(FailureKind::ArchiveEntrySpecial, name);
            default:
                break;
            }
        }
        return {};
    }

    Result<void> harmless(const QString &name, const QStringList &components)
    {
        if (hasHarmfulInName(name))
            return refuse(FailureKind::ArchiveEntryNameControl, name);
        if (name.isEmpty())
            return refuse(FailureKind::ArchiveEntryDotsOnly, name);
        if (isSeparator(name.front()) && !components.isEmpty()) // "/" alone is the archive's own top
            return refuse(FailureKind::ArchiveEntryAbsolute, name);
        if (!components.isEmpty() && isDrive(components.first())) // "./C:/x" would become "C:/x"
            return refuse(FailureKind::ArchiveEntryAbsolute, name);
        for (const QString &component : components) {
            if (component == ".."_L1)
                return refuse(FailureKind::ArchiveEntryClimbs, name);
            if (isDotsOnly(component))
                return refuse(FailureKind::ArchiveEntryDotsOnly, name);
            if (const qsizetype bytes = component.toUtf8().size(); bytes > ArchiveLimits::nameBytes)
                return refuse(FailureKind::ArchiveNameTooLong, name, {}, bytes, ArchiveLimits::nameBytes);
            if (m_refuseReservedNames && isWindowsReserved(component))
                return refuse(FailureKind::ArchiveEntryReservedName, name);
        }
        if (components.size() > ArchiveLimits::depth)
            return refuse(FailureKind::ArchiveTooDeep, name, {}, components.size(), ArchiveLimits::depth);
        return {};
    }

    Result<void> place(const CentralEntry &entry, const DecodedName &name, const QStringList &components)
    {
        const bool named = isSeparator(name.text.back());
        const unsigned type = (entry.externalAttributes >> 16) & typeMask;
        const bool folder = components.isEmpty() || named || type == typeFolder
            || (type != typeFile && (entry.externalAttributes & dosFolder));
        if (folder && entry.size > 0)
            return refuse(FailureKind::ArchiveEntryFileAndFolder, name.text);
        const JudgedEntry judged{components.join(u'/'), folder};
        if (const auto alone = alongside(judged, components, name.text); !alone)
            return alone;
        if (name.legacy)
            m_verdict.legacyNames += judged.path;
        if (std::any_of(components.cbegin(), components.cend(), isWindowsReserved))
            m_verdict.windowsNames += judged.path;
        m_verdict.entries += judged;
        return {};
    }

    // One name in the tree so far, of an entry or of a folder that an entry's path implies.
    struct Place
    {
        qsizetype parent = -1;
        QString name;
        bool isFolder = false;
        bool isEntry = false;
    };

    // Against every name so far, parents too: "A/x" and "a/y" are one folder for some file systems. A tree
    // and not a set of paths, whose parents could fill the memory.
    Result<void> alongside(const JudgedEntry &judged, const QStringList &components, const QString &name)
    {
        qsizetype at = -1;
        for (qsizetype depth = 0; depth < components.size(); ++depth) {
            const bool isEntry = depth == components.size() - 1;
            const bool isFolder = !isEntry || judged.isFolder;
            const auto [found, fresh] = placeOf(at, components.at(depth));
            Place &place = m_places[found];
            if (fresh)
                place.isFolder = isFolder;
            if (place.name != components.at(depth))
                return refuse(FailureKind::ArchiveEntryCollides, name, displayName(pathOf(found)));
            if (place.isFolder != isFolder)
                return refuse(FailureKind::ArchiveEntryFileAndFolder, name);
            if (place.isEntry && isEntry && !isFolder) // one folder named twice is one folder
                return refuse(FailureKind::ArchiveEntryRepeats, name);
            place.isEntry = place.isEntry || isEntry;
            at = found;
        }
        if (m_places.size() > ArchiveLimits::paths)
            return refuse(
                FailureKind::ArchiveTooManyEntries, name, {}, m_places.size(), ArchiveLimits::paths);
        return {};
    }

    std::pair<qsizetype, bool> placeOf(qsizetype parent, const QString &component)
    {
        const auto key = std::pair(parent, foldedName(component));
        if (const auto found = m_tree.constFind(key); found != m_tree.cend())
            return {*found, false};
        m_tree.insert(key, m_places.size());
        m_places += Place{parent, component};
        return {m_places.size() - 1, true};
    }

    QString pathOf(qsizetype place) const
    {
        QStringList path;
        for (; place >= 0; place = m_places.at(place).parent)
            path.prepend(m_places.at(place).name);
        return path.join(u'/');
    }

    Result<void> sizesOfAll()
    {
        qint64 packed = 0;
        for (qsizetype i = 0; i < m_directory.entries.size(); ++i) {
            const CentralEntry &entry = m_directory.entries.at(i);
            const QString &path = m_verdict.entries.at(i).path;
            if (entry.size > ArchiveLimits::unpackedBytes - m_verdict.bytes)
                return refuse(FailureKind::ArchiveTooLarge, path, {}, 0, ArchiveLimits::unpackedBytes);
            if (isBomb(entry.size, entry.compressedSize))
                return refuse(FailureKind::ArchiveRatioTooHigh, path, {}, 0, ArchiveLimits::ratio);
            m_verdict.bytes += entry.size;
            if (entry.compressedSize > m_directory.fileSize - packed)
                return fail(FailureKind::ArchiveOverlaps, displayName(path),
                    OwnSentence(
                        QT_TRANSLATE_NOOP("Words", "The entries declare more data than the file contains.")));
            packed += entry.compressedSize;
        }
        if (isBomb(m_verdict.bytes, packed))
            return refuse(FailureKind::ArchiveRatioTooHigh, {}, {}, 0, ArchiveLimits::ratio);
        return {};
    }

    static bool isBomb(qint64 size, qint64 packed)
    {
        return size > ArchiveLimits::ratioCountsAbove && (size - 1) / ArchiveLimits::ratio >= packed;
    }

    Result<void> placesOfAll()
    {
        const auto &entries = m_directory.entries;
        QList<qsizetype> order(entries.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(),
            [&](qsizetype a, qsizetype b) { return entries.at(a).start < entries.at(b).start; });
        for (qsizetype i = 0; i < order.size(); ++i) {
            const qint64 next = i + 1 < order.size() ? entries.at(order.at(i + 1)).start : m_directory.start;
            if (entries.at(order.at(i)).end > next) {
                const QString &path = m_verdict.entries.at(order.at(i)).path;
                if (i + 1 < order.size())
                    return refuse(FailureKind::ArchiveOverlaps, path,
                        displayName(m_verdict.entries.at(order.at(i + 1)).path));
                return fail(FailureKind::ArchiveOverlaps, displayName(path),
                    OwnSentence(QT_TRANSLATE_NOOP("Words", "It overlaps the central directory.")));
            }
        }
        return {};
    }

    const CentralDirectory &m_directory;
    const bool m_refuseReservedNames;
    LegacyEncoding m_legacy = LegacyEncoding::None;
    QHash<std::pair<qsizetype, QString>, qsizetype> m_tree; // parent and folded name
    QList<Place> m_places;
    JudgedArchive m_verdict;
};

} // namespace

Result<JudgedArchive> judge(const CentralDirectory &directory, bool refuseReservedNames)
{
    return Judge(directory, refuseReservedNames).all();
}

} // namespace Chaincert
