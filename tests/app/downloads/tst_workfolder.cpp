#include "downloads/workfolder.h"
#include "harness/harness.h"
#include "savingrig.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestWorkFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsHiddenPrivateLockedAndShared()
    {
        const QTemporaryDir dir;
        WorkFolders folders;
        const auto first = folders.in(dir.path());
        QVERIFY(first);
        const auto second = folders.in(dir.path());
        QCOMPARE(*first, *second);
        QVERIFY((*first)->path().startsWith(dir.path() + u"/.chaincert-"_s));
        QCOMPARE(SavingRig::modeOf((*first)->path()), 0700U);
        QCOMPARE(QDir((*first)->path()).entryList(QDir::Files), QStringList{u"lock"_s});
        QVERIFY((*first)->unusedPath(".body"_L1) != (*first)->unusedPath(".body"_L1));
    }

    void nothingIsLeftWithTheLastThatUsesIt()
    {
        const QTemporaryDir dir;
        WorkFolders folders;
        {
            auto first = folders.in(dir.filePath(u"made/deep"_s));
            QVERIFY(first);
            auto second = *folders.in(dir.filePath(u"made/deep"_s));
            SavingRig::write(second->unusedPath(".body"_L1), "bytes");
            QVERIFY(QDir().mkpath(second->unusedPath(".tree"_L1) + u"/a/b"_s));
            *first = {};
            QVERIFY(QDir(second->path()).exists());
        }
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList());
    }

    void aFolderThatWasThereBeforeStays()
    {
        const QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkdir(u"before"_s));
        WorkFolders folders;
        QVERIFY(folders.in(dir.filePath(u"before/new"_s)));
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList{u"before/"_s});
    }

    void leftoversOfEndedRunsAreSweptAndThoseOfLivingOnesAreNot()
    {
        const QTemporaryDir dir;
        // A process that is gone: its number is taken from one that has ended.
        QProcess ended;
        ended.start(u"true"_s, QStringList());
        QVERIFY(ended.waitForStarted());
        const qint64 pid = ended.processId();
        QVERIFY(ended.waitForFinished());
        const QString left = dir.filePath(u".chaincert-00ended00"_s);
        QVERIFY(QDir().mkpath(left + u"/1.tree/keystore"_s));
        SavingRig::write(left + u"/1.tree/keystore/key_sk"_s, "key");
        SavingRig::write(left + u"/lock"_s,
            QByteArray::number(pid) + "\nchaincert\n" + QSysInfo::machineHostName().toUtf8() + "\n"
                + QSysInfo::machineUniqueId() + "\n" + QSysInfo::bootUniqueId() + "\n");
        const QString withoutLock = dir.filePath(u".chaincert-00nolock0"_s);
        QVERIFY(QDir().mkpath(withoutLock));
        const QString justLocked = dir.filePath(u".chaincert-00young00"_s);
        QVERIFY(QDir().mkpath(justLocked));
        SavingRig::write(justLocked + u"/lock"_s, {});
        SavingRig::write(dir.filePath(u".chaincert-notes"_s), "a person's file");

        WorkFolders living;
        const auto alive = living.in(dir.path());
        WorkFolders next;
        const auto swept = next.in(dir.path());
        QVERIFY(alive && swept);
        QVERIFY(!QDir(left).exists());
        QVERIFY(!QDir(withoutLock).exists());
        QVERIFY(QDir(justLocked).exists());
        QVERIFY(QDir((*alive)->path()).exists());
        QVERIFY(QFile::exists(dir.filePath(u".chaincert-notes"_s)));
    }

    void aPipeInThePlaceOfALockHoldsNobodyUp()
    {
        const QTemporaryDir dir;
        const QString planted = dir.filePath(u".chaincert-00planted0"_s);
        QVERIFY(QDir().mkpath(planted));
        QCOMPARE(QProcess::execute(u"mkfifo"_s, {planted + u"/lock"_s}), 0);
        WorkFolders folders;
        QVERIFY(folders.in(dir.path()));
        QVERIFY(QFileInfo::exists(planted));
    }

    void aFolderThatCannotBeIsSaid_data()
    {
        QTest::addColumn<QString>("below");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("a file in the way") << u"file"_s << FailureKind::FileInTheWay;
        QTest::newRow("a file on the way") << u"file/below"_s << FailureKind::FileInTheWay;
        QTest::newRow("a name too long") << QString(300, u'n') << FailureKind::NameTooLongForDisk;
        QTest::newRow("a name too long below new ones")
            << u"new/"_s + QString(300, u'n') << FailureKind::NameTooLongForDisk;
    }
    void aFolderThatCannotBeIsSaid()
    {
        QFETCH(const QString, below);
        QFETCH(const FailureKind, kind);
        const QTemporaryDir dir;
        SavingRig::write(dir.filePath(u"file"_s), {});
        WorkFolders folders;
        const auto folder = folders.in(dir.filePath(below));
        QVERIFY(!folder);
        QCOMPARE(folder.error().kind, kind);
        QCOMPARE(folder.error().subject, dir.filePath(kind == FailureKind::FileInTheWay ? u"file"_s : below));
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList{u"file"_s});
    }
};

CHAINCERT_TEST(TestWorkFolder)
#include "tst_workfolder.moc"
