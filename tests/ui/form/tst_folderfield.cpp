#include "form/folderfield.h"

#include "fields/linkbutton.h"
#include "form/pathline.h"
#include "harness/harness.h"
#include "settings/homefolder.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestFolderField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHomeFolderIsWrittenAsATilde_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("shown");
        QTest::newRow("in it") << u"/home/li/Certificates"_s << u"~/Certificates"_s;
        QTest::newRow("itself") << u"/home/li"_s << u"~"_s;
        QTest::newRow("elsewhere") << u"/srv/certificates"_s << u"/srv/certificates"_s;
        QTest::newRow("of another whose name begins alike") << u"/home/lili/c"_s << u"/home/lili/c"_s;
        QTest::newRow("already") << u"~/c"_s << u"~/c"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void theHomeFolderIsWrittenAsATilde()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, shown);
        QCOMPARE(withHomeShortened(path, u"/home/li"_s), shown);
        QCOMPARE(expandHome(shown, u"/home/li"_s), path == u"~/c"_s ? u"/home/li/c"_s : path);
        QCOMPARE(withHomeShortened(path, QString()), path);
        QCOMPARE(withHomeShortened(path, u"/"_s), path);
    }

    void whatIsChosenInTheHomeFolderIsShownSo()
    {
        FolderField field;
        field.setText(QDir::homePath() + u"/Certificates"_s);
        QCOMPARE(field.text(), u"~/Certificates"_s);
    }

    void whatTheDiskRefusesLeadsToItsHelp()
    {
        QTemporaryDir home;
        QFile file(home.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        FolderField field;
        LinkButton *help = nullptr;
        for (LinkButton *one : field.findChildren<LinkButton *>())
            help = one->text() == u"Help"_s ? one : help;
        QVERIFY(help && help->isHidden());
        QSignalSpy asked(&field, &FolderField::helpRequested);
        std::optional<bool> isFine;
        field.setText(home.filePath(u"file/below"_s));
        field.check([&isFine](bool fine) { isFine = fine; });
        QTRY_VERIFY(isFine);
        QVERIFY(!*isFine && !field.shownError().isEmpty());
        QVERIFY(!help->isHidden());
        QCOMPARE(help->accessibleName(), u"Help: Save in"_s);
        QCOMPARE(help->accessibleDescription(), field.shownError());
        help->click();
        QCOMPARE(asked.size(), 1);
        field.setText({});
        QVERIFY(!field.shownError().isEmpty()); // but the disk has nothing to do with it
        QVERIFY(help->isHidden());
    }

    void allWhoAskAreAnswered()
    {
        QTemporaryDir home;
        FolderField field;
        field.setText(home.path());
        QStringList answers;
        const auto asks = [&](const QString &who) {
            field.check([&answers, who](bool fine) { answers += who + (fine ? u" fine"_s : u" not"_s); });
        };
        asks(u"first"_s);
        asks(u"second"_s);
        QVERIFY(answers.isEmpty()); // never from within the call
        QTRY_COMPARE(answers, QStringList({u"first fine"_s, u"second fine"_s}));
    }

    // Of another text by now: what is wrong cannot be shown there, and what goes on will tell it.
    void whoAskedAboutAnEarlierTextIsAnswered_data()
    {
        QTest::addColumn<QString>("earlier");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("a folder") << u"folder"_s << true;
        QTest::newRow("no folder: the disk said so too late") << u"file/below"_s << true;
        QTest::newRow("nothing at all") << QString() << false;
    }

    void whoAskedAboutAnEarlierTextIsAnswered()
    {
        QFETCH(const QString, earlier);
        QFETCH(const bool, goesOn);
        QTemporaryDir home;
        QFile file(home.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        FolderField field;
        field.setText(earlier.isEmpty() ? QString() : home.filePath(earlier));
        std::optional<bool> wentOn;
        field.check([&wentOn](bool fine) { wentOn = fine; });
        field.setText(home.path());
        QVERIFY(!wentOn);
        QTRY_VERIFY(wentOn);
        QCOMPARE(*wentOn, goesOn);
        QVERIFY(field.shownError().isEmpty()); // of this text
    }

    // What is seen of a long path is its end, until somebody edits it.
    void theEndOfALongPathIsSeen()
    {
        QWidget window;
        auto *line = new PathLine(&window);
        QWidget other(&window);
        other.setFocusPolicy(Qt::StrongFocus);
        other.setGeometry(0, 60, 20, 20);
        line->setGeometry(0, 0, 160, 30);
        window.resize(200, 100);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto seenOf = [&](const QString &text) {
            line->setText(text);
            line->setCursorPosition(0);
            return line->grab().toImage();
        };
        const QString folder = u"/srv/a/very/long/path/that/no/line/of/this/width/holds/certificates-"_s;
        other.setFocus();
        QVERIFY(!line->hasFocus());
        const QImage one = seenOf(folder + u"1"_s);
        QVERIFY(seenOf(folder + u"2"_s) != one); // they differ at the end
        QCOMPARE(line->text(), folder + u"2"_s);
        line->setFocus();
        line->setReadOnly(true); // no blinking cursor in the picture
        QCOMPARE(seenOf(folder + u"1"_s), seenOf(folder + u"2"_s)); // edited from the front
    }
};

CHAINCERT_TEST(TestFolderField)
#include "tst_folderfield.moc"
