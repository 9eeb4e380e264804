#include "app/archives/memorytarget.h"
#include "app/archives/zipbuilder.h"
#include "archives/archive.h"
#include "archives/entrysums.h"
#include "downloads/contentkind.h"
#include "harness/harness.h"

#include <QProcess>
#include <QTest>

#include <zip.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace ZipBuilding;

namespace {

// As archive/zip's testdata has it: sizes and ends of ZIP64 although nothing is big, the offset short, and
// none of it in the local header.
QByteArray likeGo(const QByteArray &furtherExtra)
{
    return Archive{.entries = {with(file("README", "This small file is in ZIP64 format.\n"),
                       [&](Entry &e) {
                           e.madeBy = 0x032d;
                           e.zip64 = true, e.zip64InLocal = false, e.zip64Offset = false;
                           e.centralExtra = furtherExtra;
                       })},
        .zip64End = true}
        .build();
}

// Stored in truth. AES comes with the field that WinZip adds.
Entry ofMethod(const QByteArray &name, int method)
{
    Entry entry = file(name);
    entry.method = quint16(method);
    if (method == 99)
        entry.centralExtra = entry.localExtra = extraField(0x9901, QByteArray("\2\0AE\3\x8\0", 7));
    return entry;
}

// As Windows and .NET write it: backslashes, and no Unix modes.
Entry ofWindows(const QByteArray &name, const QByteArray &content, quint32 attributes)
{
    return with(file(name, content), [attributes](Entry &e) {
        e.madeBy = 0x0014;
        e.externalAttributes = attributes;
    });
}

} // namespace

