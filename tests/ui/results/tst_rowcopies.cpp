#include "harness/harness.h"
#include "modelrig.h"
#include "platform/workers.h"
#include "results/dragpicture.h"
#include "results/resultsview.h"
#include "results/rowcopies.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QIcon>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeView>
#include <QUrl>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace Statuses;

// Rows that go out of the window as files.
class TestRowCopies : public ModelRig
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_model = std::make_unique<ResultsModel>();
    }

    void twoOrganizationsInTheClipboardHaveTwoNames()
    {
        putSaved({u"org1"_s, u"org2"_s});
        RowCopies copies(*m_model);
        QSignalSpy copied(&copies, &RowCopies::copied);
        copies.toClipboard(m_model->partsOf({at({0}), at({1})}));
        QCOMPARE(copied.count(), 0); // later
        QTRY_COMPARE(copied.count(), 1);
        QCOMPARE(copied.first().first().toInt(), 2);
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QStringList names;
        QByteArray gnome("copy");
        for (const QUrl &url : data->urls()) {
            names += QFileInfo(url.toLocalFile()).fileName();
            gnome += '\n' + url.toEncoded();
            const QFileInfo key(url.toLocalFile() + u"/msp/keystore/9f2c8b_sk"_s);
            QVERIFY(key.isFile());
            QCOMPARE(key.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                QFile::ReadOwner | QFile::WriteOwner);
        }
        QCOMPARE(names, QStringList({u"org1-admin"_s, u"org2-admin"_s}));
        QCOMPARE(data->data(u"x-special/gnome-copied-files"_s), gnome);
        QVERIFY(data->data(u"text/uri-list"_s).contains("/org2-admin\r\n"));
        // As words the places where the files stay.
        QCOMPARE(data->text(), tree(u"org1"_s) + u'\n' + tree(u"org2"_s));
    }

    void twoFilesOfOneNameSayWhoseTheyAre()
    {
        putSaved({u"org1"_s, u"org2"_s});
        RowCopies copies(*m_model);
        const auto key = [this](int row) { return at({row, 0, 0, 1}); };
        QCOMPARE(m_model->pathOf(key(0)), tree(u"org1"_s) + u"/msp/keystore/9f2c8b_sk"_s);
        QCOMPARE(namesOf(copies, {key(0)}), QStringList{u"9f2c8b_sk"_s});
        QCOMPARE(namesOf(copies, {key(0), key(1)}),
            QStringList({u"org1-admin-msp-keystore-9f2c8b_sk"_s, u"org2-admin-msp-keystore-9f2c8b_sk"_s}));
        QCOMPARE(namesOf(copies, {at({0, 1}), at({1, 1}), at({1})}),
            QStringList({u"org1-admin.zip"_s, u"org2-admin"_s, u"org2-admin.zip"_s}));
    }

    void whatIsGoneIsNotOffered()
    {
        putSaved({u"org1"_s, u"org2"_s});
        QVERIFY(QDir(tree(u"org1"_s)).removeRecursively());
        RowCopies copies(*m_model);
        QSignalSpy missing(&copies, &RowCopies::missing);
        QCOMPARE(namesOf(copies, {at({0}), at({1})}), QStringList{u"org2-admin"_s});
        QTRY_COMPARE(missing.count(), 1);
        QCOMPARE(missing.first().first().value<Staging::Copies>().gone, QStringList{tree(u"org1"_s)});
        QVERIFY(QDir(tree(u"org2"_s)).removeRecursively());
        QGuiApplication::clipboard()->setText(u"before"_s);
        copies.toClipboard(m_model->partsOf({at({1})}));
        QTRY_COMPARE(missing.count(), 2);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    }

    void noRowsAreAnsweredToo()
    {
        RowCopies copies(*m_model);
        std::optional<QStringList> made;
        copies.make({}, [&made](const Staging::Copies &answer) { made = answer.paths; });
        QVERIFY(!made); // later
        QTRY_VERIFY(made);
        QVERIFY(made->isEmpty());
    }

    void atTheEndTheCopiesGoAndTheClipboardNamesTheOriginals()
    {
        putSaved({u"org1"_s});
        auto copies = std::make_unique<RowCopies>(*m_model);
        QSignalSpy copied(copies.get(), &RowCopies::copied);
        copies->toClipboard(m_model->partsOf({at({0})}));
        QTRY_COMPARE(copied.count(), 1);
        QVERIFY(!hidden().isEmpty());
        copies.reset();
        QTRY_VERIFY(hidden().isEmpty());
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->urls(),
            QList<QUrl>{QUrl::fromLocalFile(tree(u"org1"_s))});
    }

    void whoDiesMeanwhileHearsNothing_data()
    {
        QTest::addColumn<bool>("isMade");
        QTest::newRow("while it is made") << false;
        QTest::newRow("before it is told") << true;
    }
    void whoDiesMeanwhileHearsNothing()
    {
        QFETCH(const bool, isMade);
        putSaved({u"org1"_s});
        auto copies = std::make_unique<RowCopies>(*m_model);
        bool told = false;
        copies->make(m_model->partsOf({at({0})}), [&told](const Staging::Copies &) { told = true; });
        if (isMade) {
            QVERIFY(isDone());
            QVERIFY(!hidden().isEmpty());
        }
        copies.reset();
        QVERIFY(isDone());
        Harness::settle();
        QVERIFY(!told);
        QTRY_VERIFY(hidden().isEmpty());
    }

    void aDragWaitsForTheCopiesAndForTheButton()
    {
        putSaved({u"org1"_s});
        ResultsView view(*m_model);
        view.resize(500, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy wanted(&view, &ResultsView::dragWanted);
        const QPoint row = view.visualRect(at({0})).center();
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, row);
        const auto move = [&view](const QPoint &to) {
            QMouseEvent moved(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton,
                Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(view.viewport(), &moved);
        };
        move(row + QPoint(3, 0));
        move(row + QPoint(40, 5));
        move(row + QPoint(60, 200));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(view.selectionModel()->selectedRows().size(), 1); // the pointer drew no selection
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, row + QPoint(60, 200));
        view.drag(new QMimeData, u"org1-admin"_s, 1); // returns at once: no button is held
    }

    void thePictureIsSmallAndReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void thePictureIsSmallAndReadable()
    {
        QFETCH(bool, dark);
        QTreeView view;
        QPalette palette;
        palette.setColor(QPalette::Base, dark ? QColor(30, 30, 30) : QColor(Qt::white));
        palette.setColor(QPalette::Text, dark ? QColor(230, 230, 230) : QColor(20, 20, 20));
        view.setPalette(palette);
        const QPixmap picture = dragPicture(view, ResultsIcons().folder(), u"org1-admin"_s);
        const QSizeF size = picture.deviceIndependentSize();
        const int line = view.fontMetrics().height();
        QVERIFY2(size.height() < 2.5 * line && size.width() < 12 * line,
            qPrintable(QString::number(size.width())));
        const QImage image = picture.toImage();
        const QColor middle = image.pixelColor(image.width() - 4, image.height() / 2);
        QCOMPARE(middle.rgb(), palette.color(QPalette::Base).rgb());
        int words = 0;
        for (int x = image.width() / 3; x < image.width() - 4; ++x) {
            for (int y = 3; y < image.height() - 3; ++y)
                words += std::abs(image.pixelColor(x, y).lightness() - middle.lightness()) > 120 ? 1 : 0;
        }
        QVERIFY(words > 50);
        const QPixmap wide = dragPicture(view, ResultsIcons().folder(), QString(500, u'x'));
        QVERIFY(wide.deviceIndependentSize().width() < 20 * line);
    }

