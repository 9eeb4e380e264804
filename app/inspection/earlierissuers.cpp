#include "inspection/earlierissuers.h"

#include "platform/foldersbelow.h"
#include "platform/growingread.h"
#include "platform/paths.h"

#include <QFile>
#include <QTimeZone>

#include <utility>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostFiles = 200; // a download has a dozen

QList<GivenFile> certificatesIn(FoldersBelow &tree)
{
    QList<GivenFile> files;
    QStringList folders{QString()};
    while (!folders.isEmpty() && files.size() < MostFiles) {
        const QString path = folders.takeFirst();
        const auto folder = tree.folder(path);
        QStringList names = folder ? (*folder)->names(MostFiles) : QStringList();
        names.sort();
        for (const QString &name : std::as_const(names)) {
            const QString at = within(path, name);
            const auto facts = (*folder)->facts(name);
            if (facts && facts->kind == Platform::EntryFacts::Kind::Folder && folders.size() < MostFiles)
                folders += at;
            else if (facts && facts->kind == Platform::EntryFacts::Kind::File && !isNamedAsKey(at))
                files.append({at, facts->bytes});
        }
    }
    return files;
}

} // namespace

QList<EarlierIssuer> earlierIssuersIn(const Platform::FolderPtr &tree, const std::function<bool()> &cancelled)
{
    FoldersBelow below(tree);
    const auto read = [&below](const QString &path, qint64 most) -> std::optional<QByteArray> {
        const auto file = below.openFile(path);
        return file ? Platform::readGrowing(**file, (*file)->size(), most) : std::nullopt;
    };
    const auto material = readMaterial(
        certificatesIn(below), read, {.givenAs = ReadingOptions::GivenAs::Folder, .cancelled = cancelled});
    const auto facts = tree->facts();
    if (!material || !facts)
        return {};
    return issuersOf(identitiesIn(*material, {}, cancelled),
        QDateTime::fromMSecsSinceEpoch(facts->modified, QTimeZone::utc()).toUTC());
}

} // namespace Chaincert
