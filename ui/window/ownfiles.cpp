#include "window/ownfiles.h"

#include "platform/process.h"
#include "platform/workers.h"
#include "window/mainwindow.h"
#include "words/words.h"

namespace Chaincert {

using namespace Qt::StringLiterals;

static QString fileIn(QStandardPaths::StandardLocation location, const QString &name)
{
    const QString folder = Platform::standardFolder(location);
    return folder.isEmpty() ? QString() : folder + u'/' + name;
}

QString unfinishedFile()
{
    return fileIn(QStandardPaths::AppDataLocation, u"unfinished.json"_s);
}

QString listsFile()
{
    return fileIn(QStandardPaths::CacheLocation, u"lists.json"_s);
}

void sayWhatIsNotUsed(MainWindow &window, const std::optional<Platform::UnusedFile> &settings)
{
    const auto look = [files = QStringList{unfinishedFile(), listsFile()}] {
        QList<Platform::UnusedFile> found;
        for (const QString &file : files) {
            if (auto unused = Platform::whyUnused(file); unused && !file.isEmpty())
                found += std::move(*unused);
        }
        return found;
    };
    onThreadFor(
        MayHang::PersonsFile, &window, look, [&window, settings](const QList<Platform::UnusedFile> &found) {
            QStringList sentences;
            std::optional<FailureKind> failed; // of several the first
            for (const Platform::UnusedFile &unused : settings ? QList{*settings} + found : found) {
                sentences += Words::of(unused);
                if (unused.failure && !failed)
                    failed = unused.failure->kind;
            }
            if (!sentences.isEmpty())
                window.showNotice(sentences.join(u'\n'), failed);
        });
}

} // namespace Chaincert
