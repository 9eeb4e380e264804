#include "downloads/existingbackup.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr int maxOfOneSecond = 1'000;

} // namespace

Result<ExistingBackup> ExistingBackup::moveAside(
    Platform::FolderPtr parent, const QString &archive, const QString &folder)
{
    ExistingBackup older;
    older.m_parent = parent;
    const auto archiveFacts = parent->facts(archive);
    // An archive without a suffix has no tree.
    const auto folderFacts = folder != archive ? parent->facts(folder) : std::nullopt;
    const bool hasArchive = archiveFacts.has_value();
    const bool hasFolder = folderFacts.has_value();
    const auto facts = hasArchive ? archiveFacts : folderFacts;
    const QDateTime saved
        = facts ? QDateTime::fromMSecsSinceEpoch(facts->modified) : QDateTime::currentDateTime();
    const QString ending = archive.mid(folder.size()); // ".zip"
    for (int number = 1; number <= maxOfOneSecond; ++number) {
        const QString dated = folder + u' ' + saved.toString(u"yyyy-MM-dd HHmmss"_s)
            + (number > 1 ? u" (%1)"_s.arg(number) : QString());
        // A tree alone there waits for this archive: a kill has parted them.
        if ((hasArchive && parent->facts(dated + ending)) || (hasFolder && parent->facts(dated)))
            continue;
        if (hasFolder) {
            const auto moved = parent->move(folder, *parent, dated);
            if (!moved)
                return tl::make_unexpected(moved.error());
            if (!*moved)
                continue;
            older.m_folder = folder;
            older.folder = dated;
        }
        if (!hasArchive)
            return older;
        const auto moved = parent->move(archive, *parent, dated + ending);
        if (moved && *moved) {
            older.m_archive = archive;
            older.archive = dated + ending;
            return older;
        }
        older.putBack();
        older = ExistingBackup();
        older.m_parent = parent;
        if (!moved)
            return tl::make_unexpected(moved.error());
    }
    return fail(FailureKind::FileInTheWay, parent->pathOf(hasArchive ? archive : folder));
}

void ExistingBackup::putBack() const
{
    if (!archive.isEmpty())
        static_cast<void>(m_parent->move(archive, *m_parent, m_archive));
    if (!folder.isEmpty())
        static_cast<void>(m_parent->move(folder, *m_parent, m_folder));
}

} // namespace Chaincert
