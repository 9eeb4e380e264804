#include "app/archives/memorytarget.h"
#include "app/archives/zipbuilder.h"
#include "archives/archive.h"
#include "harness/harness.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <optional>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace ZipBuilding;

namespace {

using Kind = FailureKind;
constexpr std::optional<Kind> readByBoth = std::nullopt;

Entry stored(const QByteArray &name, const QByteArray &content)
{
    return with(file(name, content), [](Entry &e) { e.method = 0; });
}

QByteArray noiseWithoutMarks(qsizetype size)
{
    QByteArray bytes(size, '\0');
    QRandomGenerator random(11);
    for (char &byte : bytes)
        byte = char(random.bounded(1, 'P')); // never the mark
    return bytes;
}

const QByteArray EndMark = "PK\5\6";

QByteArray endOf(quint16 entries, quint32 size, quint32 offset, quint16 comment = 0, quint16 disk = 0)
{
    QByteArray end = EndMark;
    const auto put = [&end](quint32 number, int bytes) {
        for (int i = 0; i < bytes; ++i)
            end += char(number >> (8 * i));
    };
    put(disk, 2);
    put(disk, 2);
    put(entries, 2);
    put(entries, 2);
    put(size, 4);
    put(offset, 4);
    put(comment, 2);
    return end;
}

QByteArray directoryOf(const QByteArray &zip)
{
    const qsizetype start = zip.indexOf("PK\1\2");
    return zip.sliced(start, zip.lastIndexOf(EndMark) - start);
}

// The first entry's header and data, which no directory lists.
QByteArray headerAndData(const QByteArray &name)
{
    const QByteArray zip = zipOf({file(name)});
    return zip.first(zip.indexOf("PK\1\2"));
}

// An entry behind whose data these bytes lie, before the next header.
Entry followedBy(const QByteArray &bytes)
{
    return with(file("first.pem"), [&](Entry &e) {
        const QByteArray packed = deflated(e.content);
        e.compressedSize = quint32(packed.size());
        e.packed = packed + bytes;
    });
}

// An entry whose room, in both headers, holds these bytes behind its packed data.
Entry roomierBy(const QByteArray &bytes, const QByteArray &content = "content of a file\n", quint16 flags = 0)
{
    return with(file("first.pem", content), [&](Entry &e) {
        e.flags = flags;
        e.packed = deflated(e.content) + bytes;
    });
}

// Likewise, under the number of another method, whose end is not looked for.
Entry roomierOther(quint16 method)
{
    return with(roomierBy(headerAndData("hidden.pem")), [method](Entry &e) { e.method = method; });
}

} // namespace

// Where programs differ in what an archive holds, nobody knows which tree is meant.
class TwoReadersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatOtherProgramsWouldReadOtherwiseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("zip");
        QTest::addColumn<std::optional<FailureKind>>("kind");
        twoArchives();
        contradictions();
        falseAlarms();
    }

    void whatOtherProgramsWouldReadOtherwiseIsRefused()
    {
        QFETCH(QByteArray, zip);
        QFETCH(std::optional<FailureKind>, kind);
        MemoryTarget target;
        const auto report = unpack(m_files.written(zip), target);
        const QByteArray got = report ? "accepted"_ba
                                      : QByteArray(kindId(report.error().kind).data()) + ": "
                + report.error().detail.toUtf8() + inEnglish(report.error().ownSentences).toUtf8();
        QVERIFY2((report ? readByBoth : std::optional(report.error().kind)) == kind, got);
        if (kind)
            QVERIFY(target.files.isEmpty());
    }

    // The reason for the rule: Python finds the archive behind, which nothing of the first one's shows.
    void anotherProgramIndeedReadsTheOtherArchive()
    {
        const QString path = m_files.written(zipOf({file("shown.pem")}) + zipOf({file("other.pem")}));
        QProcess python;
        python.start(u"/usr/bin/python3"_s, {u"-m"_s, u"zipfile"_s, u"-l"_s, path});
        QVERIFY(python.waitForFinished());
        const QByteArray listed = python.readAllStandardOutput();
        QVERIFY2(listed.contains("other.pem") && !listed.contains("shown.pem"), listed);
    }

