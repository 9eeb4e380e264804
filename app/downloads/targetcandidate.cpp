#include "downloads/targetcandidate.h"

#include "archives/archivelimits.h"
#include "archives/centraldirectory.h"
#include "archives/entrysums.h"
#include "archives/sha256.h"
#include "platform/foldersbelow.h"
#include "platform/paths.h"

#include <algorithm>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

using Kind = Platform::EntryFacts::Kind;

constexpr qint64 comparedAtOnce = 256 * 1024;

bool isPlainFile(const std::optional<Platform::EntryFacts> &facts)
{
    return facts && facts->kind == Kind::File;
}

bool sameBytes(QIODevice &first, QIODevice &second)
{
    for (;;) {
        const QByteArray one = first.read(comparedAtOnce);
        if (one != second.read(comparedAtOnce))
            return false;
        if (one.isEmpty())
            return first.atEnd() && second.atEnd();
    }
}

using Listed = std::vector<std::tuple<QByteArray, qint64, quint32>>; // name, size, checksum

Listed listed(QIODevice &zip)
{
    Listed entries;
    const auto directory = readCentralDirectory(zip, ArchiveLimits::entries);
    if (!directory)
        return entries;
    for (const CentralEntry &entry : directory->entries)
        entries.emplace_back(entry.name, entry.size, entry.crc);
    std::sort(entries.begin(), entries.end());
    return entries;
}

// A service that packs for each question gives the same files with other times. What is damaged or encrypted
// is the same as nothing. The checksums, which anyone can forge, only spare reading what differs anyway.
bool sameContents(QIODevice &a, QIODevice &b)
{
    const Listed first = listed(a);
    if (first.empty() || first != listed(b))
        return false;
    const auto one = entrySums(a);
    const auto other = one ? entrySums(b) : one;
    return other && *one == *other;
}

// Moves back what is ours, recognized by its file ID and not by its name: anything else with that name stays.
void takeBack(const Platform::Folder &parent, const QString &name, const Platform::EntryId &ours,
    const Platform::Folder &work, const QString &workName)
{
    const auto there = parent.facts(name);
    if (!there || there->id != ours)
        return;
    const auto moved = parent.move(name, work, workName);
    const auto came = work.facts(workName);
    if (!moved || !*moved || !came || came->id == ours)
        return;
    // It was exchanged between the look and the move. Back; or at least not to be removed with the rest.
    const auto back = work.move(workName, parent, name);
    if (!back || !*back)
        static_cast<void>(work.move(workName, work, u"kept-"_s + workName));
}

} // namespace

TargetCandidate::TargetCandidate(
    const PreparedDownload &download, const Platform::FolderPtr &parent, int number)
    : m_download(download)
    , m_parent(parent)
    , m_stem(download.target.name + (number > 1 ? u" (%1)"_s.arg(number) : QString()))
{
}

TargetCandidate::Verdict TargetCandidate::judge() const
{
    const auto oldArchive = m_parent->facts(archive());
    const auto oldFolder = m_parent->facts(folder());
    if (!oldArchive && !oldFolder)
        return Free;
    if (!isPlainFile(oldArchive) || !isSameArchive())
        return Taken;
    if (!m_download.tree)
        return Same;
    if (!oldFolder)
        return TreeMissing;
    return treeIsOurs() ? Same : Altered;
}

bool TargetCandidate::hasArchive() const
{
    return isPlainFile(m_parent->facts(archive()));
}

bool TargetCandidate::archiveIsOurs() const
{
    const auto there = m_parent->facts(archive());
    return there && there->id == m_download.body->id();
}

bool TargetCandidate::isSameArchive() const
{
    if (archiveIsOurs())
        return true;
    const auto old = m_parent->openFile(archive());
    if (!old)
        return false;
    if ((*old)->size() == m_download.body->bytes && sumOfTheOld() == m_download.body->sha256)
        return true;
    if (m_download.suffix != u".zip")
        return false;
    const auto own = m_download.body->reader();
    return own && sameContents(*own, **old);
}