// What every common program opens is unpacked here too.
class OpenedElsewhereTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anArchiveThatOthersOpenIsUnpacked_data()
    {
        QTest::addColumn<QByteArray>("zip");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QStringList>("folders");
        const auto row
            = [](const char *name, const QByteArray &zip, const QStringList &files,
                  const QStringList &folders = {}) { QTest::newRow(name) << zip << files << folders; };
        row("an entry for the top folder", zipOf({folder("/"), file("a")}), {u"a"_s});
        row("the top folder in many ways",
            zipOf(
                {folder("/"), folder("./"), folder("."), folder("//"), folder("\\"), folder("/"), file("a")}),
            {u"a"_s});
        row("a folder named twice", zipOf({folder("a/"), file("a/b"), folder("a/")}), {u"a/b"_s}, {u"a"_s});
        row("a folder named in every way",
            zipOf({folder("a/"), folder("a"), folder("./a/"), folder("a//"), folder("a/."), folder("a\\"),
                file("a/b")}),
            {u"a/b"_s}, {u"a"_s});
        row("a deep folder named twice", zipOf({folder("a/b/"), folder("a//b/"), file("a/b/c")}),
            {u"a/b/c"_s}, {u"a"_s, u"a/b"_s});
        row("folders alone, twice", zipOf({folder("a/"), folder("a/")}), {}, {u"a"_s});
        row("dots and doubled slashes", zipOf({folder("./"), folder("./x/"), file("./x//y/./z")}),
            {u"x/y/z"_s}, {u"x"_s, u"x/y"_s});
        row("backslashes of Windows",
            zipOf({ofWindows("msp\\", {}, 0x10), ofWindows("msp\\keystore\\", {}, 0x10),
                ofWindows("msp\\keystore\\k_sk", "key", 0x20)}),
            {u"msp/keystore/k_sk"_s}, {u"msp"_s, u"msp/keystore"_s});
        row("a folder whose sizes come behind, packed",
            zipOf({with(folder("a/"), [](Entry &e) { e.flags = 8, e.method = 8; }), file("a/b")}), {u"a/b"_s},
            {u"a"_s});
        row("a folder whose sizes come behind, stored",
            zipOf({with(folder("a/"), [](Entry &e) { e.flags = 8; }), file("a/b")}), {u"a/b"_s}, {u"a"_s});
        row("ZIP64 in the directory alone",
            zipOf({with(file("a"), [](Entry &e) { e.zip64 = true, e.zip64InLocal = false; })}), {u"a"_s});
        row("ZIP64 in the local header alone",
            zipOf({with(file("a"), [](Entry &e) { e.localExtra = extraField(1, QByteArray(16, '\0')); })}),
            {u"a"_s});
        row("ZIP64 in the directory alone, sizes behind",
            zipOf({with(file("a"), [](Entry &e) { e.zip64 = true, e.zip64InLocal = false, e.flags = 8; })}),
            {u"a"_s});
        row("Go's zip64.zip", likeGo({}), {u"README"_s});
        row("Go's zip64-2.zip",
            likeGo(extraField(0x5455, "\3\xfc\x53\x25\x50") + extraField(0x7875, "\1\4\xba!")),
            {u"README"_s});
        row("the marker of a split archive of one part",
            Archive{.entries = {file("a"), file("b/c")}, .prefix = "PK00"}.build(), {u"a"_s, u"b/c"_s},
            {u"b"_s});
        row("the marker of a split archive",
            Archive{.entries = {file("a"), file("b/c")}, .prefix = "PK\7\x8"}.build(), {u"a"_s, u"b/c"_s},
            {u"b"_s});
    }

    void anArchiveThatOthersOpenIsUnpacked()
    {
        QFETCH(QByteArray, zip);
        QFETCH(QStringList, files);
        QFETCH(QStringList, folders);
        QCOMPARE(contentKind(zip, zip.size()), ContentKind::Zip);
        MemoryTarget target;
        const QString path = m_files.written(zip);
        const auto report = unpack(path, target);
        QVERIFY2(report, report ? "" : qPrintable(report.error().subject + report.error().detail));
        QCOMPARE(target.broken, QStringList());
        QCOMPARE(target.files.keys(), files);
        QCOMPARE(target.folders, folders);
        QVERIFY(verifyWhole(path));
    }

    void whatIsNotTheSameFolderStaysAConflict_data()
    {
        QTest::addColumn<QByteArray>("zip");
        QTest::addColumn<FailureKind>("kind");
        const auto row = [](const char *name, const QByteArray &zip, FailureKind kind) {
            QTest::newRow(name) << zip << kind;
        };
        row("two files", zipOf({file("a"), file("./a")}), FailureKind::ArchiveEntryRepeats);
        row("a folder and a file", zipOf({folder("a/"), file("a")}), FailureKind::ArchiveEntryFileAndFolder);
        row("an empty file and a folder", zipOf({file("a", {}), folder("a/")}),
            FailureKind::ArchiveEntryFileAndFolder);
        row("two folders that differ in case", zipOf({folder("a/"), folder("A/")}),
            FailureKind::ArchiveEntryCollides);
        row("a top folder with content", zipOf({file("/", "content")}),
            FailureKind::ArchiveEntryFileAndFolder);
        row("a file below the root", zipOf({file("/a")}), FailureKind::ArchiveEntryAbsolute);
        row("a link to the root",
            zipOf({with(file("/"), [](Entry &e) { e.externalAttributes = unixMode(0120777); })}),
            FailureKind::ArchiveEntryLink);
    }

    void whatIsNotTheSameFolderStaysAConflict()
    {
        QFETCH(QByteArray, zip);
        QFETCH(FailureKind, kind);
        MemoryTarget target;
        const auto report = unpack(m_files.written(zip), target);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, kind);
    }

    void aMethodThatIsNotKnownIsNamed_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QString>("name");
        // What this libzip knows is unpacked: the test of real archives shows that.
        const auto row = [](const char *name, int method, const QString &told) {
            if (!zip_compression_method_supported(method, 0))
                QTest::newRow(name) << method << told;
        };
        row("Deflate64", 9, u"Deflate64"_s);
        row("BZIP2", 12, u"BZIP2"_s);
        row("LZMA", 14, u"LZMA"_s);
        row("Zstandard", 93, u"Zstandard"_s);
        row("Zstandard's first number", 20, u"Zstandard"_s);
        row("XZ", 95, u"XZ"_s);
        row("PPMd", 98, u"PPMd"_s);
        row("AES", 99, u"AES"_s);
        row("Implode", 6, u"Implode"_s);
        row("a number that is nobody's", 77, u"77"_s);
    }

    void aMethodThatIsNotKnownIsNamed()
    {
        QFETCH(int, method);
        QFETCH(QString, name);
        const QByteArray zip = zipOf({file("good.pem"), ofMethod("odd.pem", method)});
        MemoryTarget target;
        const QString path = m_files.written(zip);
        const auto report = unpack(path, target);
        QVERIFY(!report);
        QCOMPARE(report.error(), (Failure{FailureKind::ArchiveMethodUnsupported, u"odd.pem"_s, name}));
        QCOMPARE(target.files.size(), 0);
        QVERIFY(verifyWhole(path)); // it is complete
        QVERIFY(!entrySums(path)); // but what it holds, nobody here knows
    }

    void anEncryptedEntryStaysEncryptedWhateverItsMethod()
    {
        for (const int method : {8, 14, 99}) {
            MemoryTarget target;
            Entry entry = ofMethod("a", method);
            entry.flags = 1;
            const QByteArray zip = zipOf({entry});
            QCOMPARE(unpack(m_files.written(zip), target).error().kind, FailureKind::ArchiveEntryEncrypted);
            QVERIFY(verifyWhole(m_files.written(zip)));
        }
    }

    // Made by another program: what libzip can undo here is unpacked, what it cannot is named.
    void realArchivesOfOtherMethodsAreUnpackedOrNamed_data()
    {
        QTest::addColumn<int>("method");
        QTest::newRow("BZIP2") << 12;
        QTest::newRow("LZMA") << 14;
    }

    void realArchivesOfOtherMethodsAreUnpackedOrNamed()
    {
        QFETCH(int, method);
        const QString path = m_files.filePath(QString::number(method) + u"-real.zip"_s);
        QProcess python;
        python.start(u"/usr/bin/python3"_s,
            {u"-c"_s,
                u"import sys, zipfile\n"
                "with zipfile.ZipFile(sys.argv[1], 'w', int(sys.argv[2])) as z:\n"
                "    z.writestr('msp/a.pem', 'certificate ' * 1000)\n"_s,
                path, QString::number(method)});
        QVERIFY2(python.waitForFinished() && python.exitCode() == 0, python.readAllStandardError());
        MemoryTarget target;
        const auto report = unpack(path, target);
        if (zip_compression_method_supported(method, 0)) {
            QVERIFY(report);
            QCOMPARE(target.files.value(u"msp/a.pem"_s), QByteArray("certificate ").repeated(1000));
        } else {
            QCOMPARE(report.error().kind, FailureKind::ArchiveMethodUnsupported);
            QCOMPARE(report.error().detail, QString::fromLatin1(QTest::currentDataTag()));
        }
    }

private:
    ZipFiles m_files;
};

CHAINCERT_TEST(OpenedElsewhereTest)
#include "tst_openedelsewhere.moc"
