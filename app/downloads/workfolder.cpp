#include "downloads/workfolder.h"

#include "downloads/leftovers.h"

namespace Chaincert {

namespace {

constexpr int namesTried = 8; // against other runs that tidy up in the same moment

} // namespace

WorkFolder::WorkFolder(Platform::FolderPtr destination, QString name, Platform::FolderPtr folder,
    std::shared_ptr<CreatedFolders> created)
    : m_destination(std::move(destination))
    , m_name(std::move(name))
    , m_folder(std::move(folder))
    , m_createdFolders(std::move(created))
    , m_spare(*m_folder)
{
}

WorkFolder::~WorkFolder()
{
    m_spare.release();
    Leftovers::removeWorkFolder(*m_destination, m_name, *m_folder, m_lock);
    m_createdFolders->removeEmpty(destination());
}

Result<std::shared_ptr<WorkFolder>> WorkFolder::make(
    const QString &destination, std::shared_ptr<CreatedFolders> created, const WallClock &clock)
{
    Result<std::shared_ptr<WorkFolder>> folder = fail(FailureKind::FolderVanished, destination);
    for (int attempt = 0; attempt < namesTried; ++attempt) {
        folder = tryToMake(destination, created);
        // Another run may have removed a folder it had made, in between, or this one as a leftover.
        if (folder || folder.error().kind != FailureKind::FolderVanished)
            break;
    }
    if (!folder) {
        created->removeEmpty(destination);
        // Where a file is in the way, that file is what a person must know.
        if (folder.error().kind != FailureKind::FileInTheWay)
            folder.error().subject = destination;
        return folder;
    }
    (*folder)->m_partOpenToOthers = Platform::partOpenToOthers(destination);
    Leftovers::sweep(*(*folder)->m_destination, (*folder)->m_keepsModes, clock());
    return folder;
}

Result<std::shared_ptr<WorkFolder>> WorkFolder::tryToMake(
    const QString &destination, const std::shared_ptr<CreatedFolders> &created)
{
    if (const auto done = created->make(destination); !done)
        return tl::make_unexpected(done.error());
    const auto opened = Platform::Folder::open(destination);
    if (!opened)
        return tl::make_unexpected(opened.error());
    const QString name = Leftovers::workFolderName();
    const auto folder = (*opened)->makeFolder(name);
    if (!folder)
        return tl::make_unexpected(folder.error());
    // Someone who can rename folders here may already have put another folder of this user in its place.
    if (!(*folder)->names(1).isEmpty())
        return fail(FailureKind::FolderReplaced, destination);
    // From here on its destructor removes it.
    const std::shared_ptr<WorkFolder> work(new WorkFolder(*opened, name, *folder, created));
    const auto taken = work->take();
    if (!taken)
        return tl::make_unexpected(taken.error());
    if (!*taken)
        return fail(FailureKind::FolderVanished, destination);
    return work;
}

Result<bool> WorkFolder::take()
{
    if (!m_spare.isComplete())
        return fail(FailureKind::TooManyOpenFiles, destination());
    const auto locked = Leftovers::lockWorkFolder(*m_folder, m_lock);
    if (!locked || !*locked)
        return locked;
    const auto around = m_folder->facts();
    const auto inside = m_folder->facts(Leftovers::lockName);
    // The same user's everywhere: on a disk that keeps no owners too.
    if (!around || !inside || around->owner != inside->owner)
        return fail(FailureKind::FolderReplaced, destination());
    m_owner = around->owner;
    m_keepsModes = m_folder->keepsModes();
    return true;
}

QString WorkFolder::unusedName(QLatin1String ending)
{
    return QString::number(++m_given) + ending;
}

Result<void> WorkFolder::isStillThere() const
{
    if (const auto there = m_destination->isStillThere(); !there)
        return there;
    if (m_destination->leadsTo(m_name, *m_folder))
        return {};
    const auto facts = m_folder->facts();
    return fail(!facts || facts->isRemoved ? FailureKind::FolderVanished : FailureKind::FolderReplaced,
        destination());
}

} // namespace Chaincert
