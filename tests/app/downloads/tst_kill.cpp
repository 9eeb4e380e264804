#include "harness/harness.h"
#include "savingrig.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestKill : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // CHAINCERT_KILLS says how often; 30 unless set.
    void aKillAtAnyMomentLeavesWholeThingsOrNone()
    {
        const int kills = qEnvironmentVariableIsSet("CHAINCERT_KILLS")
            ? qEnvironmentVariableIntValue("CHAINCERT_KILLS")
            : 30;
        for (int kill = 0; kill < kills; ++kill) {
            const QTemporaryDir dir;
            QProcess helper;
            helper.start(QCoreApplication::applicationDirPath() + u"/savehelper"_s, {u"loop"_s, dir.path()});
            QVERIFY(helper.waitForReadyRead());
            QTest::qSleep(QRandomGenerator::global()->bounded(60));
            helper.kill();
            QVERIFY(helper.waitForFinished());
            QCOMPARE(helper.exitStatus(), QProcess::CrashExit);
            if (QTest::currentTestFailed() || !everythingIsWhole(dir.path()))
                return;
            nextRunSweepsAndCompletes(dir.path());
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    static bool everythingIsWhole(const QString &folder)
    {
        bool good = true;
        const QStringList all = SavingRig::everythingUnder(folder);
        for (const QString &path : all) {
            const QString name = path.section(u'/', -1);
            if ((name.endsWith(u"_sk"_s) || name.endsWith(u".key"_s) || name.endsWith(u".zip"_s)
                    || name.endsWith(u".body"_s))
                && SavingRig::modeOf(folder + u'/' + path) != 0600U)
                good = false;
            if (!path.endsWith(u".zip"_s) || path.startsWith(u".chaincert"_s))
                continue;
            // Unpacking it again says whether it is whole, and what its tree must be.
            const QByteArray archive = SavingRig::contentOf(folder + u'/' + path);
            const QTemporaryDir other;
            const auto again = SavingRig::Run().save(SavingRig::request(other.path()), archive, false);
            if (!again || again->folder.isEmpty())
                return false;
            const QString tree = folder + u'/' + path.chopped(4);
            if (!QDir(tree).exists())
                continue; // killed between the two renames
            for (const SavedFile &file : again->files) {
                if (SavingRig::contentOf(tree + file.path.mid(again->folder.size()))
                    != SavingRig::contentOf(file.path))
                    good = false;
            }
        }
        for (const QString &path : all) { // no tree without its archive
            const QStringList parts = path.split(u'/');
            if (parts.size() == 4 && parts.last().isEmpty() && !path.startsWith(u".chaincert"_s))
                good = good && QFile::exists(folder + u'/' + path.chopped(1) + u".zip"_s);
        }
        return good;
    }

    static void nextRunSweepsAndCompletes(const QString &folder)
    {
        SavingRig::ageLocks(folder);
        const SavingRig::Run run;
        const QStringList orgs = QDir(folder + u"/chain"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(!orgs.isEmpty());
        for (const QString &org : orgs) {
            const QString place = folder + u"/chain/"_s + org;
            const QStringList archives = QDir(place).entryList({u"*.zip"_s}, QDir::Files);
            for (const QString &archive : archives) {
                const auto saved
                    = run.save(SavingRig::request(folder, org), SavingRig::contentOf(place + u'/' + archive));
                QVERIFY2(saved, saved ? "" : qPrintable(SavingRig::name(saved.error())));
                QCOMPARE(saved->archive, place + u'/' + archive);
                QVERIFY(QDir(saved->folder).exists());
            }
        }
        const QStringList left = SavingRig::everythingUnder(folder).filter(u".chaincert"_s);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
    }
};

CHAINCERT_TEST(TestKill)
#include "tst_kill.moc"
