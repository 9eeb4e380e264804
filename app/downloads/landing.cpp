#include "downloads/landing.h"

#include "downloads/foldertemplate.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qsizetype mostListed = 10'000; // files of a tree that somebody else may have filled
constexpr qint64 headSize = 64 * 1024; // what fileKind() looks at

QString blockchainFolder(const FolderTemplate &folders, const DownloadRequest &request, const QString &parent)
{
    const QStringList names = folders.blockchainNames(request);
    for (const QString &name : names) {
        if (QFileInfo(parent + u'/' + name).isDir())
            return name;
    }
    if (request.blockchainName.isEmpty()) {
        QStringList there = QDir(parent).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
        there.removeIf([&](const QString &name) { return !folders.isBlockchainPart(name, request); });
        if (there.size() == 1) // of two nobody knows which is meant
            return there.first();
    }
    return names.first();
}

QList<SavedFile> filesOf(const QString &folder)
{
    QList<SavedFile> files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (each.hasNext() && files.size() < mostListed) {
        QFile file(each.next());
        const QString within = file.fileName().mid(folder.size() + 1);
        const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(headSize) : QByteArray();
        files.append({file.fileName(), fileKind(within, head), file.size()});
    }
    std::sort(
        files.begin(), files.end(), [](const SavedFile &a, const SavedFile &b) { return a.path < b.path; });
    return files;
}

} // namespace

QString BlockchainFolders::remembered(const QString &key, const std::function<QString()> &find)
{
    const QMutexLocker lock(&m_mutex);
    QString &folder = m_folders[key];
    if (folder.isEmpty())
        folder = find();
    return folder;
}

Result<Landing> landingOf(const DownloadRequest &request, BlockchainFolders *remember)
{
    const auto folders = FolderTemplate::of(request);
    if (!folders)
        return tl::make_unexpected(folders.error());
    QStringList parts = folders->parts(request);
    if (const qsizetype part = folders->blockchainPart(); part >= 0) {
        const QString parent = (QStringList{request.folder} + parts.mid(0, part)).join(u'/');
        const auto find = [&] { return blockchainFolder(*folders, request, parent); };
        // By its id, so that it stays the same once its name is known.
        const QString key = parent + QChar::Null + folders->blockchainNames(request).last();
        parts[part] = remember ? remember->remembered(key, find) : find();
    }
    const QString name = parts.takeLast();
    parts.prepend(request.folder);
    return Landing{parts.join(u'/'), name};
}

std::optional<SavedDownload> whatIsThere(const Landing &landing, bool treeWanted)
{
    const QString stem = landing.parent + u'/' + landing.name;
    const QFileInfo tree(stem);
    QFileInfoList archives
        = QDir(landing.parent).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    archives.removeIf([&landing](const QFileInfo &file) {
        return file.fileName() != landing.name // of unknown kind
            && file.completeBaseName() != landing.name
            && !file.fileName().startsWith(landing.name + u".tar."_s);
    });
    SavedDownload there;
    there.unchanged = true;
    there.skipped = true;
    if (!archives.isEmpty()) {
        there.archive = archives.first().filePath();
        there.bytes = archives.first().size();
    }
    if (tree.isDir() && !tree.isSymLink()) {
        there.folder = stem;
        there.files = filesOf(stem);
        return there;
    }
    if (archives.isEmpty() || (treeWanted && there.archive.endsWith(u".zip"_s)))
        return {};
    return there;
}

} // namespace Chaincert
