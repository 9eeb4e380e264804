#include "downloads/destinations.h"
#include "harness/harness.h"
#include "savingrig.h"

#include <QDateTime>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

bool closed(const QString &folder)
{
    return ::chmod(QFile::encodeName(folder).constData(), 0700) == 0;
}

// What a killed run leaves: a copy of a living one's folder.
QString leftover(const QString &destination, const QString &name = u".chaincert-0123456789ab"_s)
{
    const QTemporaryDir other;
    Destinations destinations;
    const auto work = destinations.workFolder(other.path());
    const QString left = destination + u'/' + name;
    if (!work || !QDir().mkpath(left + u"/1.tree/keystore"_s) || !closed(left)
        || !QFile::copy((*work)->path() + u"/lock"_s, left + u"/lock"_s))
        qFatal("no leftover");
    SavingRig::write(left + u"/1.tree/keystore/key_sk"_s, "key");
    SavingRig::write(left + u"/1.body"_s, "body");
    return left;
}

} // namespace

class TestWorkFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsHiddenPrivateLockedAndShared()
    {
        const QTemporaryDir dir;
        Destinations destinations;
        const auto first = destinations.workFolder(dir.path());
        QVERIFY(first);
        const auto second = destinations.workFolder(dir.path());
        QCOMPARE(*first, *second);
        QVERIFY((*first)->path().startsWith(dir.path() + u"/.chaincert-"_s));
        QCOMPARE(SavingRig::modeOf((*first)->path()), 0700U);
        QCOMPARE(QDir((*first)->path()).entryList(QDir::Files), QStringList{u"lock"_s});
        QVERIFY((*first)->unusedName(".body"_L1) != (*first)->unusedName(".body"_L1));
    }

    void nothingIsLeftWithTheLastThatUsesIt()
    {
        const QTemporaryDir dir;
        Destinations destinations;
        {
            auto first = destinations.workFolder(dir.filePath(u"made/deep"_s));
            QVERIFY(first);
            auto second = *destinations.workFolder(dir.filePath(u"made/deep"_s));
            SavingRig::write(second->path() + u'/' + second->unusedName(".body"_L1), "bytes");
            QVERIFY(QDir().mkpath(second->path() + u'/' + second->unusedName(".tree"_L1) + u"/a/b"_s));
            *first = {};
            QVERIFY(QDir(second->path()).exists());
        }
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList());
    }

    void aFolderThatWasThereBeforeStays()
    {
        const QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkdir(u"before"_s));
        Destinations destinations;
        QVERIFY(destinations.workFolder(dir.filePath(u"before/new"_s)));
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList{u"before/"_s});
    }

    void anEmptyFolderThatTookThePlaceOfOneMadeHereStays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("above the destination") << u"made"_s;
        QTest::newRow("the destination") << u"made/deep"_s;
        QTest::newRow("below it") << u"made/deep/chain"_s;
        QTest::newRow("deep below it") << u"made/deep/chain/org1"_s;
    }
    void anEmptyFolderThatTookThePlaceOfOneMadeHereStays()
    {
        QFETCH(const QString, name);
        const QTemporaryDir dir;
        {
            Destinations destinations;
            auto work = destinations.workFolder(dir.filePath(u"made/deep"_s));
            QVERIFY(work);
            QVERIFY((*work)->createdFolders().below(
                (*work)->destinationFolder(), {u"chain"_s, u"org1"_s}, (*work)->owner()));
            QVERIFY(QDir(dir.path()).rename(name, u"away"_s));
            QVERIFY(QDir(dir.path()).mkdir(name));
        }
        QVERIFY(QDir(dir.filePath(name)).exists());
    }

    void leftoversOfEndedRunsAreSweptAndThoseOfLivingOnesAreNot()
    {
        const QTemporaryDir dir;
        const QString left = leftover(dir.path());
        const QString withoutLock = dir.filePath(u".chaincert-000000000010"_s);
        QVERIFY(QDir().mkdir(withoutLock) && closed(withoutLock));
        const QString justLocked = dir.filePath(u".chaincert-000000000020"_s);
        QVERIFY(QDir().mkdir(justLocked) && closed(justLocked));
        SavingRig::write(justLocked + u"/lock"_s, {});
        SavingRig::write(dir.filePath(u".chaincert-notes"_s), "a person's file");
        QDateTime now = QFileInfo(justLocked + u"/lock"_s).lastModified().addMSecs(900);
        const WallClock clock = [&now] { return now; };

        Destinations living(clock);
        const auto alive = living.workFolder(dir.path());
        Destinations next(clock);
        const auto swept = next.workFolder(dir.path());
        QVERIFY(alive && swept);
        QVERIFY(!QDir(left).exists());
        QVERIFY(!QDir(withoutLock).exists());
        QVERIFY(QDir(justLocked).exists());
        QVERIFY(QDir((*alive)->path()).exists());
        QVERIFY(QFile::exists(dir.filePath(u".chaincert-notes"_s)));

        now = now.addMSecs(200); // now its run is too late to fill the lock in
        Destinations last(clock);
        QVERIFY(last.workFolder(dir.path()));
        QVERIFY(!QDir(justLocked).exists());
        QVERIFY(QDir((*alive)->path()).exists());
    }

    void aPipeInThePlaceOfALockHoldsNobodyUp()
    {
        const QTemporaryDir dir;
        const QString planted = dir.filePath(u".chaincert-000000000030"_s);
        QVERIFY(QDir().mkdir(planted) && closed(planted));
        QCOMPARE(QProcess::execute(u"mkfifo"_s, {planted + u"/lock"_s}), 0);
        Destinations destinations;
        QVERIFY(destinations.workFolder(dir.path()));
        QVERIFY(QFileInfo::exists(planted));
    }

    void whatIsNotCertainlyOursStays_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("a person's own name") << u"name"_s;
        QTest::newRow("more digits") << u"digits"_s;
        QTest::newRow("a file of a person's in it") << u"file"_s;
        QTest::newRow("a folder of a person's in it") << u"folder"_s;
        QTest::newRow("a link where a tree would be") << u"link"_s;
        QTest::newRow("others may look into it") << u"mode"_s;
        QTest::newRow("another user's") << u"owner"_s;
        QTest::newRow("another user's body in it") << u"body"_s;
        QTest::newRow("no mark") << u"mark"_s;
        QTest::newRow("no lock") << u"lock"_s;
        QTest::newRow("another user's lock") << u"otherlock"_s;
        QTest::newRow("a link to it") << u"linked"_s;
    }
    void whatIsNotCertainlyOursStays()
    {
        QFETCH(const QString, change);
        const QTemporaryDir dir;
        const QTemporaryDir elsewhere;
        QString name = u".chaincert-0123456789ab"_s;
        if (change == u"name")
            name = u".chaincert-backup"_s;
        else if (change == u"digits")
            name += u'0';
        const QString left = leftover(change == u"linked" ? elsewhere.path() : dir.path(), name);
        const auto encoded = [&left](const QString &below) { return QFile::encodeName(left + below); };
        if (change == u"file")
            SavingRig::write(left + u"/notes.txt"_s, "mine");
        else if (change == u"folder")
            QVERIFY(QDir().mkpath(left + u"/photos"_s));
        else if (change == u"link")
            QVERIFY(QFile::link(elsewhere.path(), left + u"/2.tree"_s));
        else if (change == u"mode")
            QCOMPARE(::chmod(encoded({}).constData(), 0755), 0);
        else if (change == u"owner")
            QCOMPARE(::chown(encoded({}).constData(), 54321, 54321), 0);
        else if (change == u"body")
            QCOMPARE(::chown(encoded(u"/1.body"_s).constData(), 54321, 54321), 0);
        else if (change == u"mark")
            SavingRig::write(left + u"/lock"_s, "1234\nchaincert\n");
        else if (change == u"lock")
            QVERIFY(QFile::remove(left + u"/lock"_s));
        else if (change == u"otherlock")
            QCOMPARE(::chown(encoded(u"/lock"_s).constData(), 54321, 54321), 0);
        else if (change == u"linked")
            QVERIFY(QFile::link(left, dir.filePath(name)));
        const QStringList before = SavingRig::everythingUnder(left);
        {
            Destinations destinations;
            QVERIFY(destinations.workFolder(dir.path()));
        }
        QCOMPARE(SavingRig::everythingUnder(left), before);
    }

    void aDeepTreeIsSweptWithFewHandles()
    {
        const QTemporaryDir dir;
        const QString left = leftover(dir.path());
        QVERIFY(QDir().mkpath(left + u"/1.tree"_s + u"/deep"_s.repeated(300)));
        QVERIFY(QDir().mkpath(left + u"/1.tree/deep/1048576.tree"_s));
        rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        const int lowest = ::dup(0);
        ::close(lowest);
        {
            Destinations destinations;
            const rlimit few{rlim_t(lowest) + 10, before.rlim_max};
            QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
            const auto work = destinations.workFolder(dir.path());
            QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
            QVERIFY2(work, work ? "" : qPrintable(SavingRig::name(work.error())));
            QVERIFY(!QDir(left).exists());
        }
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList());
    }

    void partsOfReportsAreSweptOnceTheyAreOld()
    {
        const QTemporaryDir dir;
        const QString old = u".chaincert-6a5b1b5c-3a0f-4f0e-9a39-0a1c5b4a2d11.part"_s;
        const QString young = u".chaincert-6a5b1b5c-3a0f-4f0e-9a39-0a1c5b4a2d12.part"_s;
        const QString own = u".chaincert-mine.part"_s;
        for (const QString &name : {old, young, own}) {
            SavingRig::write(dir.filePath(name), "# Report");
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadWrite));
            if (name != young)
                QVERIFY(file.setFileTime(
                    QDateTime::currentDateTime().addSecs(-7200), QFileDevice::FileModificationTime));
        }
        {
            Destinations destinations;
            QVERIFY(destinations.workFolder(dir.path()));
        }
        QCOMPARE(SavingRig::everythingUnder(dir.path()), (QStringList{young, own}));
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
        Destinations destinations;
        const auto folder = destinations.workFolder(dir.filePath(below));
        QVERIFY(!folder);
        QCOMPARE(folder.error().kind, kind);
        QCOMPARE(folder.error().subject, dir.filePath(kind == FailureKind::FileInTheWay ? u"file"_s : below));
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList{u"file"_s});
    }
};

CHAINCERT_TEST(TestWorkFolder)
#include "tst_workfolder.moc"
