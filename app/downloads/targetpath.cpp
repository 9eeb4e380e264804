#include "downloads/targetpath.h"

#include "downloads/contentkind.h"
#include "platform/foldersbelow.h"
#include "platform/paths.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// Files that are kept as the service sent them; unknown kinds only without an extension.
constexpr std::array keptKinds{ContentKind::Zip, ContentKind::Tar, ContentKind::GzipTar, ContentKind::Gzip,
    ContentKind::Bzip2Tar, ContentKind::Bzip2, ContentKind::XzTar, ContentKind::ZstdTar,
    ContentKind::PemCertificate, ContentKind::PemKey, ContentKind::DerCertificate, ContentKind::Pkcs12,
    ContentKind::Unknown};

using EntryKind = Platform::EntryFacts::Kind;

constexpr qsizetype maxListed = 10'000; // of what someone else may have filled
constexpr qint64 readHeadSize = 64 * 1024; // what fileKind() looks at

bool is(const Platform::Folder &folder, const QString &name, EntryKind kind)
{
    const auto facts = folder.facts(name);
    return facts && facts->kind == kind;
}

QString blockchainFolder(
    const FolderTemplate &folders, const DownloadRequest &request, const Result<Platform::FolderPtr> &parent)
{
    const QStringList names = folders.blockchainNames(request);
    if (!parent)
        return names.first();
    for (const QString &name : names) {
        if (is(**parent, name, EntryKind::Folder))
            return name;
    }
    if (request.blockchainName.isEmpty()) {
        QStringList there = (*parent)->names(maxListed);
        there.removeIf([&](const QString &name) {
            return !folders.isBlockchainPart(name, request) || !is(**parent, name, EntryKind::Folder);
        });
        if (there.size() == 1) // of two nobody knows which is meant
            return there.first();
    }
    return names.first();
}

QList<SavedFile> filesOf(const Platform::FolderPtr &tree)
{
    QList<SavedFile> files;
    FoldersBelow below(tree);
    QStringList folders{QString()}; // paths within the tree, to be looked into
    for (qsizetype looked = 0; !folders.isEmpty() && looked < maxListed && files.size() < maxListed;
         ++looked) {
        const QString path = folders.takeLast();
        const auto folder = below.folder(path);
        const QStringList names = folder ? (*folder)->names(maxListed) : QStringList();
        for (const QString &name : names) {
            const QString at = within(path, name);
            const auto facts = (*folder)->facts(name);
            if (facts && facts->kind == EntryKind::Folder)
                folders += at;
            if (!facts || facts->kind != EntryKind::File || files.size() >= maxListed)
                continue;
            const auto file = (*folder)->openFile(name);
            const QByteArray head = file ? (*file)->read(readHeadSize) : QByteArray();
            files.append({tree->pathOf(at), fileKind(at, head), facts->bytes});
        }
    }
    std::sort(
        files.begin(), files.end(), [](const SavedFile &a, const SavedFile &b) { return a.path < b.path; });
    return files;
}

// Of the names that an archive gets, one that is there.
std::optional<QString> archiveIn(const Platform::Folder &parent, const QString &name, const QString &suffix)
{
    QStringList names{name + suffix};
    for (const ContentKind kind : keptKinds) {
        const QLatin1String ending = Chaincert::suffix(kind);
        names += ending.isEmpty() ? name : name + u'.' + ending;
    }
    const auto found = std::find_if(names.cbegin(), names.cend(),
        [&parent](const QString &archive) { return is(parent, archive, EntryKind::File); });
    if (found == names.cend())
        return {};
    return *found;
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

TargetPath targetPathOf(const DownloadRequest &request, const FolderTemplate &folders,
    const Platform::FolderPtr &destination, BlockchainFolders *remember)
{
    QStringList parts = folders.parts(request);
    if (const qsizetype part = folders.blockchainPart(); part >= 0) {
        const QString above = parts.first(part).join(u'/');
        const auto find
            = [&] { return blockchainFolder(folders, request, FoldersBelow(destination).folder(above)); };
        // By its id, so that it stays the same once its name is known.
        const QString key = above + QChar::Null + folders.blockchainNames(request).last();
        parts[part] = remember ? remember->remembered(key, find) : find();
    }
    const QString name = parts.takeLast();
    return TargetPath{parts, (QStringList{request.folder} + parts).join(u'/'), name};
}

std::optional<SavedDownload> existingDownload(
    const TargetPath &target, const Platform::FolderPtr &parent, bool treeWanted, const QString &suffix)
{
    if (!parent)
        return {};
    SavedDownload there;
    there.unchanged = true;
    there.skipped = true;
    if (const auto archive = archiveIn(*parent, target.name, suffix)) {
        there.archive = target.parent + u'/' + *archive;
        there.bytes = parent->facts(*archive).value_or(Platform::EntryFacts()).bytes;
    }
    if (const auto tree = parent->openFolder(target.name)) {
        there.folder = target.parent + u'/' + target.name;
        there.files = filesOf(*tree);
        return there;
    }
    if (there.archive.isEmpty() || (treeWanted && there.archive.endsWith(u".zip"_s)))
        return {};
    return there;
}

std::optional<SavedDownload> existingDownload(const DownloadRequest &request, const FolderTemplate &folders)
{
    const auto destination = Platform::Folder::open(request.folder);
    if (!destination)
        return {};
    const TargetPath target = targetPathOf(request, folders, *destination);
    const auto parent = FoldersBelow(*destination).folder(target.folders.join(u'/'));
    return existingDownload(target, parent ? *parent : nullptr, request.unpack);
}

} // namespace Chaincert
