#include "accounts/filedrop.h"

#include "harness/harness.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QVBoxLayout>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestFileDrop : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesAreKnownByTheirName_data();
    void filesAreKnownByTheirName();
    void aFileOfKeysIsTakenAnywhereInTheWindow();
    void anotherFileIsNotTaken();
    void anotherWindowIsLeftAlone();
};

void TestFileDrop::filesAreKnownByTheirName_data()
{
    QTest::addColumn<QList<QUrl>>("urls");
    QTest::addColumn<QString>("file");
    const auto file = [](const QString &path) { return QUrl::fromLocalFile(path); };
    QTest::newRow("what the console downloads")
        << QList{file(u"/d/credentials.csv"_s)} << u"/d/credentials.csv"_s;
    QTest::newRow("renamed by the browser")
        << QList{file(u"/d/credentials (1).CSV"_s)} << u"/d/credentials (1).CSV"_s;
    QTest::newRow("a profile") << QList{file(u"/h/.huaweicloud/credentials"_s)}
                               << u"/h/.huaweicloud/credentials"_s;
    QTest::newRow("a profile in INI form") << QList{file(u"/h/cloud.ini"_s)} << u"/h/cloud.ini"_s;
    QTest::newRow("a folder of that name") << QList{file(u"/d/credentials"_s)} << QString();
    QTest::newRow("an archive of that name") << QList{file(u"/d/credentials.zip"_s)} << QString();
    QTest::newRow("a console's identities of that name")
        << QList{file(u"/d/credentials.json"_s)} << QString();
    QTest::newRow("a store of that name") << QList{file(u"/d/credentials.p12"_s)} << QString();
    QTest::newRow("a folder of tools") << QList{file(u"/h/.huaweicloud"_s)} << QString();
    QTest::newRow("two files") << QList{file(u"/a.csv"_s), file(u"/b.csv"_s)} << QString();
    QTest::newRow("a certificate") << QList{file(u"/d/admin.pem"_s)} << QString();
    QTest::newRow("on another computer")
        << QList{QUrl(u"https://example.com/credentials.csv"_s)} << QString();
    QTest::newRow("nothing") << QList<QUrl>() << QString();
}

void TestFileDrop::filesAreKnownByTheirName()
{
    QFETCH(QList<QUrl>, urls);
    QMimeData data;
    data.setUrls(urls);
    const DroppedFile dropped = droppedFile(data);
    QTEST(dropped.kind == DroppedFile::Keys ? dropped.file : QString(), "file");
}

struct Window
{
    Window()
    {
        auto *column = new QVBoxLayout(&widget);
        column->addWidget(line);
        widget.show();
    }
    bool drop(const QString &file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        data.setText(file); // as file managers do: a line would take it
        QDragEnterEvent enter(
            QPoint(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(line, &enter);
        QDropEvent event(
            QPointF(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(line, &event);
        return enter.isAccepted() && enter.dropAction() == Qt::CopyAction;
    }
    QWidget widget;
    QLineEdit *line = new QLineEdit;
};

void TestFileDrop::aFileOfKeysIsTakenAnywhereInTheWindow()
{
    Window window;
    QSignalSpy dropped(new FileDrop(&window.widget, {DroppedFile::Keys}), &FileDrop::dropped);
    QVERIFY(window.widget.acceptDrops());
    QVERIFY(window.drop(u"/d/credentials.csv"_s));
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().first().value<DroppedFile>().file, u"/d/credentials.csv"_s);
    QCOMPARE(window.line->text(), QString());
}

void TestFileDrop::anotherFileIsNotTaken()
{
    Window window;
    QSignalSpy dropped(new FileDrop(&window.widget, {DroppedFile::Keys}), &FileDrop::dropped);
    window.drop(u"/d/admin.pem"_s); // the line may take it as text
    QCOMPARE(dropped.size(), 0);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/d/admin.pem"_s)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(&window.widget, &enter);
    QVERIFY(!enter.isAccepted());
}

void TestFileDrop::anotherWindowIsLeftAlone()
{
    Window window;
    Window other;
    QSignalSpy dropped(new FileDrop(&window.widget, {DroppedFile::Keys}), &FileDrop::dropped);
    other.drop(u"/d/credentials.csv"_s);
    QCOMPARE(dropped.size(), 0);
}

CHAINCERT_TEST(TestFileDrop)
#include "tst_filedrop.moc"
