#include "downloads/createdfolders.h"

#include "platform/foldersbelow.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace Chaincert {

namespace {

constexpr int maxAttempts = 4; // against other runs that make and remove the same folder

bool isAtOrAbove(const QString &above, const QString &path)
{
    return path.startsWith(above) && (path.size() == above.size() || path.at(above.size()) == u'/');
}

} // namespace

Result<void> CreatedFolders::make(const QString &path)
{
    QStringList made;
    const Result<void> done = Platform::makeFolders(path, &made);
    const QMutexLocker lock(&m_mutex);
    for (const QString &each : std::as_const(made)) {
        if (const auto folder = Platform::Folder::open(each))
            m_made.append({each, {}, {}, (*folder)->id()});
    }
    return done;
}

Result<std::vector<Platform::FolderPtr>> CreatedFolders::below(
    const Platform::FolderPtr &destination, const QStringList &names, quint32 owner)
{
    std::vector<Platform::FolderPtr> folders{destination};
    for (qsizetype i = 0; i < names.size(); ++i) {
        const Platform::FolderPtr above = folders.back();
        Result<Platform::FolderPtr> folder = above->openFolder(names.at(i));
        for (int attempt = 0; !folder && folder.error().kind == FailureKind::FolderVanished; ++attempt) {
            folder = above->makeFolder(names.at(i));
            if (folder) {
                const auto facts = (*folder)->facts();
                if (!facts || facts->owner != owner)
                    return fail(FailureKind::FolderReplaced, destination->path());
                const QMutexLocker lock(&m_mutex);
                m_made.append({(*folder)->path(), destination, names.first(i + 1), (*folder)->id()});
            } else if (folder.error().kind == FailureKind::FileInTheWay && attempt < maxAttempts) {
                folder = above->openFolder(names.at(i)); // someone else was quicker
            } else {
                break;
            }
        }
        if (!folder)
            return tl::make_unexpected(folder.error());
        folders.push_back(std::move(*folder));
    }
    return folders;
}

void CreatedFolders::keep(const QString &path)
{
    const QMutexLocker lock(&m_mutex);
    m_made.removeIf([&path](const Made &made) { return isAtOrAbove(made.path, path); });
}

void CreatedFolders::removeEmpty(const QString &destination)
{
    const auto concerns = [&destination](const Made &made) {
        return isAtOrAbove(made.path, destination) || isAtOrAbove(destination, made.path);
    };
    QList<Made> taken;
    {
        const QMutexLocker lock(&m_mutex);
        std::copy_if(m_made.cbegin(), m_made.cend(), std::back_inserter(taken), concerns);
        m_made.removeIf(concerns);
    }
    // Not under the lock: this disk may be dead, and the others' not.
    for (auto made = taken.size(); made-- > 0;) {
        if (remove(taken.at(made)))
            taken.removeAt(made);
    }
    const QMutexLocker lock(&m_mutex);
    m_made = taken + m_made; // those above before those made below them meanwhile
}

bool CreatedFolders::remove(const Made &made)
{
    const QFileInfo itself(made.path);
    const QString name = made.destination ? made.names.last() : itself.fileName();
    const auto above = made.destination
        ? FoldersBelow(made.destination).folder(made.names.first(made.names.size() - 1).join(u'/'))
        : Platform::Folder::open(itself.path());
    if (!above)
        return false;
    const auto facts = (*above)->facts(name);
    return !facts || facts->id != made.id || (*above)->removeFolder(name);
}

} // namespace Chaincert
