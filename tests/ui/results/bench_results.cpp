#include "pictures/statuses.h"
#include "results/resultsmodel.h"
#include "results/resultsview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

#include <cstdio>

// How quick the results stay with 10,000 rows: milliseconds on the GUI thread. No test: figures depend on the
// machine.
int main(int argc, char **argv)
{
    using namespace Chaincert;
    using namespace Qt::StringLiterals;
    constexpr int Rows = 10'000;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ResultsModel model;
    ResultsView view(model);
    view.resize(690, 600);
    view.show();
    QElapsedTimer timer;
    const auto tell = [&timer](const char *what, int times = 1) {
        std::printf("%-44s %8.3f ms\n", what, static_cast<double>(timer.nsecsElapsed()) / 1e6 / times);
        timer.restart();
    };

    QList<DownloadStatus> waiting;
    QList<DownloadStatus> saved;
    for (int i = 1; i <= Rows; ++i) {
        waiting.append(Statuses::waiting(static_cast<DownloadId>(i), u"org%1"_s.arg(i)));
        saved.append(Statuses::saved(static_cast<DownloadId>(i), u"org%1"_s.arg(i), u"/c/org%1"_s.arg(i)));
    }
    timer.start();
    for (const DownloadStatus &status : waiting)
        model.put(status);
    QTest::qWait(0);
    tell("10,000 rows come in");
    view.viewport()->repaint();
    tell("the first picture of them");
    for (const DownloadStatus &status : saved)
        model.put(status);
    tell("one row is saved (mean)", Rows);
    QTest::qWait(0);
    view.viewport()->repaint();
    tell("the picture after all were saved");
    for (int step = 0; step < 100; ++step) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * step / 100);
        view.viewport()->repaint();
    }
    tell("one step of scrolling (mean)", 100);
    view.expand(model.index(Rows / 2, 0));
    view.viewport()->repaint();
    tell("one row is opened");
    DownloadStatus many = Statuses::saved(1, u"org1"_s, u"/c/org1"_s);
    QList<SavedFile> files;
    for (int i = 0; i < Rows; ++i)
        files.append({u"/c/org1/admin/d%1/f%2"_s.arg(i % 100).arg(i), FileKind::Other, 1});
    many.saved->files = files;
    timer.restart();
    model.put(many);
    view.viewport()->repaint();
    tell("a row gains 10,000 files");
    QList<DownloadId> every;
    for (int i = 1; i <= Rows; i += 2)
        every.append(static_cast<DownloadId>(i));
    timer.restart();
    model.remove(every);
    view.viewport()->repaint();
    tell("every other row goes");
    return 0;
}
