#include "downloads/place.h"

#include "archives/entrysums.h"
#include "platform/platform.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qint64 piece = 256 * 1024;

bool isThere(const QFileInfo &path)
{
    return path.isSymLink() || path.exists(); // exists() follows links, also into nothing
}

bool isPlainFile(const QFileInfo &path)
{
    return !path.isSymLink() && path.isFile();
}

bool sameBytes(const QString &a, const QString &b)
{
    if (a == b)
        return true;
    QFile first(a);
    QFile second(b);
    if (!first.open(QIODevice::ReadOnly | QIODevice::Unbuffered)
        || !second.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || first.size() != second.size())
        return false;
    for (;;) {
        const QByteArray one = first.read(piece);
        if (one != second.read(piece))
            return false;
        if (one.isEmpty())
            return first.atEnd() && first.error() == QFile::NoError && second.error() == QFile::NoError;
    }
}

// A service that packs for each question gives the same files with other times. What is damaged or encrypted
// is the same as nothing.
bool sameContents(const QString &a, const QString &b)
{
    const auto first = entrySums(a);
    if (!first || first->empty())
        return false;
    const auto second = entrySums(b);
    return second && *first == *second;
}

} // namespace

Place::Place(const PreparedDownload &download, int number)
    : m_download(download)
    , m_stem(download.parent + u'/' + download.name + (number > 1 ? u" (%1)"_s.arg(number) : QString()))
{
}

Place::Verdict Place::judge(const QString &newArchive) const
{
    const QFileInfo oldArchive(archive());
    const QFileInfo oldFolder(folder());
    const bool archiveThere = isThere(oldArchive);
    const bool folderThere = isThere(oldFolder);
    if (!archiveThere && !folderThere)
        return Free;
    if (!isPlainFile(oldArchive))
        return Taken;
    const bool same = oldArchive.size() == m_download.body->bytes && sameBytes(newArchive, archive());
    if (!same && !(m_download.suffix == u".zip" && sameContents(newArchive, archive())))
        return Taken;
    if (m_download.tree.isEmpty())
        return Same;
    if (!folderThere)
        return TreeMissing;
    return treeIsOurs() ? Same : Altered;
}

bool Place::hasArchive() const
{
    return isPlainFile(QFileInfo(archive()));
}

// What a person added there does not count; what is missing or altered does, and asking again gives it
// afresh.
bool Place::treeIsOurs() const
{
    return std::all_of(m_download.files.begin(), m_download.files.end(), [this](const SavedFile &file) {
        const QFileInfo there(folder() + u'/' + file.path);
        return isPlainFile(there) && there.size() == file.bytes
            && sameBytes(m_download.tree + u'/' + file.path, there.filePath());
    });
}

SavedDownload Place::saved(bool unchanged) const
{
    SavedDownload saved{
        archive(), {}, m_download.body->bytes, m_download.body->sha256, {}, m_download.warnings, unchanged};
    saved.archive.squeeze(); // kept for as long as its row, and there may be 10,000
    if (m_download.tree.isEmpty())
        return saved;
    saved.folder = folder();
    saved.folder.squeeze();
    QList<SavedFile> files = m_download.files;
    for (SavedFile &file : files)
        file.path = saved.folder + u'/' + file.path;
    saved.files = files;
    return saved;
}

SavedDownload Place::found(bool unchanged) const
{
    SavedDownload found = saved(unchanged);
    QFile file(archive());
    if (sameBytes(m_download.body->path, archive()) || !file.open(QIODevice::ReadOnly))
        return found;
    QCryptographicHash digest(QCryptographicHash::Sha256);
    digest.addData(&file);
    found.bytes = file.size();
    found.sha256 = digest.result().toHex();
    return found;
}

tl::unexpected<Failure> Place::withdraw(
    const PreparedDownload &download, const SavedDownload &saved, const Failure &failure)
{
    if (!saved.folder.isEmpty())
        static_cast<void>(Platform::renameNoReplace(saved.folder, download.tree));
    static_cast<void>(Platform::renameNoReplace(saved.archive, download.body->path));
    if (!saved.olderArchive.isEmpty())
        static_cast<void>(Platform::renameNoReplace(saved.olderArchive, saved.archive));
    if (!saved.olderFolder.isEmpty())
        static_cast<void>(
            Platform::renameNoReplace(saved.olderFolder, download.parent + u'/' + download.name));
    return tl::make_unexpected(failure);
}

} // namespace Chaincert
