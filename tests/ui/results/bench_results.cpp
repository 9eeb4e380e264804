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
        for (DownloadStatus *status : {&waiting.last(), &saved.last()})
            status->request.query.blockchainId = u"chain%1"_s.arg(i % 40);
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
    // The work of each, and the picture after it: as long as the window answers to nothing.
    const auto measured = [&](const char *what, const auto &step) {
        QTest::qWait(300);
        timer.restart();
        step();
        view.viewport()->repaint();
        tell(what);
    };
    using enum Qt::SortOrder;
    measured("sorted by name", [&] { model.sort(ResultsModel::Certificate, AscendingOrder); });
    measured("and the other way round", [&] { model.sort(ResultsModel::Certificate, DescendingOrder); });
    measured("sorted by state", [&] { model.sort(ResultsModel::Check, AscendingOrder); });
    measured("sorted by size", [&] { model.sort(ResultsModel::Size, AscendingOrder); });
    measured("filtered: a letter that all have", [&] { model.setFilter(u"o"_s); });
    measured("filtered: one in ten", [&] { model.setFilter(u"org1"_s); });
    measured("filtered: nothing", [&] { model.setFilter(u"zzz"_s); });
    measured("no filter", [&] { model.setFilter({}); });
    measured("grouped under 40 blockchains", [&] { model.setGrouped(true); });
    measured("grouped: sorted by name", [&] { model.sort(ResultsModel::Certificate, AscendingOrder); });
    measured("grouped: filtered", [&] { model.setFilter(u"org1"_s); });
    measured("grouped: no filter", [&] { model.setFilter({}); });
    measured("no groups", [&] { model.setGrouped(false); });
    measured("in the order they were asked for", [&] { model.sort(-1); });
    view.selectAll();
    measured("all chosen, and what they have on disk", [&] {
        QModelIndexList rows;
        for (int row = 0; row < Rows; ++row)
            rows.append(model.index(row, 0));
        if (model.partsOf(rows).size() != Rows)
            qFatal("not all");
    });
    view.clearSelection();
    timer.restart();
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
