#include "app/archives/memorytarget.h"
#include "app/archives/zipbuilder.h"
#include "archives/archive.h"
#include "harness/harness.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace ZipBuilding;

namespace {

using Kind = FailureKind;
constexpr std::optional<Kind> accepted = std::nullopt;

QByteArray oneNamed(const QByteArray &name)
{
    return zipOf({file("good.pem"), file(name)});
}

QByteArray oneOf(const std::function<void(Entry &)> &change, const QByteArray &name = "odd.pem")
{
    return zipOf({file("good.pem"), with(file(name), change)});
}

QByteArray deep(int depth)
{
    QByteArray path;
    for (int i = 1; i < depth; ++i)
        path += "d/";
    return path + 'f';
}

void names()
{
    const auto row = [](const char *name, const QByteArray &zip, std::optional<Kind> kind) {
        QTest::newRow(name) << zip << kind << false;
    };
    const auto name = [&](const char *title, const QByteArray &entry, std::optional<Kind> kind) {
        row(title, oneNamed(entry), kind);
    };
    name("absolute", "/etc/passwd", Kind::ArchiveEntryAbsolute);
    name("absolute by backslash", "\\Windows\\x", Kind::ArchiveEntryAbsolute);
    name("UNC", "\\\\server\\share\\x", Kind::ArchiveEntryAbsolute);
    name("UNC by slashes", "//server/share/x", Kind::ArchiveEntryAbsolute);
    name("long path prefix", "\\\\?\\C:\\x", Kind::ArchiveEntryAbsolute);
    name("device path", "\\\\.\\COM1", Kind::ArchiveEntryAbsolute);
    name("drive letter", "C:\\x", Kind::ArchiveEntryAbsolute);
    name("drive letter with slash", "c:/x", Kind::ArchiveEntryAbsolute);
    name("drive letter alone", "C:x", Kind::ArchiveEntryAbsolute);
    name("drive letter behind a dot", "./C:/x", Kind::ArchiveEntryAbsolute);
    name("relative with a colon further on", "a/b:c", accepted);
    name("two letters and a colon", "ab:c", accepted);
    name("climbs", "../x", Kind::ArchiveEntryClimbs);
    name("climbs in the middle", "a/../x", Kind::ArchiveEntryClimbs);
    name("climbs at the end", "a/..", Kind::ArchiveEntryClimbs);
    name("climbs by backslash", "a\\..\\x", Kind::ArchiveEntryClimbs);
    name("climbs by mixed separators", "a/..\\x", Kind::ArchiveEntryClimbs);
    name("is only the parent", "..", Kind::ArchiveEntryClimbs);
    name("two dots within a name", "a..b/..c/d..", accepted);
    name("dot components", "./a/./b", accepted);
    name("doubled slashes", "a//b", accepted);
    name("backslash as separator", "a\\b", accepted);
    name("three dots", "a/.../b", Kind::ArchiveEntryDotsOnly);
    name("two dots and a space", "a/.. /b", Kind::ArchiveEntryDotsOnly);
    name("a space", " ", Kind::ArchiveEntryDotsOnly);
    name("no name", "", Kind::ArchiveEntryDotsOnly);
    name("dots before a letter", "...a", accepted);
    name("NUL in a name", QByteArray("a\0b.pem", 7), Kind::ArchiveEntryNameHasNul);
    name("NUL before an ending", QByteArray("a.pem\0.exe", 10), Kind::ArchiveEntryNameHasNul);
    name("space where the NUL was", "a b.pem", accepted);
    name("line feed in a name", "a\nb", Kind::ArchiveEntryNameControl);
    name("escape sequence", "a\x1b[31mb", Kind::ArchiveEntryNameControl);
    name("delete", "a\x7f", Kind::ArchiveEntryNameControl);
    name("C1 control",
        "a\xc2\x9b"
        "b",
        Kind::ArchiveEntryNameControl);
    name("right-to-left override",
        "a\xe2\x80\xae"
        "mep.key",
        Kind::ArchiveEntryNameControl);
    name("isolate",
        "a\xe2\x81\xa6"
        "b",
        Kind::ArchiveEntryNameControl);
    name("line separator",
        "a\xe2\x80\xa8"
        "b",
        Kind::ArchiveEntryNameControl);
    name("Hebrew and Arabic letters", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xd8\xb3\xd9\x84\xd8\xa7\xd9\x85",
        accepted);
    name("emoji with joiners", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb.pem", accepted);
    name("256 bytes", QByteArray(256, 'n'), Kind::ArchiveNameTooLong);
    name("255 bytes", QByteArray(255, 'n'), accepted);
    name("256 bytes of Chinese", QByteArray("\xe4\xbe\x9b").repeated(85) + 'x', Kind::ArchiveNameTooLong);
    name("255 bytes of Chinese", QByteArray("\xe4\xbe\x9b").repeated(85), accepted);
    name("a name of 60,000 bytes", QByteArray(60'000, 'n'), Kind::ArchiveNameTooLong);
    name("depth 33", deep(33), Kind::ArchiveTooDeep);
    name("depth 32", deep(32), accepted);
    row("not UTF-8 under the flag", oneOf([](Entry &e) { e.flags = 0x0800; }, "\xb9\xa9\xd3\xa6.pem"),
        Kind::ArchiveEntryNameNotUtf8);
    row("overlong under the flag", oneOf([](Entry &e) { e.flags = 0x0800; }, "a\xc0\xaf"),
        Kind::ArchiveEntryNameNotUtf8);
    row("surrogate under the flag", oneOf([](Entry &e) { e.flags = 0x0800; }, "a\xed\xa0\x80"),
        Kind::ArchiveEntryNameNotUtf8);
    row("UTF-8 under the flag", oneOf([](Entry &e) { e.flags = 0x0800; }, "\xe4\xbe\x9b.pem"), accepted);
    name("GBK without the flag", "\xb9\xa9\xd3\xa6.pem", accepted);
    const QByteArray raw = "\xb9\xa9";
    row("unicode path that climbs", oneOf([&](Entry &e) { e.centralExtra = unicodePath(raw, "../x"); }, raw),
        Kind::ArchiveEntryClimbs);
    row("unicode path with NUL",
        oneOf([&](Entry &e) { e.centralExtra = unicodePath(raw, QByteArray("a\0b", 3)); }, raw),
        Kind::ArchiveEntryNameHasNul);
    row("unicode path of another name",
        oneOf([&](Entry &e) { e.centralExtra = unicodePath("other", "../x"); }, "a"), accepted);

    const auto both
        = [&](const char *title, const QByteArray &a, const QByteArray &b, std::optional<Kind> kind) {
              row(title, zipOf({file(a), file(b)}), kind);
          };
    both("repeated", "a/b", "a/b", Kind::ArchiveEntryRepeats);
    both("repeated after normalisation", "a/b", "a//./b", Kind::ArchiveEntryRepeats);
    both("repeated by backslash", "a/b", "a\\b", Kind::ArchiveEntryRepeats);
    row("repeated folder", zipOf({folder("a/"), folder("a/")}), accepted);
    row("folder named after its file", zipOf({file("a/b"), folder("a/")}), accepted);
    both("differ in case", "Admin.pem", "admin.pem", Kind::ArchiveEntryCollides);
    both("parents differ in case", "MSP/a", "msp/b", Kind::ArchiveEntryCollides);
    both("composed and decomposed", "\xc3\xa9.pem", "e\xcc\x81.pem", Kind::ArchiveEntryCollides);
    both("decomposed and in capitals", "\xc3\x89.pem", "e\xcc\x81.pem", Kind::ArchiveEntryCollides);
    both("Greek final sigma", "\xcf\x83", "\xcf\x82", Kind::ArchiveEntryCollides);
    both("e with and without accent", "e.pem", "\xc3\xa9.pem", accepted);
    both("file and folder", "a", "a/b", Kind::ArchiveEntryFileAndFolder);
    both("folder and file", "a/b", "a", Kind::ArchiveEntryFileAndFolder);
    row("file and empty folder", zipOf({file("a"), folder("a/")}), Kind::ArchiveEntryFileAndFolder);
    both("same beginning", "a", "ab/c", accepted);
    row("folder with content", zipOf({file("a/", "content")}), Kind::ArchiveEntryFileAndFolder);
    row("folder by its mode alone", zipOf({with(folder("a"), [](Entry &) {}), file("a/b")}), accepted);

    const auto reserved = [](const char *title, const QByteArray &entry, std::optional<Kind> kind) {
        QTest::newRow(title) << oneNamed(entry) << kind << true;
    };
    reserved("CON on Windows", "a/CON", Kind::ArchiveEntryReservedName);
    reserved("nul.txt on Windows", "nul.txt", Kind::ArchiveEntryReservedName);
    reserved("COM1 with a dotted ending on Windows", "com1.a.b/x", Kind::ArchiveEntryReservedName);
    reserved("LPT superscript on Windows", "LPT\xc2\xb9", Kind::ArchiveEntryReservedName);
    reserved("trailing dot on Windows", "a./b", Kind::ArchiveEntryReservedName);
    reserved("trailing space on Windows", "a ", Kind::ArchiveEntryReservedName);
    reserved("colon on Windows", "a/b:stream", Kind::ArchiveEntryReservedName);
    reserved("CONSOLE on Windows", "CONSOLE", accepted);
    reserved("COM10 on Windows", "COM10", accepted);
    name("CON elsewhere", "a/CON", accepted);
}

void types()
{
    const auto mode = [](const char *name, quint32 attributes, std::optional<Kind> kind,
                          quint16 madeBy = 0x0314) {
        QTest::newRow(name) << oneOf([&](Entry &e) { e.externalAttributes = attributes, e.madeBy = madeBy; })
                            << kind << false;
    };
    mode("symbolic link", unixMode(0120777), Kind::ArchiveEntryLink);
    mode("symbolic link of macOS", unixMode(0120777), Kind::ArchiveEntryLink, 0x1314);
    mode("symbolic link from a FAT host", unixMode(0120777), Kind::ArchiveEntryLink, 0x0014);
    mode("reparse point", 0x400, Kind::ArchiveEntryLink, 0x0014);
    mode("character device", unixMode(0020644), Kind::ArchiveEntrySpecial);
    mode("block device", unixMode(0060644), Kind::ArchiveEntrySpecial);
    mode("FIFO", unixMode(0010644), Kind::ArchiveEntrySpecial);
    mode("socket", unixMode(0140644), Kind::ArchiveEntrySpecial);
    mode("set-uid file", unixMode(0104755), accepted);
    mode("no mode at all", 0, accepted, 0x0014);
    mode("read-only of FAT", 0x21, accepted, 0x0014);
    QTest::newRow("link by an ASi field") << oneOf([](Entry &e) {
        e.centralExtra = extraField(0x756e, QByteArray("\0\0\0\0\xff\xa1\0\0\0\0\0\0\0\0", 14));
    }) << std::optional(Kind::ArchiveEntryLink)
                                          << false;
    QTest::newRow("file by an ASi field") << oneOf([](Entry &e) {
        e.centralExtra = extraField(0x756e, QByteArray("\0\0\0\0\xa4\x81\0\0\0\0\0\0\0\0", 14));
    }) << accepted << false;
}

void structure()
{
    const auto row = [](const char *name, const QByteArray &zip, std::optional<Kind> kind) {
        QTest::newRow(name) << zip << kind << false;
    };
    const auto one = [&](const char *name, const std::function<void(Entry &)> &change,
                         std::optional<Kind> kind) { row(name, oneOf(change), kind); };
    const QByteArray good = zipOf({file("a.pem"), file("b/c.pem")});
    row("nothing wrong", good, accepted);
    row("no entries", zipOf({}), accepted);
    row("not a ZIP", QByteArray(4096, 'x'), Kind::ArchiveUnreadable);
    row("empty", {}, Kind::ArchiveUnreadable);
    row("cut in the data", good.first(60), Kind::ArchiveUnreadable);
    row("cut in the directory", good.chopped(30), Kind::ArchiveUnreadable);
    row("cut by one byte", good.chopped(1), Kind::ArchiveUnreadable);
    row("front missing", good.sliced(10), Kind::ArchiveUnreadable);
    row("bytes before that no offset counts", "#!/bin/sh\n" + good, Kind::ArchiveInconsistent);
    row("a second end of nothing", good + zipOf({}), Kind::ArchiveTwoInOne); // readers would differ
    row("a whole archive as the comment", Archive{.entries = {file("a")}, .comment = good}.build(),
        Kind::ArchiveTwoInOne);
    row("two ends for one directory", good + good.last(22), Kind::ArchiveInconsistent);
    row("first header overwritten", QByteArray(good).replace(0, 4, "XXXX"), Kind::ArchiveInconsistent);
    row("announces one entry more", Archive{.entries = {file("a"), file("b")}, .count = 3}.build(),
        Kind::ArchiveInconsistent);
    row("announces one entry fewer", Archive{.entries = {file("a"), file("b")}, .count = 1}.build(),
        Kind::ArchiveInconsistent);
    one(
        "two names", [](Entry &e) { e.localName = "xdd.pem"; }, Kind::ArchiveInconsistent);
    one(
        "two names of two lengths", [](Entry &e) { e.localName = "x"; }, Kind::ArchiveInconsistent);
    one(
        "two sizes", [](Entry &e) { e.centralSize = 5; }, Kind::ArchiveInconsistent);
    one(
        "version 10.0", [](Entry &e) { e.versionNeeded = 100; }, Kind::ArchiveNeedsNewerZip);
    one(
        "version 6.4", [](Entry &e) { e.versionNeeded = 64; }, Kind::ArchiveNeedsNewerZip);
    one(
        "version 6.3", [](Entry &e) { e.versionNeeded = 63; }, accepted);
    one(
        "encrypted", [](Entry &e) { e.flags = 1; }, Kind::ArchiveEntryEncrypted);
    one(
        "strongly encrypted", [](Entry &e) { e.flags = 0x41; }, Kind::ArchiveEntryEncrypted);
    one(
        "best compression flag", [](Entry &e) { e.flags = 2; }, accepted);
    one(
        "sizes behind the data", [](Entry &e) { e.flags = 8; }, accepted);
    one(
        "stored", [](Entry &e) { e.method = 0; }, accepted);
    one(
        "unknown compression", [](Entry &e) { e.method = 77; }, Kind::ArchiveMethodUnsupported);
    one(
        "wrong checksum", [](Entry &e) { e.crc = 1; }, Kind::ArchiveEntryCorrupt);
    one(
        "wrong checksum, stored", [](Entry &e) { e.crc = 1, e.method = 0; }, Kind::ArchiveEntryCorrupt);
    one(
        "yields one byte more", [](Entry &e) { e.size = quint32(e.content.size()) - 1; },
        Kind::ArchiveEntryWrongSize);
    one(
        "yields one byte fewer", [](Entry &e) { e.size = quint32(e.content.size()) + 1; },
        Kind::ArchiveEntryWrongSize);
    one(
        "stored with two sizes", [](Entry &e) { e.method = 0, e.size = 3; }, Kind::ArchiveEntryWrongSize);
    one(
        "says it is empty", [](Entry &e) { e.size = 0; }, Kind::ArchiveEntryWrongSize);
    one(
        "is empty", [](Entry &e) { e.content.clear(); }, accepted);
    one(
        "packed data cut", [](Entry &e) { e.packed = deflated(e.content).chopped(4); },
        Kind::ArchiveEntryCorrupt);
    one(
        "packed data are noise", [](Entry &e) { e.packed = "\xff\xff\xff\xff"; }, Kind::ArchiveEntryCorrupt);
    one(
        "ZIP64 fields", [](Entry &e) { e.zip64 = true, e.versionNeeded = 45; }, accepted);
    row("ZIP64 end", Archive{.entries = {file("a")}, .zip64End = true}.build(), accepted);
    one(
        "ZIP64 field missing", [](Entry &e) { e.compressedSize = 0xffffffff; }, Kind::ArchiveInconsistent);
    one(
        "data past the end", [](Entry &e) { e.compressedSize = 100'000; }, Kind::ArchiveOverlaps);

    const QByteArray a30(30, 'a');
    Entry second = file("b", a30);
    second.withoutLocal = true;
    second.offset = 0;
    second.name = "a";
    row("two entries on one header, one name", zipOf({file("a", a30), second}), Kind::ArchiveEntryRepeats);
    // The first entry is stored and holds the second's whole header and data as its content.
    const Entry inner = with(file("b", a30), [](Entry &e) { e.method = 0; });
    const QByteArray innerBytes = zipOf({inner}).first(30 + 1 + a30.size());
    const Entry outer = with(file("a", innerBytes), [](Entry &e) { e.method = 0; });
    row("an entry within another",
        zipOf({outer, with(inner, [](Entry &e) { e.withoutLocal = true, e.offset = 31; })}),
        Kind::ArchiveOverlaps);
    row("the same without the inner entry", zipOf({outer}), accepted);
    row("two neighbours", zipOf({outer, inner}), accepted);

    QList<Entry> many;
    for (int i = 0; i < 10'001; ++i)
        many += with(file(QByteArray::number(i), "x"), [](Entry &e) { e.method = 0; });
    row("10,001 entries", zipOf(many), Kind::ArchiveTooManyEntries);
    row("10,000 entries", zipOf(many.first(10'000)), accepted);
    const QByteArray zeros(2 * 1024 * 1024, '\0');
    row("ratio 1000 above 1 MiB", zipOf({file("bomb", zeros)}), Kind::ArchiveRatioTooHigh);
    row("ratio 1000 below 1 MiB", zipOf({file("small", zeros.first(1024 * 1024))}), accepted);
    row("ratio 1000 in parts", zipOf({file("a", zeros.first(900'000)), file("b", zeros.first(900'000))}),
        Kind::ArchiveRatioTooHigh);
    row("2 MiB stored", zipOf({with(file("zeros", zeros), [](Entry &e) { e.method = 0; })}), accepted);
    one(
        "declares more than 256 MiB", [](Entry &e) { e.size = 256 * 1024 * 1024 + 1; },
        Kind::ArchiveTooLarge);
    one(
        "declares 4 GiB less one", [](Entry &e) { e.size = 0xfffffffe; }, Kind::ArchiveTooLarge);
    row("yields a bomb but declares little", oneOf([&](Entry &e) { e.content = zeros, e.size = 4096; }),
        Kind::ArchiveEntryWrongSize);
}

} // namespace

class HostileArchiveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRuleRefusesAndItsNearMissPasses_data()
    {
        QTest::addColumn<QByteArray>("zip");
        QTest::addColumn<std::optional<FailureKind>>("kind");
        QTest::addColumn<bool>("asOnWindows");
        names();
        types();
        structure();
    }

    void everyRuleRefusesAndItsNearMissPasses()
    {
        QFETCH(QByteArray, zip);
        QFETCH(std::optional<FailureKind>, kind);
        QFETCH(bool, asOnWindows);
        MemoryTarget target;
        UnpackOptions options;
        options.refuseReservedNames = asOnWindows;
        const auto report = unpack(m_files.written(zip), target, options);
        QCOMPARE(target.broken, QStringList());
        const QByteArray got = report
            ? "accepted"_ba
            : QByteArray(kindId(report.error().kind).data()) + ": " + report.error().subject.toUtf8() + ' '
                + report.error().detail.toUtf8() + inEnglish(report.error().ownSentences).toUtf8();
        if (!kind) {
            QVERIFY2(report.has_value(), got);
            return;
        }
        QVERIFY2(!report, "accepted");
        QVERIFY2(report.error().kind == *kind, got);
        for (const QChar c : report.error().subject)
            QVERIFY2(
                c.isPrint() || c == QChar::ReplacementCharacter || c.isSurrogate() || c == u'\u200d', got);
        QVERIFY(report.error().subject.size() <= 240);
    }

    void nothingIsWrittenBeforeEveryEntryIsJudged()
    {
        MemoryTarget target;
        QVERIFY(!unpack(m_files.written(zipOf({file("a"), file("b"), file("../c")})), target));
        QCOMPARE(target.files.size(), 0);
    }

    void aCollisionNamesBothEntries()
    {
        MemoryTarget target;
        const auto report = unpack(m_files.written(zipOf({file("msp/Admin"), file("msp/admin")})), target);
        QCOMPARE(report.error().subject, u"msp/admin"_s);
        QCOMPARE(report.error().detail, u"msp/Admin"_s);
    }

private:
    ZipFiles m_files;
};

CHAINCERT_TEST(HostileArchiveTest)
#include "tst_hostilearchive.moc"
