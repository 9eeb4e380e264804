#include "pictures/cardpictures.h"

#include "app/inspection/ondisk.h"
#include "card/identitycardview.h"
#include "fields/disclosure.h"
#include "harness/patience.h"
#include "pictures/statuses.h"
#include "results/resultsmodel.h"
#include "results/resultspane.h"
#include "results/resultsview.h"
#include "results/rowcompare.h"
#include "ui/results/savedidentity.h"
#include "walk/home.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QSplitter>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {
constexpr int CardMs = 10'000;
}

void takeCardPictures(QScreen &screen, const QString &folder, const QSize &size)
{
    const Walk::Visit nobody = [](QWidget &, const QString &) {};
    Walk::Home home(screen, nobody, size.isEmpty() ? QSize(1280, 800) : size);
    home.addAccount();
    MainWindow window(home.accounts, home.sessions, home.queue, home.settings);
    home.show(window);
    auto *model = window.findChild<ResultsModel *>();
    auto *view = window.findChild<ResultsView *>();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const std::vector<std::pair<QString, Assessed>> made{{u"right"_s, MadeCards::endingIn(160, now)},
        {u"findings"_s, MadeCards::withFindings()}, {u"soon"_s, MadeCards::endingIn(9, now)},
        {u"expired"_s, MadeCards::endingIn(-12, now)}, {u"sm2"_s, MadeCards::sm2()}};
    std::vector<std::unique_ptr<OnDisk>> disks;
    DownloadId id = 0;
    for (const auto &[name, files] : made) {
        disks.push_back(std::make_unique<OnDisk>(files.given.files));
        if (files.given.readers == FileReaders::Others) {
            QFile(disks.back()->path()).setPermissions(QFile::Permissions(0x7755));
            for (const QString &file : files.given.files.keys())
                disks.back()->setMode(file, 0644);
        }
        ++id;
        model->put(MadeCards::savedIn(id, u"org%1"_s.arg(id), disks.back()->path(), files));
    }
    QTest::qWait(100);
    const auto take = [&](const QString &name) {
        QTest::qWait(200);
        Harness::waitUntilQuiet(window);
        Harness::settle();
        window.grab().save(folder + u"/card-"_s + name + u".png"_s);
    };
    const auto choose = [&](const QModelIndex &index) {
        view->setCurrentIndex(index);
        QTest::qWait(100); // what was shown before goes
        const auto isShown = [&window] {
            const auto *card = window.findChild<IdentityCardView *>();
            return card && card->isVisible();
        };
        (void)QTest::qWaitFor(isShown, CardMs); // it is read by another thread
    };
    for (DownloadId row = 1; row <= id; ++row) {
        choose(model->indexOf(row));
        take(made[static_cast<std::size_t>(row - 1)].first);
    }
    view->setCurrentIndex(model->indexOf(1));
    view->selectionModel()->select(
        model->indexOf(id), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::qWait(100);
    window.findChild<RowCompare *>()->action()->trigger();
    QTest::qWait(500);
    take(u"compare"_s);
    // With as much room as it can have, to see it whole.
    window.findChild<ResultsPane *>()->findChild<QSplitter *>()->setSizes({1, 2000});
    take(u"compare-whole"_s);
    choose(model->indexOf(2));
    take(u"findings-whole"_s);
    for (auto *disclosure : window.findChild<IdentityCardView *>()->findChildren<Disclosure *>())
        disclosure->setOpen(true);
    choose(model->indexOf(1));
    take(u"right-open"_s);
    QModelIndex file = model->indexOf(1);
    while (model->rowCount(file) > 0) { // the first file, a CA's certificate
        view->expand(file);
        file = model->index(0, 0, file);
    }
    choose(file);
    take(u"file"_s);
}
