#include "harness/harness.h"
#include "savingrig.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using Kind = SaveWarning::Kind;
using SavingRig::kinds;

namespace {

QStringList visible(QStringList paths) // the archive's tree apart
{
    paths.removeIf([](const QString &path) { return path.count(u'/') > 3 || path.endsWith(u'/'); });
    return paths;
}

} // namespace

class TestSavingFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesFromOutsideStayInTheFolder()
    {
        const QTemporaryDir dir;
        auto request = SavingRig::request(dir.filePath(u"deep"_s), u"../../../etc"_s);
        request.query.blockchainId = u"/root"_s;
        const auto saved = SavingRig::Run().save(request, SavingRig::zip(SavingRig::organization()));
        VERIFY_SAVED(saved);
        QVERIFY(saved->archive.startsWith(dir.filePath(u"deep/root~"_s)));
        QCOMPARE(
            QDir(dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size(), 1);
    }

    void aFullDiskLeavesNothingHalfDone()
    {
        const QTemporaryDir dir;
        const SavingRig::Mounted mounted(dir.path(), "size=1m");
        QVERIFY(mounted.worked());
        QByteArray noise(700'000, '\0'); // halved by deflate when written in hexadecimal: no bomb
        std::generate(
            noise.begin(), noise.end(), [random = QRandomGenerator(1)]() mutable { return char(random()); });
        const QByteArray archive = SavingRig::zip({{u"noise.key"_s, noise.toHex()}});
        QVERIFY(archive.size() < 900'000);
        const auto saved = SavingRig::Run().save(SavingRig::request(dir.path()), archive);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, FailureKind::DiskFull);
        QCOMPARE(saved.error().subject, dir.path());
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList());
    }

    void aFolderOnAnotherFileSystemIsSaid()
    {
        const QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkpath(u"chain/org1"_s));
        const SavingRig::Mounted mounted(dir.filePath(u"chain/org1"_s), "size=1m");
        QVERIFY(mounted.worked());
        const auto saved = SavingRig::Run().save(
            SavingRig::request(dir.path()), SavingRig::zip(SavingRig::organization()));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, FailureKind::OtherFileSystem);
        QCOMPARE(SavingRig::everythingUnder(dir.path()), (QStringList{u"chain/"_s, u"chain/org1/"_s}));
    }

    void aFileInTheWayIsSaid()
    {
        const QTemporaryDir dir;
        SavingRig::write(dir.filePath(u"chain"_s), "mine");
        const auto saved = SavingRig::Run().save(
            SavingRig::request(dir.path()), SavingRig::zip(SavingRig::organization()));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, FailureKind::FileInTheWay);
        QCOMPARE(saved.error().subject, dir.filePath(u"chain"_s));
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList{u"chain"_s});
    }

    void aFolderThatVanishedMeanwhileIsMadeAgainOrSaid()
    {
        const QTemporaryDir dir;
        const SavingRig::Run run;
        auto prepared
            = run.prepare(SavingRig::request(dir.filePath(u"here"_s)), SavingRig::zip({{u"a"_s, "x"}}));
        QVERIFY(prepared);
        QVERIFY(QDir(dir.filePath(u"here"_s)).removeRecursively());
        std::vector<std::unique_ptr<PreparedDownload>> list;
        list.push_back(std::move(*prepared));
        const auto saved = std::move(commit(list, run.destinations->createdFolders()).front());
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, FailureKind::FolderVanished);
        list.clear();
        QCOMPARE(SavingRig::everythingUnder(dir.path()), QStringList());
    }

    void aPathThatIsTooLongIsNotUnpacked_data()
    {
        QTest::addColumn<int>("beyond");
        QTest::newRow("already where it is unpacked") << 100;
        QTest::newRow("only in its place") << -2;
    }
    void aPathThatIsTooLongIsNotUnpacked()
    {
        QFETCH(const int, beyond);
        const QTemporaryDir dir;
        const qsizetype before
            = dir.path().size() + QStringLiteral("/.chaincert-123456789012/2.tree/").size();
        QString deep;
        while (before + deep.size() + 200 < 4095 + beyond)
            deep += QString(150, u'd') + u'/';
        deep += QString(4095 + beyond - before - deep.size(), u'f');
        const auto saved = SavingRig::Run().save(
            SavingRig::request(dir.path(), QString(90, u'o')), SavingRig::zip({{deep, "x"}}));
        VERIFY_SAVED(saved);
        QCOMPARE(kinds(*saved), QList<Kind>{Kind::NotUnpacked});
        QCOMPARE(saved->warnings.first().why.value().kind, FailureKind::NameTooLongForDisk);
        QCOMPARE(SavingRig::everythingUnder(dir.path()).size(), 3);
    }

    void processesThatSaveTheSameAtOnceAllEndWell_data()
    {
        QTest::addColumn<bool>("same");
        QTest::newRow("the same content") << true;
        QTest::newRow("different contents") << false;
    }
    void processesThatSaveTheSameAtOnceAllEndWell()
    {
        QFETCH(const bool, same);
        constexpr int many = 6;
        const QTemporaryDir dir;
        std::vector<std::unique_ptr<QProcess>> helpers;
        for (int i = 0; i < many; ++i) {
            const QString archive = dir.filePath(QString::number(i));
            SavingRig::write(archive,
                SavingRig::zip(SavingRig::organization(same ? QByteArray() : QByteArray::number(i))));
            auto &helper = helpers.emplace_back(std::make_unique<QProcess>());
            helper->start(QCoreApplication::applicationDirPath() + u"/savehelper"_s,
                {u"once"_s, dir.filePath(u"to"_s), u"org1"_s, archive});
        }
        QStringList said;
        for (const auto &helper : helpers) {
            QVERIFY(helper->waitForFinished());
            said += QString::fromUtf8(helper->readAll()).trimmed();
            QVERIFY2(helper->exitCode() == 0, qPrintable(said.join(u'\n')));
        }
        said.removeDuplicates();
        const QStringList there = QDir(dir.filePath(u"to/chain/org1"_s))
                                      .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(there.size(), same ? 2 : 2 * many);
        QCOMPARE(
            QDir(dir.filePath(u"to"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList{u"chain"_s});
        QVERIFY(visible(SavingRig::everythingUnder(dir.filePath(u"to"_s))).size() >= (same ? 1 : many));
        if (!same)
            QCOMPARE(said.size(), many);
    }
};

CHAINCERT_TEST(TestSavingFaults)
#include "tst_savingfaults.moc"