QByteArray TargetCandidate::sumOfTheOld() const
{
    if (m_sumOfTheOld.isEmpty()) {
        const auto old = m_parent->openFile(archive());
        m_sumOfTheOld = old ? Sha256::of(**old) : QByteArray();
    }
    return m_sumOfTheOld;
}

// What a person added there does not count; what is missing or altered does, and asking again gives it
// afresh.
bool TargetCandidate::treeIsOurs() const
{
    const auto tree = m_parent->openFolder(folder());
    if (!tree)
        return false;
    FoldersBelow there(*tree);
    FoldersBelow ours(m_download.tree);
    return std::all_of(m_download.files.begin(), m_download.files.end(), [&](const SavedFile &file) {
        const auto old = there.openFile(file.path);
        if (!old || (*old)->size() != file.bytes)
            return false;
        const auto own = ours.openFile(file.path);
        return own && sameBytes(**own, **old);
    });
}

Result<bool> TargetCandidate::moveHere() const
{
    const Platform::Folder &work = *m_download.body->workFolder->folder();
    const auto moved = work.move(m_download.body->name, *m_parent, archive());
    if (!moved || !*moved)
        return moved;
    Result<bool> taken = true;
    if (m_download.tree)
        taken = moveTreeHere();
    // Another run may have taken the archive for one that a kill had left alone, and completed it.
    if (taken && !*taken && judge() == Same)
        taken = true;
    if (taken && *taken && !archiveIsOurs())
        taken = fail(FailureKind::FolderReplaced, m_download.body->workFolder->destination());
    if (!taken || !*taken)
        takeBack(*m_parent, archive(), m_download.body->id(), work, m_download.body->name);
    return taken;
}

Result<bool> TargetCandidate::moveTreeHere() const
{
    const Platform::Folder &work = *m_download.body->workFolder->folder();
    const auto moved = work.move(m_download.treeName, *m_parent, folder());
    if (moved && *moved && !m_parent->leadsTo(folder(), *m_download.tree))
        return fail(FailureKind::FolderReplaced, m_download.body->workFolder->destination());
    return moved;
}

SavedDownload TargetCandidate::saved() const
{
    const QString above = m_download.target.parent + u'/';
    SavedDownload saved{
        above + archive(), {}, m_download.body->bytes, m_download.body->sha256, {}, m_download.warnings};
    saved.archive.squeeze(); // kept for as long as its row, and there may be 10,000
    saved.assessment = m_download.assessment;
    if (!m_download.tree)
        return saved;
    saved.folder = above + folder();
    saved.folder.squeeze();
    QList<SavedFile> files = m_download.files;
    for (SavedFile &file : files)
        file.path = saved.folder + u'/' + file.path;
    saved.files = files;
    return saved;
}

SavedDownload TargetCandidate::found(Verdict verdict) const
{
    SavedDownload found = saved();
    found.unchanged = verdict == Same;
    const QByteArray sha256 = sumOfTheOld();
    if (sha256.isEmpty() || sha256 == found.sha256)
        return found;
    found.bytes = m_parent->facts(archive()).value_or(Platform::EntryFacts()).bytes;
    found.sha256 = sha256;
    return found;
}

tl::unexpected<Failure> TargetCandidate::withdraw(const PreparedDownload &download,
    const Platform::FolderPtr &parent, const SavedDownload &saved, const Failure &failure)
{
    const Platform::Folder &work = *download.body->workFolder->folder();
    if (!saved.folder.isEmpty())
        takeBack(*parent, lastPart(saved.folder), download.tree->id(), work, download.treeName);
    takeBack(*parent, lastPart(saved.archive), download.body->id(), work, download.body->name);
    const auto putBack = [&parent](const QString &older, const QString &name) {
        if (!older.isEmpty())
            static_cast<void>(parent->move(lastPart(older), *parent, name));
    };
    putBack(saved.olderArchive, lastPart(saved.archive));
    putBack(saved.olderFolder, download.target.name);
    return tl::make_unexpected(failure);
}

} // namespace Chaincert
