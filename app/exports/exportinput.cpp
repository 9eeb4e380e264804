#include "exports/exportinput.h"

#include "inspection/archivefiles.h"
#include "inspection/folderfiles.h"
#include "platform/growingread.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr int mostAbove = 3; // "admin/<hash>.peer/msp" lies three below what "ca" lies beside

CollectedFiles nothingFrom(const QString &name)
{
    return {.files = {{name}}, .read = [](const QString &, qint64) { return std::nullopt; }};
}

// A file is opened for each reading: whoever asks for its bytes takes and overwrites them.
CollectedFiles fileAt(const QString &path)
{
    const QFileInfo facts(path);
    CollectedFiles one{.files = {{facts.fileName(), facts.size()}}};
    one.read = [path](const QString &, qint64 most) -> std::optional<QByteArray> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return {};
        return Platform::readGrowing(file, file.size(), most);
    };
    return one;
}

// `opensArchives`: what lies in them, else they as such.
Result<CollectedFiles> collected(
    const QString &path, const std::function<bool()> &cancelled, bool opensArchives)
{
    const QFileInfo facts(path);
    if (facts.isDir())
        return collectFolder(path, cancelled);
    if (!facts.isFile())
        return nothingFrom(facts.fileName());
    QFile file(path);
    if (opensArchives && file.open(QIODevice::ReadOnly) && isZip(file.peek(4)))
        return collectArchive(file, cancelled);
    return fileAt(path);
}

// Each below a name of its own.
struct Together
{
    CollectedFiles files = {.read = {}, .givenAs = ReadingOptions::GivenAs::Folder};
    QList<std::pair<QString, ReadGiven>> parts = {}; // by what their paths begin with

    void add(const QString &path, const CollectedFiles &more)
    {
        QString name = QFileInfo(path).fileName();
        const auto isTaken = [this](const QString &prefix) {
            return std::any_of(
                parts.begin(), parts.end(), [&prefix](const auto &part) { return part.first == prefix; });
        };
        for (int number = 2; isTaken(name + u'/'); ++number)
            name = QFileInfo(path).fileName() + u" (%1)"_s.arg(number);
        for (GivenFile file : more.files) {
            file.path.prepend(name + u'/');
            files.files += file;
        }
        files.hasMore = files.hasMore || more.hasMore;
        parts.append({name + u'/', more.read});
    }

    std::optional<QByteArray> read(const QString &path, qint64 most) const
    {
        for (const auto &[prefix, reader] : parts) {
            if (path.startsWith(prefix))
                return reader(path.sliced(prefix.size()), most);
        }
        return {};
    }
};

Result<Inspected> inspectedTogether(const QStringList &paths, const InspectionOptions &options)
{
    if (paths.size() == 1)
        return inspect(paths.constFirst(), options);
    Together together;
    for (const QString &path : paths) {
        const auto files = collected(path, options.cancelled, true);
        if (!files && files.error().kind == FailureKind::Cancelled)
            return tl::make_unexpected(files.error());
        if (!files) {
            Inspected unread;
            unread.failure = files.error();
            return unread;
        }
        together.add(path, *files);
    }
    const auto read = [&together](const QString &path, qint64 most) { return together.read(path, most); };
    auto material = readMaterial(together.files.files, read,
        {.givenAs = ReadingOptions::GivenAs::Folder,
            .password = options.password,
            .cancelled = options.cancelled});
    if (!material)
        return tl::make_unexpected(material.error());
    AssessmentContext context = options.context;
    context.cancelled = options.cancelled;
    auto made = assessedIdentities(*material, options.asked, context);
    if (!made)
        return tl::make_unexpected(made.error());
    return Inspected{.material = std::move(*material),
        .identities = std::move(made->identities),
        .assessment = std::move(made->assessment)};
}

// Those of the first path; of several each path begins with its name.
QList<Identity> identitiesOfFirst(const Inspected &inspected, const QStringList &paths)
{
    QList<Identity> all = inspected.identities;
    if (paths.size() == 1)
        return all;
    const QString prefix = QFileInfo(paths.constFirst()).fileName() + u'/';
    for (Identity &each : all) {
        const QString &path = each.certificate ? each.certificate.at.path : each.key.at.path;
        if (!path.startsWith(prefix))
            each = Identity{.kind = Identity::Kind::KeyAlone}; // keeps the others' positions
    }
    return all;
}

QString authorityFolderBeside(const QString &path)
{
    QDir above = QFileInfo(path).absoluteDir();
    for (int level = 0; level < mostAbove; ++level) {
        const QString folder = above.filePath(u"ca"_s);
        if (QFileInfo(folder).isDir() && QFileInfo(path).absoluteFilePath() != folder)
            return folder;
        if (!above.cdUp())
            break;
    }
    return {};
}

Result<void> readOriginals(ExportSource &source, const QString &path, const std::function<bool()> &cancelled)
{
    const auto files = collected(path, cancelled, false);
    if (!files)
        return tl::make_unexpected(files.error());
    for (const GivenFile &file : files->files) {
        std::optional<QByteArray> bytes = files->read(file.path, StreamBytes);
        if (!bytes || bytes->size() > StreamBytes)
            return fail(
                FailureKind::FileUnreadable, path + (QFileInfo(path).isDir() ? u'/' + file.path : QString()));
        source.originals.push_back({file.path, Secret(*bytes)});
        bytes->fill('\0');
    }
    return {};
}

ExportInput inputOf(const Inspected &inspected, const QList<Identity> &identities)
{
    ExportInput input{.identity = identityToExport(identities), .failure = inspected.failure};
    if (!input.failure && input.identity >= 0)
        input.source = exportSource(inspected.material, inspected.identities.at(input.identity),
            inspected.assessment.identities.at(input.identity));
    return input;
}

} // namespace

ExportInput exportInputOf(const Inspected &inspected)
{
    return inputOf(inspected, inspected.identities);
}

Result<ExportInput> readExportInput(
    const QStringList &paths, const InspectionOptions &options, bool withOriginals)
{
    auto inspected = inspectedTogether(paths, options);
    if (!inspected)
        return tl::make_unexpected(inspected.error());
    ExportInput input = inputOf(*inspected, identitiesOfFirst(*inspected, paths));
    const Identity &identity = input.source.identity;
    if (!input.failure && identity.kind == Identity::Kind::Signing && identity.certificate
        && !identity.chainIsWhole) {
        const QString folder = authorityFolderBeside(paths.constFirst());
        const QStringList more = paths + QStringList{folder};
        const auto again = folder.isEmpty() || paths.contains(folder) ? Result<Inspected>(Inspected())
                                                                      : inspectedTogether(more, options);
        if (!again)
            return tl::make_unexpected(again.error());
        ExportInput whole = inputOf(*again, identitiesOfFirst(*again, more));
        if (!whole.failure && whole.identity >= 0 && whole.source.identity.chainIsWhole) {
            input = std::move(whole);
            input.authorityFolder = folder;
        }
    }
    if (withOriginals && !input.failure) {
        if (const auto read = readOriginals(input.source, paths.constFirst(), options.cancelled); !read)
            input.failure = read.error();
    }
    return input;
}

} // namespace Chaincert
