#include "downloads/olderone.h"

#include "platform/platform.h"

#include <QDateTime>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr int mostOfOneSecond = 1'000;

bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.isSymLink() || info.exists();
}

} // namespace

Result<OlderOne> OlderOne::moveAside(const QString &archive, const QString &folder)
{
    OlderOne older;
    const bool hasArchive = isThere(archive);
    const bool hasFolder = folder != archive && isThere(folder); // an archive without a suffix has no tree
    QDateTime saved = QFileInfo(hasArchive ? archive : folder).lastModified();
    if (!saved.isValid()) // a link to nothing
        saved = QDateTime::currentDateTime();
    const QString ending = archive.mid(folder.size()); // ".zip"
    for (int number = 1; number <= mostOfOneSecond; ++number) {
        const QString dated = folder + u' ' + saved.toString(u"yyyy-MM-dd HHmmss"_s)
            + (number > 1 ? u" (%1)"_s.arg(number) : QString());
        // A tree alone there waits for this archive: a kill has parted them.
        if ((hasArchive && isThere(dated + ending)) || (hasFolder && isThere(dated)))
            continue;
        if (hasFolder) {
            const auto moved = Platform::renameNoReplace(folder, dated);
            if (!moved)
                return tl::make_unexpected(moved.error());
            if (!*moved)
                continue;
            older.m_folder = folder;
            older.folder = dated;
        }
        if (!hasArchive)
            return older;
        const auto moved = Platform::renameNoReplace(archive, dated + ending);
        if (moved && *moved) {
            older.m_archive = archive;
            older.archive = dated + ending;
            return older;
        }
        older.putBack();
        older = OlderOne();
        if (!moved)
            return tl::make_unexpected(moved.error());
    }
    return fail(FailureKind::FileInTheWay, hasArchive ? archive : folder);
}

void OlderOne::putBack() const
{
    if (!archive.isEmpty())
        static_cast<void>(Platform::renameNoReplace(archive, m_archive));
    if (!folder.isEmpty())
        static_cast<void>(Platform::renameNoReplace(folder, m_folder));
}

} // namespace Chaincert
