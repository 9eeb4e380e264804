#include "platform/process.h"

#include "harness/harness.h"

#include <QFile>
#include <QTest>

#include <cstring>
#include <unistd.h>
#include <vector>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestProcess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aVariableThatIsThereTwiceIsTakenOnceAndRemovedTwice()
    {
        // What execve(2) hands over may name one twice; setenv() could not make that.
        std::vector<char> first(20);
        std::vector<char> second(20);
        std::strcpy(first.data(), "TST_TWICE=secret-1");
        std::strcpy(second.data(), "TST_TWICE=secret-2");
        std::vector<char *> entries{first.data(), second.data(), nullptr};
        char **const before = environ;
        environ = entries.data();
        QByteArrayList taken;
        Platform::takeVariable("TST_TWICE", [&taken](QByteArrayView value) { taken += value.toByteArray(); });
        const char *const left = std::getenv("TST_TWICE");
        environ = before;
        QCOMPARE(taken, QByteArrayList{"secret-1"});
        QVERIFY(!left);
        for (const auto &bytes : {first, second})
            QCOMPARE(QByteArray(bytes.data() + 10, 8), QByteArray(8, '\0'));
    }

    void rootIsNobodysHome_data()
    {
        QTest::addColumn<QByteArray>("home");
        QTest::addColumn<QString>("known");
        QTest::newRow("a folder") << "/home/ann"_ba << u"/home/ann"_s;
        QTest::newRow("the root") << "/"_ba << QString();
        QTest::newRow("nothing") << QByteArray("") << QString();
        QTest::newRow("not absolute") << "here"_ba << QString();
    }

    void rootIsNobodysHome()
    {
        QFETCH(QByteArray, home);
        QFETCH(QString, known);
        const QByteArray before = qgetenv("HOME");
        const QByteArray config = qgetenv("XDG_CONFIG_HOME");
        qputenv("HOME", home);
        qunsetenv("XDG_CONFIG_HOME");
        const QString found = Platform::homeFolder();
        const QString documents = Platform::standardFolder(QStandardPaths::DocumentsLocation);
        const QString settings = Platform::settingsFile().value_or(u"?"_s);
        qputenv("XDG_CONFIG_HOME", "/srv/config");
        const QString elsewhere = Platform::settingsFile().value_or(u"?"_s);
        qputenv("HOME", before);
        config.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", config);
        QCOMPARE(found, known);
        QCOMPARE(documents.isEmpty(), known.isEmpty());
        QCOMPARE(settings, known.isEmpty() ? QString() : known + u"/.config/chaincert/chaincert.conf"_s);
        QCOMPARE(elsewhere, u"/srv/config/chaincert/chaincert.conf"_s);
    }

    void whatCanBeOpenedAndStartedIsKnownBefore()
    {
        QVERIFY(Platform::canRun(8, 8));
        QCOMPARE(Platform::canRun(10'000'000, 0).error().kind, FailureKind::TooManyOpenFiles);
    }
};

CHAINCERT_TEST(TestProcess)
#include "tst_process.moc"
