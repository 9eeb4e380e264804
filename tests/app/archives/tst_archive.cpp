#include "app/archives/memorytarget.h"
#include "app/archives/zipbuilder.h"
#include "archives/archive.h"
#include "harness/harness.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace ZipBuilding;

namespace {

QByteArray noise(qsizetype size)
{
    QRandomGenerator random(7);
    QList<quint32> numbers(size / 4 + 1);
    random.fillRange(numbers.data(), numbers.size());
    QByteArray bytes(reinterpret_cast<const char *>(numbers.constData()), size);
    return bytes;
}

Entry stored(Entry entry)
{
    entry.method = 0;
    return entry;
}

} // namespace

class ArchiveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTreeComesOutByteForByteParentsFirst()
    {
        MemoryTarget target;
        const auto report
            = unpack(m_files.written(zipOf({file("x/msp/signcerts/a.pem", "cert"), folder("x/"),
                         folder("x/empty/"), file("./x//msp/keystore/k_sk", "key"), file("top", "")})),
                target);
        QVERIFY(report);
        QCOMPARE(target.broken, QStringList());
        QCOMPARE(target.files.value(u"x/msp/signcerts/a.pem"_s), "cert");
        QCOMPARE(target.files.value(u"x/msp/keystore/k_sk"_s), "key");
        QCOMPARE(target.folders,
            (QStringList{u"x"_s, u"x/msp"_s, u"x/msp/signcerts"_s, u"x/empty"_s, u"x/msp/keystore"_s}));
        QCOMPARE(target.made.size(), 8);
        QCOMPARE(target.made.at(3), u"x/msp/signcerts/a.pem"_s);
        QVERIFY(!report->irregular && report->legacyNames.isEmpty() && report->windowsNames.isEmpty());
    }

    void aFileUpToOneMebibyteComesWholeAndABiggerOneInParts()
    {
        const QByteArray big = noise(3 * 1024 * 1024 + 5), edge = noise(1024 * 1024);
        const QByteArray twoWhole = noise(2 * 1024 * 1024);
        MemoryTarget target;
        const QString zip = m_files.written(
            zipOf({file("big", big), stored(file("edge", edge)), file("twoWhole", twoWhole)}));
        QVERIFY(unpack(zip, target));
        QCOMPARE(target.broken, QStringList());
        QCOMPARE(target.heads, (QStringList{u"big 1048576"_s, u"twoWhole 1048576"_s}));
        QVERIFY(target.files.value(u"big"_s) == big);
        QVERIFY(target.files.value(u"edge"_s) == edge);
        QVERIFY(target.files.value(u"twoWhole"_s) == twoWhole);
        QCOMPARE(target.bytes, big.size() + edge.size() + twoWhole.size());
    }

    void aBigFileThatLiesAboutItsSizeIsStopped_data()
    {
        QTest::addColumn<int>("difference");
        QTest::newRow("one byte more than declared") << -1;
        QTest::newRow("a mebibyte more than declared") << -1024 * 1024;
        QTest::newRow("one byte fewer than declared") << 1;
        QTest::newRow("a mebibyte fewer than declared") << 1024 * 1024;
    }

    void aBigFileThatLiesAboutItsSizeIsStopped()
    {
        QFETCH(int, difference);
        Entry big = file("big", noise(3 * 1024 * 1024));
        big.size = quint32(big.content.size() + difference);
        MemoryTarget target;
        const auto report = unpack(m_files.written(zipOf({big})), target);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, FailureKind::ArchiveEntryWrongSize);
        QCOMPARE(report.error().limit, qint64(*big.size));
        QVERIFY(target.files.value(u"big"_s).size() <= qint64(*big.size));
    }

    void aWrongChecksumOfABigFileIsFound()
    {
        Entry big = file("big", noise(2 * 1024 * 1024));
        big.crc = 5;
        MemoryTarget target;
        QCOMPARE(
            unpack(m_files.written(zipOf({big})), target).error().kind, FailureKind::ArchiveEntryCorrupt);
    }

    void anArchiveTooBigForMemoryIsReadFromDisk()
    {
        const QByteArray big = noise(17 * 1024 * 1024);
        MemoryTarget target;
        const QString zip = m_files.written(zipOf({stored(file("a/big", big)), file("a/small", "s")}));
        QVERIFY(unpack(zip, target));
        QVERIFY(target.files.value(u"a/big"_s) == big);
        QCOMPARE(target.files.value(u"a/small"_s), "s");
        QVERIFY(verifyWhole(zip));
    }

    void aCancelIsHeardBetweenEntriesAndWithinABigOne()
    {
        UnpackOptions options;
        int asked = 0;
        options.cancelled = [&] { return ++asked > 2; };
        MemoryTarget entries, parts;
        QCOMPARE(
            unpack(m_files.written(zipOf({file("a"), file("b"), file("c")})), entries, options).error().kind,
            FailureKind::Cancelled);
        QCOMPARE(entries.files.size(), 2);
        asked = 0;
        const QString big = m_files.written(zipOf({file("big", noise(5 * 1024 * 1024))}));
        QCOMPARE(unpack(big, parts, options).error().kind, FailureKind::Cancelled);
        QCOMPARE(asked, 3);
        asked = 0;
        QCOMPARE(verifyWhole(big, options.cancelled).error().kind, FailureKind::Cancelled);
    }

    void theTargetsFailureIsPassedOn()
    {
        MemoryTarget file1, folder1;
        file1.failAt = u"a/b"_s;
        folder1.failAt = u"a"_s;
        const QString zip = m_files.written(zipOf({file("a/b"), file("c")}));
        QCOMPARE(unpack(zip, file1).error(), (Failure{FailureKind::DiskFull, u"a/b"_s, {}}));
        QCOMPARE(unpack(zip, folder1).error(), (Failure{FailureKind::DiskFull, u"a"_s, {}}));
        QVERIFY(!folder1.files.contains(u"c"_s));
    }

    void anArchiveThatCannotBeReadIsTheDisksFailure()
    {
        MemoryTarget target;
        const QString missing = m_files.filePath(u"missing.zip"_s);
        QCOMPARE(unpack(missing, target).error().kind, FailureKind::DiskFailed);
        QCOMPARE(unpack(missing, target).error().subject, missing);
        QCOMPARE(verifyWhole(missing).error().kind, FailureKind::DiskFailed);
    }

    void namesOfUnknownEncodingGetReadableStableNames_data()
    {
        QTest::addColumn<QList<QByteArray>>("raw");
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<QStringList>("warned");
        const QByteArray supply = "\xb9\xa9\xd3\xa6\xc1\xb4"; // GBK
        QTest::newRow("GBK") << QList<QByteArray>{supply + "/a.pem"} << QStringList{u"供应链/a.pem"_s}
                             << QStringList{u"供应链/a.pem"_s};
        QTest::newRow("GBK whose second byte is a backslash")
            << QList<QByteArray>{"\x81\x5c.pem"} << QStringList{u"乗.pem"_s} << QStringList{u"乗.pem"_s};
        QTest::newRow("UTF-8 without the flag is no guess")
            << QList<QByteArray>{"\xe4\xbe\x9b.pem"} << QStringList{u"供.pem"_s} << QStringList();
        QTest::newRow("one folder keeps one name where GBK does not fit all")
            << QList<QByteArray>{"caf\x82/a", "caf\x82/b\x82"} << QStringList{u"café/a"_s, u"café/bé"_s}
            << QStringList{u"café/a"_s, u"café/bé"_s};
    }

    void namesOfUnknownEncodingGetReadableStableNames()
    {
        QFETCH(QList<QByteArray>, raw);
        QFETCH(QStringList, paths);
        QFETCH(QStringList, warned);
        QList<Entry> entries;
        for (const QByteArray &name : raw)
            entries += file(name);
        MemoryTarget target;
        const auto report = unpack(m_files.written(zipOf(entries)), target);
        QVERIFY(report);
        QCOMPARE(target.files.keys(), paths);
        QCOMPARE(report->legacyNames, warned);
    }

    void aUnicodePathFieldGivesTheName()
    {
        const QByteArray raw = "\xb9\xa9.pem";
        Entry entry = file(raw);
        entry.centralExtra = entry.localExtra = unicodePath(raw, "\xe4\xbe\x9b.pem");
        MemoryTarget target;
        const auto report = unpack(m_files.written(zipOf({entry})), target);
        QVERIFY(report);
        QCOMPARE(target.files.keys(), QStringList{u"供.pem"_s});
        QCOMPARE(report->legacyNames, QStringList());
    }

    void namesThatWindowsRefusesAreListed()
    {
        MemoryTarget target;
        const auto report
            = unpack(m_files.written(zipOf({file("a/CON"), file("a/CONSOLE"), file("b./x:y")})), target);
        QVERIFY(report);
        QCOMPARE(report->windowsNames, (QStringList{u"a/CON"_s, u"b./x:y"_s}));
    }

    void whatOnlyTheStrictCheckRefusesIsReadAndCalledIrregular_data()
    {
        QTest::addColumn<QByteArray>("zip");
        const QList<Entry> two{file("a"), file("b/c")};
        QTest::newRow("bytes behind") << Archive{.entries = two, .trailing = "\n\n"}.build();
        const QByteArray good = zipOf(two);
        QTest::newRow("two dates") << QByteArray(good).replace(10, 4, "\1\2\3\4");
        QTest::newRow("two needed versions") << QByteArray(good).replace(4, 2, QByteArray("\x2d\0", 2));
    }

    void whatOnlyTheStrictCheckRefusesIsReadAndCalledIrregular()
    {
        QFETCH(QByteArray, zip);
        MemoryTarget target;
        const auto report = unpack(m_files.written(zip), target);
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY(report->irregular);
        QCOMPARE(target.files.keys(), (QStringList{u"a"_s, u"b/c"_s}));
        MemoryTarget regular;
        QVERIFY(!unpack(m_files.written(zipOf({file("a")})), regular)->irregular);
    }

    void bytesThatEveryOffsetCountsAreNotIrregular_data()
    {
        QTest::addColumn<QByteArray>("zip");
        QTest::newRow("before the entries")
            << Archive{.entries = {file("a")}, .prefix = "#!/bin/sh\n"}.build();
        QTest::newRow("before the end") << Archive{.entries = {file("a")}, .gap = "bytes"}.build();
    }

    void bytesThatEveryOffsetCountsAreNotIrregular()
    {
        QFETCH(QByteArray, zip);
        MemoryTarget target;
        const auto report = unpack(m_files.written(zip), target);
        QVERIFY(report);
        QVERIFY(!report->irregular);
    }

    void anIrregularArchiveWithABadEntryIsRefusedForTheEntry()
    {
        MemoryTarget target;
        const auto report
            = unpack(m_files.written(Archive{.entries = {file("../a")}, .trailing = "junk"}.build()), target);
        QCOMPARE(report.error().kind, FailureKind::ArchiveEntryClimbs);
    }

    void aWholeArchiveIsToldFromADamagedOne()
    {
        const QByteArray zip = zipOf({file("a", noise(5000)), file("../climbs"), file("empty", "")});
        QVERIFY(verifyWhole(m_files.written(zip))); // names are not judged here
        QVERIFY(verifyWhole(m_files.written(zipOf({}))));
        QVERIFY(!verifyWhole(m_files.written(zip.chopped(1))));
        QVERIFY(!verifyWhole(m_files.written(zip.first(4000))));
        QByteArray flipped = zip;
        flipped[2000] = char(flipped[2000] ^ 1);
        QCOMPARE(verifyWhole(m_files.written(flipped)).error().kind, FailureKind::ArchiveEntryCorrupt);
        QVERIFY(!verifyWhole(m_files.written("")));
    }

    void anArchiveOfLibzipComesOutByteForByte()
    {
        const QByteArray path = QFile::encodeName(m_files.filePath(u"libzip.zip"_s)), content = noise(70'000);
        zip_t *zip = zip_open(path.constData(), ZIP_CREATE | ZIP_EXCL, nullptr);
        QVERIFY(zip);
        QVERIFY(zip_dir_add(zip, "供应链", ZIP_FL_ENC_UTF_8) >= 0);
        for (const char *name : {"供应链/a.pem", "b"}) {
            zip_source_t *source
                = zip_source_buffer(zip, content.constData(), zip_uint64_t(content.size()), 0);
            QVERIFY(zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8) >= 0);
        }
        QCOMPARE(zip_close(zip), 0);
        MemoryTarget target;
        const auto report = unpack(QFile::decodeName(path), target);
        QVERIFY(report);
        QVERIFY(!report->irregular);
        QCOMPARE(target.files, (QMap<QString, QByteArray>{{u"供应链/a.pem"_s, content}, {u"b"_s, content}}));
    }

    void archivesOfOtherProgramsComeOutByteForByte_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("bsdtar") << u"bsdtar"_s
                                << QStringList{
                                       u"-c"_s, u"--format"_s, u"zip"_s, u"-f"_s, u"@OUT@"_s, u"tree"_s};
        QTest::newRow("bsdtar into a pipe")
            << u"sh"_s << QStringList{u"-c"_s, u"bsdtar -c --format zip tree | cat > @OUT@"_s};
        QTest::newRow("Python's zipfile")
            << u"/usr/bin/python3"_s << QStringList{u"-m"_s, u"zipfile"_s, u"-c"_s, u"@OUT@"_s, u"tree"_s};
    }

    void archivesOfOtherProgramsComeOutByteForByte()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        QTemporaryDir place;
        QMap<QString, QByteArray> expected{{u"tree/msp/a.pem"_s, "certificate"},
            {u"tree/msp/供应链.pem"_s, noise(70'000)}, {u"tree/big"_s, noise(2'500'000)},
            {u"tree/empty"_s, ""}};
        QVERIFY(QDir(place.path()).mkpath(u"tree/msp/folder"_s));
        for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
            QFile out(place.filePath(it.key()));
            QVERIFY(out.open(QIODevice::WriteOnly));
            QCOMPARE(out.write(it.value()), it.value().size());
        }
        arguments.replaceInStrings(u"@OUT@"_s, place.filePath(u"out.zip"_s));
        QProcess process;
        process.setWorkingDirectory(place.path());
        process.start(program, arguments);
        QVERIFY2(process.waitForFinished() && process.exitCode() == 0, process.readAllStandardError());
        MemoryTarget target;
        const auto report = unpack(place.filePath(u"out.zip"_s), target);
        QVERIFY2(report, report ? "" : qPrintable(report.error().subject + report.error().detail));
        QCOMPARE(target.files, expected);
        QVERIFY(target.folders.contains(u"tree/msp/folder"_s));
        QVERIFY(verifyWhole(place.filePath(u"out.zip"_s)));
    }

private:
    ZipFiles m_files;
};

CHAINCERT_TEST(ArchiveTest)
#include "tst_archive.moc"
