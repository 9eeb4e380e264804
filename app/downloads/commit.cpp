#include "downloads/commit.h"

#include "downloads/landing.h"
#include "downloads/olderone.h"
#include "downloads/place.h"
#include "platform/platform.h"
#include "platform/workers.h"

#include <QFileInfo>
#include <QMap>
#include <QSet>

namespace Chaincert {

namespace {

constexpr qsizetype fewFolders = 4;
constexpr int attempts = 8; // against other runs that do the same in the same moment

using Answer = std::optional<Result<SavedDownload>>;

// Moves archive and tree to a candidate that was free a moment ago. `nothing`: it no longer is.
Answer moveTo(const PreparedDownload &download, int number)
{
    const Place place(download, number);
    const auto archive = Platform::renameNoReplace(download.body->path, place.archive());
    if (!archive)
        return tl::make_unexpected(archive.error());
    if (!*archive)
        return {};
    if (download.tree.isEmpty())
        return place.saved(false);
    const auto tree = Platform::renameNoReplace(download.tree, place.folder());
    if (tree && *tree)
        return place.saved(false);
    // Another run may have taken the archive for one that a kill had left alone, and completed it.
    if (tree && place.judge(place.archive()) == Place::Same)
        return place.saved(false);
    static_cast<void>(Platform::renameNoReplace(place.archive(), download.body->path));
    if (!tree)
        return tl::make_unexpected(tree.error());
    return {};
}

Answer completeTree(const PreparedDownload &download, int number)
{
    const Place place(download, number);
    const auto tree = Platform::renameNoReplace(download.tree, place.folder());
    if (!tree)
        return tl::make_unexpected(tree.error());
    if (!*tree)
        return {};
    return place.found(false);
}

// Where another run takes the place in between, the older one stays aside: nothing is lost.
Answer replace(const PreparedDownload &download)
{
    const Place place(download, 1);
    const auto older = OlderOne::moveAside(place.archive(), place.folder());
    if (!older)
        return tl::make_unexpected(older.error());
    Answer answer = moveTo(download, 1);
    if (answer && *answer) {
        (*answer)->olderArchive = older->archive;
        (*answer)->olderFolder = older->folder;
    } else {
        older->putBack();
    }
    return answer;
}

Answer leave(const PreparedDownload &download)
{
    auto there = whatIsThere({download.parent, download.name}, false);
    if (!there)
        return fail(FailureKind::FileInTheWay, Place(download, 1).archive());
    return std::move(*there);
}

Answer putAt(const PreparedDownload &download, int number, Place::Verdict verdict)
{
    if (verdict == Place::TreeMissing)
        return completeTree(download, number);
    if (number > 1 && download.onConflict == OnConflict::Replace)
        return replace(download);
    if (number > 1 && download.onConflict == OnConflict::Skip)
        return leave(download);
    return moveTo(download, number);
}

// The first candidate that is ours already or free. With `looking` nothing is moved: only "unchanged" is
// found.
Answer putInPlace(const PreparedDownload &download, bool looking)
{
    for (int lost = 0; lost < attempts; ++lost) { // races
        bool renewed = false;
        int number = 1;
        Place::Verdict verdict = Place::Taken;
        for (;; ++number) {
            const Place place(download, number);
            verdict = place.judge(download.body->path);
            if (verdict == Place::Same)
                return place.found(true);
            if (verdict != Place::Taken && verdict != Place::Altered)
                break;
            renewed = renewed || (verdict == Place::Taken && place.hasArchive());
        }
        if (looking)
            return {};
        Answer answer = putAt(download, number, verdict);
        if (answer && *answer)
            (*answer)->renewed = renewed && !(*answer)->skipped;
        if (answer)
            return answer;
    }
    return fail(FailureKind::FileInTheWay, Place(download, 1).archive());
}

Result<SavedDownload> place(const PreparedDownload &download, MadeFolders &made)
{
    Result<SavedDownload> answer = fail(FailureKind::FolderVanished, download.parent);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (const auto parent = made.make(download.parent); !parent)
            answer = tl::make_unexpected(parent.error());
        else
            answer = *putInPlace(download, false);
        // A run that failed removes the empty folders it had made, perhaps these.
        if (answer || answer.error().kind != FailureKind::FolderVanished)
            break;
    }
    return answer;
}

QStringList writtenPaths(const PreparedDownload &download)
{
    QStringList paths{download.body->path};
    if (download.tree.isEmpty())
        return paths;
    paths += download.tree;
    for (const SavedFile &file : download.files)
        paths += download.tree + u'/' + file.path;
    return paths;
}

void flushAll(const std::vector<std::unique_ptr<PreparedDownload>> &downloads, std::vector<Answer> &answers)
{
    QMap<QString, QStringList> written; // by destination: each may be a file system of its own
    for (size_t i = 0; i < downloads.size(); ++i) {
        if (!answers[i])
            written[downloads[i]->body->work->path()] += writtenPaths(*downloads[i]);
    }
    for (auto folder = written.cbegin(); folder != written.cend(); ++folder) {
        const auto flushed = Platform::flush(folder.value(), folder.key());
        for (size_t i = 0; !flushed && i < downloads.size(); ++i) {
            if (answers[i] || downloads[i]->body->work->path() != folder.key())
                continue;
            Failure failure = flushed.error();
            failure.subject = downloads[i]->body->work->destination();
            answers[i] = tl::make_unexpected(failure);
        }
    }
}

// A few are flushed each by itself, which asks less of a busy disk; many of them at once.
Result<void> flushFolders(const QStringList &folders, const QString &destination)
{
    if (folders.size() > fewFolders)
        return Platform::flush(folders, destination);
    for (const QString &folder : folders) {
        if (const auto done = Platform::flushFolder(folder); !done)
            return done;
    }
    return {};
}

// The new names, from the downloads' folders up to the destinations.
void flushNames(const std::vector<std::unique_ptr<PreparedDownload>> &downloads, std::vector<Answer> &answers)
{
    struct Names
    {
        QSet<QString> folders;
        std::vector<size_t> downloads;
    };
    QMap<QString, Names> moved; // by destination
    for (size_t i = 0; i < downloads.size(); ++i) {
        if (!*answers[i] || (*answers[i])->unchanged)
            continue;
        const QString destination = downloads[i]->body->work->destination();
        Names &names = moved[destination];
        names.downloads.push_back(i);
        for (QString folder = downloads[i]->parent; !names.folders.contains(folder);
             folder = QFileInfo(folder).path()) {
            names.folders.insert(folder);
            if (folder == destination)
                break;
        }
    }
    for (auto names = moved.cbegin(); names != moved.cend(); ++names) {
        const auto flushed = flushFolders(names->folders.values(), names.key());
        for (const size_t i : names->downloads) {
            if (!flushed)
                answers[i] = Place::withdraw(*downloads[i], **answers[i], flushed.error());
        }
    }
}

} // namespace