private:
    QString tree(const QString &org) const { return m_home->filePath(u"b/"_s + org + u"/admin"_s); }
    // What the threads had to do, for those who may have died.
    static bool isDone()
    {
        return threadsFor(MayHang::PersonsFile).waitForDone(Harness::Patience::DefaultMs);
    }
    QStringList hidden() const
    {
        return QDir(m_home->path())
            .entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)
            .filter(u".chaincert"_s);
    }
    void putSaved(const QStringList &orgs)
    {
        QList<DownloadStatus> all;
        for (const QString &org : orgs) {
            DownloadStatus status
                = saved(static_cast<DownloadId>(all.size() + 1), org, m_home->filePath(u"b/"_s + org));
            status.request.folder = m_home->path();
            QStringList files{status.saved->archive};
            for (const SavedFile &file : status.saved->files)
                files += file.path;
            for (const QString &path : files) {
                QVERIFY(QDir().mkpath(QFileInfo(path).path()));
                QFile file(path);
                QVERIFY(file.open(QIODevice::WriteOnly) && file.write(path.toUtf8()) > 0);
            }
            all += status;
        }
        put(all);
    }
    static QStringList namesOf(RowCopies &copies, const QModelIndexList &rows)
    {
        QStringList names;
        bool answered = false;
        const auto *model = static_cast<const ResultsModel *>(rows.first().model());
        copies.make(model->partsOf(rows), [&](const Staging::Copies &made) {
            for (const QString &path : made.paths)
                names += QFileInfo::exists(path) ? path.mid(path.lastIndexOf(u'/') + 1) : u"?"_s;
            answered = true;
        });
        return Harness::waitFor([&] { return answered; }) ? names : QStringList{u"no answer"_s};
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

CHAINCERT_TEST(TestRowCopies)
#include "tst_rowcopies.moc"
