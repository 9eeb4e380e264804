#include "downloads/commit.h"

#include "downloads/existingbackup.h"
#include "downloads/targetcandidate.h"
#include "downloads/targetpath.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace Chaincert {

namespace {

constexpr size_t fewFolders = 4;
constexpr int rounds = 8; // against other runs that do the same in the same moment

using Committed = std::optional<Result<SavedDownload>>;
using Folders = std::vector<Platform::FolderPtr>; // from the destination down to the one a download lands in

// `nothing`: the candidate, free a moment ago, no longer is.
Committed answerOf(const Result<bool> &taken, const SavedDownload &saved)
{
    if (!taken)
        return tl::make_unexpected(taken.error());
    if (!*taken)
        return {};
    return saved;
}

Committed moveTo(const TargetCandidate &candidate)
{
    return answerOf(candidate.moveHere(), candidate.saved());
}

// Where another run takes the place in between, the older one stays aside: nothing is lost.
Committed replace(const PreparedDownload &download, const Platform::FolderPtr &parent)
{
    const TargetCandidate candidate(download, parent, 1);
    const auto older = ExistingBackup::moveAside(parent, candidate.archive(), candidate.folder());
    if (!older)
        return tl::make_unexpected(older.error());
    Committed answer = moveTo(candidate);
    if (answer && answer->has_value()) {
        const auto pathOf = [&download](const QString &name) {
            return name.isEmpty() ? QString() : download.target.parent + u'/' + name;
        };
        (*answer)->olderArchive = pathOf(older->archive);
        (*answer)->olderFolder = pathOf(older->folder);
    } else {
        older->putBack();
    }
    return answer;
}

tl::unexpected<Failure> inTheWay(const PreparedDownload &download, const Platform::FolderPtr &parent)
{
    return fail(FailureKind::FileInTheWay, parent->pathOf(TargetCandidate(download, parent, 1).archive()));
}

Committed leave(const PreparedDownload &download, const Platform::FolderPtr &parent)
{
    auto there = existingDownload(download.target, parent, false, download.suffix);
    if (!there)
        return inTheWay(download, parent);
    return std::move(*there);
}

Committed putAt(const PreparedDownload &download, const Platform::FolderPtr &parent, int number,
    TargetCandidate::Verdict verdict)
{
    const TargetCandidate candidate(download, parent, number);
    if (verdict == TargetCandidate::TreeMissing)
        return answerOf(candidate.moveTreeHere(), candidate.found(verdict));
    if (number > 1 && download.onConflict == OnConflict::Replace)
        return replace(download, parent);
    if (number > 1 && download.onConflict == OnConflict::Skip)
        return leave(download, parent);
    return moveTo(candidate);
}

// The first candidate that is ours already or free. With `looking` nothing is moved: only "unchanged" is
// found.
Committed putInPlace(const PreparedDownload &download, const Platform::FolderPtr &parent, bool looking)
{
    for (int lost = 0; lost < rounds; ++lost) { // races
        bool renewed = false;
        int number = 1;
        TargetCandidate::Verdict verdict = TargetCandidate::Taken;
        for (;; ++number) {
            const TargetCandidate candidate(download, parent, number);
            verdict = candidate.judge();
            if (verdict == TargetCandidate::Same)
                return candidate.found(verdict);
            if (verdict != TargetCandidate::Taken && verdict != TargetCandidate::Altered)
                break;
            renewed = renewed || (verdict == TargetCandidate::Taken && candidate.hasArchive());
        }
        if (looking)
            return {};
        Committed answer = putAt(download, parent, number, verdict);
        if (answer && answer->has_value())
            (*answer)->renewed = renewed && !(*answer)->skipped;
        if (answer)
            return answer;
    }
    return inTheWay(download, parent);
}

// One download of a list on its way.
struct Item
{
    const PreparedDownload &download;
    Folders folders; // empty: not there yet
    Committed answer = {};