std::vector<Result<SavedDownload>> commit(
    const std::vector<std::unique_ptr<PreparedDownload>> &downloads, MadeFolders &made)
{
    std::vector<Answer> answers;
    for (const auto &download : downloads)
        answers.push_back(putInPlace(*download, true));
    flushAll(downloads, answers);
    for (size_t i = 0; i < downloads.size(); ++i) {
        if (!answers[i])
            answers[i] = place(*downloads[i], made);
    }
    flushNames(downloads, answers);
    for (size_t i = 0; i < downloads.size(); ++i) {
        if (*answers[i])
            made.keep(downloads[i]->parent);
    }
    made.removeEmpty();
    std::vector<Result<SavedDownload>> results;
    for (Answer &answer : answers)
        results.push_back(std::move(*answer));
    return results;
}

Committer::Committer(std::shared_ptr<WorkFolders> folders)
    : m_folders(std::move(folders))
{
}

void Committer::add(
    std::unique_ptr<PreparedDownload> download, std::shared_ptr<CommitTicket> ticket, Done done)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back({std::move(download), std::move(ticket), std::move(done)});
    if (!std::exchange(m_running, true))
        workers().start([self = shared_from_this()] { self->run(); });
}

void Committer::run()
{
    for (;;) {
        std::vector<Item> items;
        {
            const std::lock_guard lock(m_mutex);
            items.swap(m_waiting);
            if (items.empty()) {
                m_running = false;
                return;
            }
        }
        commitList(std::move(items));
    }
}

void Committer::commitList(std::vector<Item> items)
{
    std::vector<std::unique_ptr<PreparedDownload>> claimed;
    std::vector<Done> claimedDone;
    for (Item &item : items) {
        if (item.ticket->claim()) {
            claimed.push_back(std::move(item.download));
            claimedDone.push_back(std::move(item.done));
        } else {
            item.download.reset(); // its files go before its answer comes
            item.done(fail(FailureKind::Cancelled));
        }
    }
    std::vector<Result<SavedDownload>> results = commit(claimed, m_folders->made());
    claimed.clear();
    for (size_t i = 0; i < results.size(); ++i)
        claimedDone[i](std::move(results[i]));
}

} // namespace Chaincert