private:
    static void row(const char *name, const QByteArray &zip, std::optional<Kind> kind)
    {
        QTest::newRow(name) << zip << kind;
    }

    static void twoArchives()
    {
        const QByteArray one = zipOf({file("one.pem")}), other = zipOf({file("other.pem"), file("b")});
        const QByteArray big = zipOf({stored("big", noiseWithoutMarks(90'000))});
        const auto two
            = [](const char *name, const QByteArray &zip) { row(name, zip, Kind::ArchiveTwoInOne); };
        two("a second one behind", one + other);
        two("a second one behind, bytes between", one + "\n\n" + other);
        two("a big one behind", one + big);
        two("a small one behind a big one", big + one);
        two("a second one behind that counts the first",
            Archive{.entries = {file("other.pem")}, .prefix = one}.build());
        two("a second one behind a big one that it counts",
            Archive{.entries = {file("other.pem")}, .prefix = big}.build());
        two("behind bytes that nothing counts", "#!/bin/sh\n" + one + other);
        two("a ZIP64 one behind", one + Archive{.entries = {file("a")}, .zip64End = true}.build());
        two("one behind a ZIP64 one", Archive{.entries = {file("a")}, .zip64End = true}.build() + one);
        two("as the comment", Archive{.entries = {file("a")}, .comment = other}.build());
        two("ZIP64 as the comment",
            Archive{
                .entries = {file("a")}, .comment = Archive{.entries = {file("b")}, .zip64End = true}.build()}
                .build());
        two("a directory and an end as the comment",
            Archive{.entries = {file("a")},
                .comment = directoryOf(other) + endOf(2, quint32(directoryOf(other).size()), 0)}
                .build());
        two("an end in the comment whose own comment runs past the file",
            Archive{.entries = {file("a")},
                .comment = directoryOf(other) + endOf(2, quint32(directoryOf(other).size()), 0, 999)}
                .build());
        two("an end in the comment that speaks of another disk",
            Archive{.entries = {file("a")},
                .comment = directoryOf(other) + endOf(2, quint32(directoryOf(other).size()), 0, 0, 3)}
                .build());
        two("an end in the comment for a directory in the first entry",
            Archive{.entries = {stored("a", directoryOf(other))},
                .comment = endOf(2, quint32(directoryOf(other).size()), 30 + 1)}
                .build());
        two("an end of nothing in the comment",
            Archive{.entries = {file("a")}, .comment = "x" + zipOf({})}.build());
        two("an end of nothing behind", one + zipOf({}));
        two("between two entries", zipOf({followedBy(other), file("last.pem")}));
        two("between the entries and the directory", zipOf({followedBy(other)}));
        two("between the directory and its end", Archive{.entries = {file("a")}, .gap = other}.build());
        const QByteArray hidden = zipOf({file("x")});
        two("a directory of the same size in front of the end",
            Archive{.entries = {file("a")}, .gap = directoryOf(hidden)}.build());
        two("the same with ZIP64",
            Archive{.entries = {file("a")}, .gap = directoryOf(hidden), .zip64End = true}.build());
        two("in the directory, as an extra field",
            zipOf(
                {with(file("a"), [&](Entry &e) { e.centralExtra = extraField(0x9999, other); }), file("b")}));
    }

    static void contradictions()
    {
        const auto odd
            = [](const char *name, const QByteArray &zip) { row(name, zip, Kind::ArchiveInconsistent); };
        odd("an entry before the first that is not listed",
            Archive{.entries = {file("a")}, .prefix = headerAndData("hidden.pem")}.build());
        odd("an entry between two that is not listed",
            zipOf({followedBy(headerAndData("hidden.pem")), file("last.pem")}));
        odd("an entry behind the last that is not listed", zipOf({followedBy(headerAndData("hidden.pem"))}));
        odd("a ZIP64 end apart from its locator",
            Archive{.entries = {file("a")}, .zip64End = true, .beforeLocator = QByteArray(56, 'x')}.build());
        odd("one byte behind the packed data of the only entry", zipOf({roomierBy("x")}));
        odd("an entry behind the packed data of another",
            zipOf({roomierBy(headerAndData("hidden.pem")), file("last.pem")}));
        odd("an entry behind packed data whose sizes follow",
            zipOf({roomierBy(headerAndData("hidden.pem"), "content of a file\n", 8), file("last.pem")}));
        odd("a byte behind packed data of many pieces", zipOf({roomierBy("x", noiseWithoutMarks(100'000))}));
        odd("much behind the packed data", zipOf({roomierBy(noiseWithoutMarks(100'000))}));
        odd("behind the packed data of nothing", zipOf({roomierBy("x", {})}));
        odd("an entry within BZIP2's data", zipOf({roomierOther(12)}));
        odd("an entry within LZMA's data", zipOf({roomierOther(14)}));
        const auto changed = [&odd](const char *name, const std::function<void(Entry &)> &change) {
            odd(name, zipOf({with(file("a"), change)}));
        };
        const auto field64 = [](char size) {
            return extraField(1, QByteArray(1, size) + QByteArray(7, '\0') + QByteArray(16, '\0'));
        };
        changed("two ZIP64 fields", [&](Entry &e) { e.zip64 = true, e.centralExtra = field64(3); });
        changed("two ZIP64 fields in the local header",
            [&](Entry &e) { e.zip64 = true, e.localExtra = field64(3); });
        changed("two Unicode paths",
            [](Entry &e) { e.centralExtra = unicodePath("a", "b") + unicodePath("a", "c"); });
        changed("a Unicode path in the local header alone",
            [](Entry &e) { e.localExtra = unicodePath("a", "b"); });
        changed("two headers with two Unicode paths", [](Entry &e) {
            e.centralExtra = unicodePath("a", "b");
            e.localExtra = unicodePath("a", "c");
        });
        changed("a ZIP64 size in the local header that differs", [](Entry &e) {
            e.zip64 = true, e.zip64InLocal = false;
            e.size = 0xffffffff;
            e.localExtra = extraField(1, QByteArray(16, '\7'));
        });
        QByteArray methods = zipOf({stored("a", "content")});
        methods[8] = 8;
        odd("two methods", methods);
        QByteArray ends = Archive{.entries = {file("a")}, .zip64End = true}.build();
        ends.replace(ends.size() - 14, 2, QByteArray("\2\0", 2)).replace(ends.size() - 12, 2, "\2\0"_ba);
        odd("a ZIP64 end that counts other entries", ends);
    }

    static void falseAlarms()
    {
        const QByteArray inner = zipOf({file("inner.pem"), file("b")});
        const auto good = [](const char *name, const QByteArray &zip) { row(name, zip, readByBoth); };
        const auto commented = [&good](const char *name, const QByteArray &comment) {
            good(name, Archive{.entries = {file("a")}, .comment = comment}.build());
        };
        commented("a comment in words", "PK is for Phil Katz, PKZIP's author");
        commented(
            "a comment with the end's mark", "see " + EndMark + " for the end of a directory, they say");
        commented("a comment that ends in the mark", "made with " + EndMark);
        commented(
            "a comment with every mark", "PK\1\2 PK\3\4 PK\5\6 PK\6\6 PK\6\7 PK\7\x8 and what they mean");
        commented("a comment with an end that leads nowhere", "x" + endOf(3, 500, 700));
        commented("a comment with an end that leads into the data", "x" + endOf(1, 20, 5));
        commented("a comment with an entry's header", headerAndData("x"));
        good("the mark behind", Archive{.entries = {file("a")}, .trailing = EndMark + "\n"}.build());
        good("an archive within, stored, last", zipOf({file("a"), stored("inner.zip", inner)}));
        good("an archive within, stored, first", zipOf({stored("inner.zip", inner), file("a")}));
        good("an archive within, alone", zipOf({stored("inner.zip", inner)}));
        good("an empty archive within", zipOf({stored("inner.zip", zipOf({}))}));
        good("an archive within, packed", zipOf({file("inner.zip", inner), file("a")}));
        good("an archive within, its sizes behind",
            zipOf({with(stored("inner.zip", inner), [](Entry &e) { e.flags = 8; })}));
        good("a program in front that knows the marks",
            Archive{.entries = {file("a")}, .prefix = "MZ cmp PK\3\4 cmp PK\5\6 cmp PK\1\2 jne 0\n"}.build());
        good("Android's block of signatures before the directory",
            zipOf({file("a"), followedBy(noiseWithoutMarks(4096) + "APK Sig Block 42")}));
        good("sizes behind the data", zipOf({with(file("a"), [](Entry &e) { e.flags = 8; }), file("b")}));
        good("packed data of many pieces", zipOf({file("a", noiseWithoutMarks(3'000'000)), file("b")}));
        good("packed data of nothing", zipOf({file("a", {}), file("b")}));
        good("a Unicode path in both headers",
            zipOf(
                {with(file("a"), [](Entry &e) { e.centralExtra = e.localExtra = unicodePath("a", "b"); })}));
    }

    ZipFiles m_files;
};

CHAINCERT_TEST(TwoReadersTest)
#include "tst_tworeaders.moc"
