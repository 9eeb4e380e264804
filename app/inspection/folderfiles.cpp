#include "inspection/folderfiles.h"

#include "certificates/certificatelimits.h"
#include "inspection/filereaders_p.h"
#include "inspection/linksinside_p.h"
#include "platform/foldersbelow.h"
#include "platform/growingread.h"
#include "platform/paths.h"

#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <memory>

namespace Chaincert {

using Platform::EntryFacts;
using Platform::FolderPtr;

namespace {

constexpr qsizetype MaxPlaces = 2 * CertificateLimits::files; // files and folders that are looked at

// What was found in a tree, folder by folder.
class FolderWalk
{
public:
    explicit FolderWalk(const std::function<bool()> &cancelled)
        : m_cancelled(cancelled)
    {
    }

    Result<void> walk(
        const Platform::Folder &folder, const QString &path, std::optional<bool> isReached, int depth)
    {
        QStringList names = folder.names(MaxPlaces + 1 - m_places);
        names.sort();
        for (const QString &name : std::as_const(names)) {
            if (m_cancelled && m_cancelled())
                return fail(FailureKind::Cancelled);
            m_hasMore = m_files.size() >= CertificateLimits::files || ++m_places > MaxPlaces;
            if (m_hasMore)
                return {};
            if (const auto looked = lookAt(folder, name, within(path, name), isReached, depth); !looked)
                return looked;
        }
        return {};
    }

    // Links to files inside become files.
    void followLinks(QHash<QString, QString> &realPaths, QStringList &left)
    {
        QHash<QString, GivenFile> known;
        for (const GivenFile &file : std::as_const(m_files))
            known.insert(file.path, file);
        QStringList paths = m_links.all().keys();
        paths.sort();
        for (const QString &path : std::as_const(paths)) {
            const auto target = m_links.resolved(path);
            const auto file = target ? known.constFind(*target) : known.constEnd();
            if (file != known.constEnd()) {
                realPaths.insert(path, *target);
                m_files += GivenFile{path, file->size, file->readers};
            } else if (!target || !holdsFilesIn(*target)) { // those of a folder inside are there anyway
                left += path;
            }
        }
        for (const QString &path : std::as_const(paths)) {
            if (const auto target = m_links.resolved(path); target && isDataOfVolume(path))
                hide(*target, realPaths);
        }
    }

    QList<GivenFile> takeFiles() { return std::move(m_files); }
    bool hasMore() const { return m_hasMore; }

private:
    bool holdsFilesIn(const QString &folder) const
    {
        const QString inside = folder.isEmpty() ? folder : folder + u'/';
        return std::any_of(m_files.begin(), m_files.end(),
            [&inside](const GivenFile &each) { return each.path.startsWith(inside); });
    }

    // Kubernetes writes a mounted secret into a folder with the time in its name, has "..data" lead to it,
    // and each name in sight to one in "..data" (kubernetes/pkg/volume/util/atomic_writer.go).
    static bool isDataOfVolume(const QString &path) { return path == u"..data" || path.endsWith(u"/..data"); }

    // What has a name in sight is not told once more.
    void hide(const QString &folder, const QHash<QString, QString> &realPaths)
    {
        const QString inside = folder + u'/';
        const QStringList targets = realPaths.values();
        const QSet<QString> seen(targets.begin(), targets.end());
        m_files.removeIf(
            [&](const GivenFile &each) { return each.path.startsWith(inside) && seen.contains(each.path); });
    }

    Result<void> lookAt(const Platform::Folder &folder, const QString &name, const QString &path,
        std::optional<bool> isReached, int depth)
    {
        const auto facts = folder.facts(name);
        if (!facts) {
            // Gone meanwhile; or its bytes are no UTF-8, so that nobody can ask for it by this name.
            if (name.contains(QChar::ReplacementCharacter))
                m_files += GivenFile{path};
            return {};
        }
        switch (facts->kind) {
        case EntryFacts::Kind::File:
            m_files += GivenFile{path, facts->bytes, fileReaders(*facts, isReached)};
            return {};
        case EntryFacts::Kind::Link:
            if (const auto target = folder.linkTarget(name))
                m_links.add(path, *target);
            return {};
        case EntryFacts::Kind::Other:
            return {};
        case EntryFacts::Kind::Folder:
            break;
        }
        Result<FolderPtr> inner = fail(FailureKind::FolderVanished, path);
        if (depth < FolderDepth)
            inner = folder.openFolder(name);
        if (!inner) {
            m_files += GivenFile{path}; // what lies in it is not known
            return {};
        }
        if (isReached)
            isReached = *isReached && facts->isOpenToReaders.value_or(false);
        return walk(**inner, path, isReached, depth + 1);
    }

    const std::function<bool()> &m_cancelled;
    QList<GivenFile> m_files;
    LinksInside m_links;
    qsizetype m_places = 0;
    bool m_hasMore = false;
};

} // namespace

Result<CollectedFiles> collectFolder(const QString &path, const std::function<bool()> &cancelled)
{
    const Result<FolderPtr> root = Platform::Folder::open(path);
    if (!root && root.error().kind == FailureKind::TooManyOpenFiles)
        return tl::make_unexpected(root.error());
    if (!root)
        return fail(FailureKind::FileUnreadable, path, root.error().detail);
    return collectFolder(*root, Platform::isReachedByOthers(path), cancelled);
}

Result<CollectedFiles> collectFolder(
    const FolderPtr &root, std::optional<bool> isReached, const std::function<bool()> &cancelled)
{
    FolderWalk walk(cancelled);
    if (const auto walked = walk.walk(*root, {}, isReached, 0); !walked)
        return tl::make_unexpected(walked.error());
    CollectedFiles collected{.givenAs = ReadingOptions::GivenAs::Folder, .folder = root};
    QHash<QString, QString> realPaths;
    walk.followLinks(realPaths, collected.linksLeft);
    collected.files = walk.takeFiles();
    collected.hasMore = walk.hasMore();
    const auto tree = std::make_shared<FoldersBelow>(root);
    collected.read = [tree, realPaths](const QString &path, qint64 most) -> std::optional<QByteArray> {
        const auto file = tree->openFile(realPaths.value(path, path));
        return file ? Platform::readGrowing(**file, (*file)->size(), most) : std::nullopt;
    };
    return collected;
}

} // namespace Chaincert