    const WorkFolder &workFolder() const { return *download.body->workFolder; }
    void look();
    void place(CreatedFolders &created);
    void check();
    void withdraw(const Failure &failure);
    bool isMoved() const { return answer->has_value() && !(*answer)->unchanged; }
};

void Item::look()
{
    if (const auto there = workFolder().isStillThere(); !there) {
        answer = tl::make_unexpected(there.error());
        return;
    }
    Folders found{workFolder().destinationFolder()};
    for (const QString &name : download.target.folders) {
        const auto next = found.back()->openFolder(name);
        if (!next)
            return;
        found.push_back(*next);
    }
    folders = std::move(found);
    answer = putInPlace(download, folders.back(), true);
}

void Item::place(CreatedFolders &created)
{
    for (int attempt = 0; attempt < rounds; ++attempt) {
        if (folders.empty()) {
            if (auto below = created.below(
                    workFolder().destinationFolder(), download.target.folders, workFolder().owner()))
                folders = std::move(*below);
            else
                answer = tl::make_unexpected(below.error());
        }
        if (!folders.empty())
            answer = putInPlace(download, folders.back(), false);
        // A run that failed removes the empty folders it had made, perhaps these.
        if (answer->has_value() || answer->error().kind != FailureKind::FolderVanished)
            return;
        folders.clear();
    }
}

// What is told must be where it is told to be: the names still lead to the folders that were used.
void Item::check()
{
    if (!answer->has_value())
        return;
    Result<void> there = workFolder().isStillThere();
    for (size_t i = 1; there && i < folders.size(); ++i) {
        if (!folders[i - 1]->leadsTo(download.target.folders.at(qsizetype(i - 1)), *folders[i]))
            there = fail(FailureKind::FolderReplaced, workFolder().destination());
    }
    if (!there) {
        withdraw(there.error());
        return;
    }
    if (workFolder().partOpenToOthers())
        return;
    const auto open = std::find_if(folders.begin() + 1, folders.end(),
        [](const Platform::FolderPtr &folder) { return folder->isOpenToOthers(); });
    if (open != folders.end())
        (*answer)->warnings.append({SaveWarning::Kind::FolderOpenToOthers, {}, (*open)->path()});
}

void Item::withdraw(const Failure &failure)
{
    if (isMoved())
        answer = TargetCandidate::withdraw(download, folders.back(), **answer, failure);
    else
        answer = tl::make_unexpected(failure);
}

QStringList writtenPaths(const PreparedDownload &download)
{
    QStringList paths{download.body->name};
    if (!download.tree)
        return paths;
    paths += download.treeName;
    for (const SavedFile &file : download.files)
        paths += download.treeName + u'/' + file.path;
    return paths;
}

void flushAll(std::vector<Item> &items)
{
    QHash<const WorkFolder *, QStringList> written; // by destination: each may be a file system of its own
    for (const Item &item : items) {
        if (!item.answer)
            written[&item.workFolder()] += writtenPaths(item.download);
    }
    for (auto paths = written.cbegin(); paths != written.cend(); ++paths) {
        const auto flushed = paths.key()->folder()->flush(paths.value());
        for (Item &item : items) {
            if (flushed || item.answer || &item.workFolder() != paths.key())
                continue;
            Failure failure = flushed.error();
            failure.subject = item.workFolder().destination();
            item.answer = tl::make_unexpected(failure);
        }
    }
}

// A few are flushed each by itself, which asks less of a busy disk; many of them at once.
Result<void> flushFolders(const Folders &folders, const Platform::Folder &destination)
{
    if (folders.size() > fewFolders) {
        QStringList within;
        for (const Platform::FolderPtr &folder : folders)
            within += folder->path().mid(destination.path().size() + 1);
        within.removeAll(QString());
        return destination.flush(within);
    }
    for (const Platform::FolderPtr &folder : folders) {
        if (const auto done = folder->flushNames(); !done)
            return done;
    }
    return {};
}

// The new names, from the downloads' folders up to the destinations.
void flushNames(std::vector<Item> &items)
{
    QMap<const WorkFolder *, QMap<QString, Platform::FolderPtr>> moved; // by destination, then by path
    for (const Item &item : items) {
        if (!item.isMoved())
            continue;
        for (const Platform::FolderPtr &folder : item.folders)
            moved[&item.workFolder()].insert(folder->path(), folder);
    }
    for (auto folders = moved.cbegin(); folders != moved.cend(); ++folders) {
        const auto all = folders->values();
        const auto flushed
            = flushFolders(Folders(all.begin(), all.end()), *folders.key()->destinationFolder());
        for (Item &item : items) {
            if (!flushed && &item.workFolder() == folders.key() && item.isMoved())
                item.withdraw(flushed.error());
        }
    }
}

} // namespace

std::vector<Result<SavedDownload>> commit(
    const std::vector<std::unique_ptr<PreparedDownload>> &downloads, CreatedFolders &created)
{
    std::vector<Item> items;
    for (const auto &download : downloads)
        items.push_back({*download, {}});
    for (Item &item : items)
        item.look();
    flushAll(items);
    for (Item &item : items) {
        if (!item.answer)
            item.place(created);
    }
    flushNames(items);
    for (Item &item : items)
        item.check();
    std::vector<Result<SavedDownload>> results;
    QSet<QString> destinations;
    for (Item &item : items) {
        destinations.insert(item.workFolder().destination());
        if (item.answer->has_value())
            created.keep(item.download.target.parent);
        results.push_back(std::move(*item.answer));
    }
    items.clear();
    for (const QString &destination : std::as_const(destinations))
        created.removeEmpty(destination);
    return results;
}

Committer::Committer(std::shared_ptr<Destinations> destinations)
    : m_destinations(std::move(destinations))
{
}

void Committer::add(
    std::unique_ptr<PreparedDownload> download, std::shared_ptr<CancelToken> cancelToken, Done done)
{
    const QString destination = download->body->workFolder->destination();
    std::unique_lock lock(m_mutex);
    std::shared_ptr<std::vector<Waiting>> &waiting = m_waiting[destination];
    const bool running = waiting != nullptr;
    if (!running)
        waiting = std::make_shared<std::vector<Waiting>>();
    waiting->push_back({std::move(download), std::move(cancelToken), std::move(done)});
    lock.unlock(); // where the system lets no thread start, the work is done in this call
    if (!running)
        m_destinations->workAt(destination).saving->start([self = shared_from_this(), destination] {
            self->run(destination);
        });
}

void Committer::run(const QString &destination)
{
    for (;;) {
        std::vector<Waiting> items;
        {
            const std::lock_guard lock(m_mutex);
            items.swap(*m_waiting.value(destination));
            if (items.empty()) {
                m_waiting.remove(destination);
                return;
            }
        }
        commitList(std::move(items));
    }
}

void Committer::commitList(std::vector<Waiting> items)
{
    std::vector<std::unique_ptr<PreparedDownload>> claimed;
    std::vector<Done> claimedDone;
    for (Waiting &item : items) {
        if (item.cancelToken->claim()) {
            claimed.push_back(std::move(item.download));
            claimedDone.push_back(std::move(item.done));
        } else {
            item.download.reset(); // its files go before its answer comes
            item.done(fail(FailureKind::Cancelled));
        }
    }
    std::vector<Result<SavedDownload>> results = commit(claimed, m_destinations->createdFolders());
    claimed.clear();
    for (size_t i = 0; i < results.size(); ++i)
        claimedDone[i](std::move(results[i]));
}

} // namespace Chaincert
