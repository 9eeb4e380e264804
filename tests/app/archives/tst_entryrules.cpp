#include "archives/entryrules.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

// Entries one behind the other, each of 100 bytes in the file, 50 of them packed data.
CentralDirectory listing(const QList<QByteArray> &names)
{
    CentralDirectory directory;
    for (const QByteArray &name : names) {
        CentralEntry entry;
        entry.name = name;
        entry.method = 8;
        entry.compressedSize = 50;
        entry.size = name.endsWith('/') ? 0 : 100;
        entry.start = directory.start;
        entry.end = directory.start += 100;
        directory.entries += entry;
    }
    directory.fileSize = directory.start + 100;
    return directory;
}

} // namespace

// The rules that need no real archive; every rule in a real one is a row of HostileArchiveTest.
class EntryRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodArchiveIsJudgedEntryForEntry()
    {
        const auto verdict = judge(listing({"./", "a/", "a/./b", "c\\d"}), false);
        QVERIFY(verdict);
        QCOMPARE(verdict->entries,
            (QList<JudgedEntry>{{u""_s, true}, {u"a"_s, true}, {u"a/b"_s, false}, {u"c/d"_s, false}}));
        QCOMPARE(verdict->bytes, 200);
    }

    void theFailureSaysWhatWasFoundAndWhatIsAllowed()
    {
        const auto longName = judge(listing({QByteArray(256, 'n')}), false);
        QCOMPARE(longName.error().measure, 256);
        QCOMPARE(longName.error().limit, 255);
        const auto deep = judge(listing({QByteArray("d/").repeated(40) + 'f'}), false);
        QCOMPARE(deep.error().measure, 41);
        QCOMPARE(deep.error().limit, 32);
        CentralDirectory newer = listing({"a"});
        newer.entries[0].versionNeeded = 100;
        QCOMPARE(judge(newer, false).error().detail, u"10.0"_s);
        QCOMPARE(judge(newer, false).error().subject, u"a"_s);
    }

    void boundsHoldToTheByte_data()
    {
        QTest::addColumn<QList<qint64>>("sizes");
        QTest::addColumn<qint64>("packed");
        QTest::addColumn<int>("kind"); // -1: accepted
        constexpr qint64 MiB = 1024 * 1024;
        const int large = int(FailureKind::ArchiveTooLarge), ratio = int(FailureKind::ArchiveRatioTooHigh);
        QTest::newRow("256 MiB") << QList<qint64>{256 * MiB} << 2 * MiB << -1;
        QTest::newRow("256 MiB in two") << QList<qint64>{128 * MiB, 128 * MiB} << 2 * MiB << -1;
        QTest::newRow("a byte above 256 MiB") << QList<qint64>{256 * MiB + 1} << 2 * MiB << large;
        QTest::newRow("a byte above 256 MiB in two")
            << QList<qint64>{128 * MiB, 128 * MiB + 1} << 2 * MiB << large;
        QTest::newRow("sizes that overflow a sum")
            << QList<qint64>{std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max()}
            << 2 * MiB << large;
        QTest::newRow("ratio 200 above 1 MiB") << QList<qint64>{2'000'000} << qint64(10'000) << -1;
        QTest::newRow("ratio just above 200, above 1 MiB")
            << QList<qint64>{2'000'001} << qint64(10'000) << ratio;
        QTest::newRow("any ratio up to 1 MiB") << QList<qint64>{MiB} << qint64(1) << -1;
        QTest::newRow("a byte above 1 MiB") << QList<qint64>{MiB + 1} << qint64(1) << ratio;
        QTest::newRow("ratio of the sum") << QList<qint64>{600'000, 600'000} << qint64(2'999) << ratio;
        QTest::newRow("ratio 200 of the sum") << QList<qint64>{600'000, 600'000} << qint64(3'000) << -1;
    }

    void boundsHoldToTheByte()
    {
        QFETCH(QList<qint64>, sizes);
        QFETCH(qint64, packed);
        QFETCH(int, kind);
        CentralDirectory directory;
        for (const qint64 size : sizes) {
            CentralEntry entry;
            entry.name = QByteArray::number(directory.entries.size());
            entry.method = 8;
            entry.size = size;
            entry.compressedSize = packed;
            entry.start = directory.start;
            entry.end = directory.start += packed + 31;
            directory.entries += entry;
        }
        directory.fileSize = directory.start + 1000;
        const auto verdict = judge(directory, false);
        QCOMPARE(verdict ? -1 : int(verdict.error().kind), kind);
    }

    void entriesMayTouchButNotCross_data()
    {
        QTest::addColumn<int>("entry");
        QTest::addColumn<qint64>("end");
        QTest::addColumn<bool>("crosses");
        QTest::newRow("touches the next") << 0 << qint64(100) << false;
        QTest::newRow("reaches a byte into the next") << 0 << qint64(101) << true;
        QTest::newRow("reaches over the next") << 0 << qint64(250) << true;
        QTest::newRow("the last touches the directory") << 2 << qint64(300) << false;
        QTest::newRow("the last reaches into the directory") << 2 << qint64(301) << true;
    }

    void entriesMayTouchButNotCross()
    {
        QFETCH(int, entry);
        QFETCH(qint64, end);
        QFETCH(bool, crosses);
        CentralDirectory directory = listing({"a", "b", "c"});
        directory.entries[entry].end = end;
        std::swap(directory.entries[0], directory.entries[2]); // the directory's order need not be the file's
        const auto verdict = judge(directory, false);
        QCOMPARE(verdict.has_value(), !crosses);
        if (crosses)
            QCOMPARE(verdict.error().kind, FailureKind::ArchiveOverlaps);
    }

    void morePackedDataThanTheFileHoldsIsRefused()
    {
        CentralDirectory directory = listing({"a", "b"});
        directory.entries[0].compressedSize = directory.entries[1].compressedSize = 200;
        QCOMPARE(judge(directory, false).error().kind, FailureKind::ArchiveOverlaps);
    }

    void aFolderMayBeNamedBeforeAndAfterItsFiles()
    {
        QVERIFY(judge(listing({"a/b/", "a/", "a/b/c", "a/d"}), false));
        QVERIFY(judge(listing({"a/b/c", "a/b/", "a/"}), false));
        QCOMPARE(
            judge(listing({"a/b/c", "a/", "A/"}), false).error().kind, FailureKind::ArchiveEntryCollides);
        QCOMPARE(
            judge(listing({"x/y/z/1", "x/Y/z/2"}), false).error().kind, FailureKind::ArchiveEntryCollides);
        QCOMPARE(
            judge(listing({"x/y/z", "x/y"}), false).error().kind, FailureKind::ArchiveEntryFileAndFolder);
    }

    void foldersThatOnlyPathsNameAreBoundedToo()
    {
        QList<QByteArray> names;
        for (int i = 0; i < 5'000; ++i)
            names += QByteArray::number(i) + "/a/b/c";
        QVERIFY(judge(listing(names), false)); // 20,000 folders and files
        names += "one more";
        const auto verdict = judge(listing(names), false);
        QCOMPARE(verdict.error(),
            (Failure{FailureKind::ArchiveTooManyEntries, u"one more"_s, {}, 20'001, 20'000}));
    }

    void theTopFolderMayBeNamedInEveryWay()
    {
        const auto verdict = judge(listing({"./", "/", "a", "./"}), false);
        QVERIFY(verdict);
        QCOMPARE(verdict->entries, (QList<JudgedEntry>{{{}, true}, {{}, true}, {u"a"_s, false}, {{}, true}}));
    }

    void reservedNamesAreListedOrRefused()
    {
        QCOMPARE(judge(listing({"a/NUL"}), false)->windowsNames, QStringList{u"a/NUL"_s});
        QCOMPARE(judge(listing({"a/NUL"}), true).error().kind, FailureKind::ArchiveEntryReservedName);
    }
};

CHAINCERT_TEST(EntryRulesTest)
#include "tst_entryrules.moc"
