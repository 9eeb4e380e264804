#include "window/bringingin.h"

#include "harness/harness.h"
#include "mainwindowrig.h"
#include "results/broughtinrows.h"
#include "results/resultsmodel.h"
#include "results/resultsview.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QMimeData>

using namespace WindowRig;

// Files and folders that are dropped onto the window or chosen in its menu.
class TestBringingIn : public MainWindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { MainWindowRig::initTestCase(); }
    void init()
    {
        MainWindowRig::init();
        openAgain(); // without an account: the first start's page
    }
    void cleanup() { MainWindowRig::cleanup(); }

    void whatIsDroppedComesInAndIsShown()
    {
        write(u"a.pem"_s);
        write(u"b.pem"_s);
        QVERIFY(!results().isVisible());
        QVERIFY(drop({url(u"a.pem"_s), url(u"b.pem"_s)}));
        QTRY_COMPARE(model().rowCount(), 2);
        QTRY_VERIFY(results().isVisible());
        QVERIFY(QFile::exists(m_folder->filePath(u"a.pem"_s)));
    }

    void onlyWhatLiesOnThisComputerIsTaken()
    {
        QVERIFY(!drop({QUrl(u"https://example.com/a.pem"_s)}));
        QVERIFY(!drop({QUrl(u"file://elsewhere/a.pem"_s)}));
        QVERIFY(!drop({url(u"a.pem"_s), QUrl(u"https://example.com/a.pem"_s)}));
        QVERIFY(!drop({}));
        QCOMPARE(model().rowCount(), 0);
    }

    void aDropThatCanOnlyMoveIsRefused() { QVERIFY(!drop({url(u"a.pem"_s)}, Qt::MoveAction)); }

    void theMenuOpensFilesAndAFolder()
    {
        write(u"a.pem"_s);
        const QList<QAction *> actions = m_window->findChild<BringingIn *>()->actions();
        QCOMPARE(actions.size(), 2);
        QCOMPARE(actions.first()->shortcut(), QKeySequence(u"Ctrl+Shift+O"_s));
        for (QAction *action : actions) {
            action->trigger();
            auto *dialog = m_window->findChild<QFileDialog *>();
            QVERIFY(dialog);
            Q_EMIT dialog->filesSelected({m_folder->filePath(u"a.pem"_s)});
            delete dialog;
        }
        QTRY_COMPARE(model().rowCount(), 1); // the same path twice
    }

private:
    void write(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no certificate");
    }
    QUrl url(const QString &name) const { return QUrl::fromLocalFile(m_folder->filePath(name)); }
    ResultsModel &model() const { return *m_window->findChild<ResultsModel *>(); }
    bool drop(const QList<QUrl> &urls, Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction) const
    {
        QMimeData data;
        data.setUrls(urls);
        auto *target = static_cast<QWidget *>(m_window->findChild<BringingIn *>()->parent());
        QDragEnterEvent enter(QPoint(5, 5), actions, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(target, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent let(QPointF(5, 5), actions, &data, Qt::LeftButton, Qt::NoModifier);
        let.ignore();
        QApplication::sendEvent(target, &let);
        return let.isAccepted() && let.dropAction() == Qt::CopyAction;
    }
};

CHAINCERT_TEST(TestBringingIn)
#include "tst_bringingin.moc"
