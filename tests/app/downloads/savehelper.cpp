#include "downloadrig.h"
#include "downloads/downloadqueue.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Chaincert;

namespace {

int batch(const QString &folder, const QString &port, const QString &onConflict)
{
    TransferThread thread;
    DownloadRig::Credentials credentials(thread);
    DownloadQueue queue(credentials);
    QObject::connect(&queue, &DownloadQueue::idle, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    for (int i = 0; i < 60; ++i) {
        DownloadRequest request = SavingRig::request(folder, QStringLiteral("org%1").arg(i));
        request.query.endpoint = *Endpoint::parse(QStringLiteral("http://127.0.0.1:") + port);
        request.onConflict = onConflict == QLatin1String("skip") ? OnConflict::Skip
            : onConflict == QLatin1String("replace")             ? OnConflict::Replace
                                                                 : OnConflict::KeepBoth;
        queue.add(request);
    }
    std::printf("running\n");
    std::fflush(stdout);
    QCoreApplication::exec();
    const QueueProgress &progress = queue.progress();
    return progress.count(DownloadState::Saved) + progress.count(DownloadState::Unchanged) == 60 ? 0 : 1;
}

void say(const Result<SavedDownload> &saved)
{
    if (!saved)
        std::printf("failed %s\n", qPrintable(SavingRig::name(saved.error())));
    else
        std::printf("%s %s\n", saved->unchanged ? "unchanged" : "saved", qPrintable(saved->archive));
}

} // namespace

// Saves in a process of its own. "once <folder> <org> <zip>": prints "saved|unchanged|failed <path or kind>".
// "many <folder> <zip>": the same for sixty downloads, each said in a line.
// "loop <folder>": saves until it is killed, organizations and contents in turn.
// "batch <folder> <port> keep|replace|skip": sixty downloads from a server at that port.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("batch"))
        return batch(arguments.value(2), arguments.value(3), arguments.value(4));
    const SavingRig::Run run;
    if (arguments.value(1) == QLatin1String("once")) {
        const auto saved = run.save(SavingRig::request(arguments.value(2), arguments.value(3)),
            SavingRig::contentOf(arguments.value(4)));
        say(saved);
        return saved ? 0 : 1;
    }
    if (arguments.value(1) == QLatin1String("many")) {
        const QByteArray archive = SavingRig::contentOf(arguments.value(3));
        for (int i = 0; i < 60; ++i) {
            const auto org = QStringLiteral("org%1").arg(i % 6);
            say(run.save(SavingRig::request(arguments.value(2), org), archive));
        }
        return 0;
    }
    for (int turn = 0;; ++turn) {
        SavingRig::Files files = SavingRig::organization(QByteArray::number(turn % 10));
        for (int extra = 0; extra < 20; ++extra)
            files.append({QStringLiteral("abc.peer/extra/%1.key").arg(extra), QByteArray(2000, 'k')});
        const auto saved
            = run.save(SavingRig::request(arguments.value(2), QStringLiteral("org%1").arg(turn % 3)),
                SavingRig::zip(files));
        if (!saved)
            return 1;
        if (turn == 0) {
            std::printf("running\n");
            std::fflush(stdout);
        }
    }
}
