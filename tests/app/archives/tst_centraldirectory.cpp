#include "app/archives/zipbuilder.h"
#include "archives/archivelimits.h"
#include "archives/centraldirectory.h"
#include "harness/harness.h"

#include <QBuffer>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace ZipBuilding;

namespace {

Result<CentralDirectory> readFrom(QByteArray zip, qint64 most = ArchiveLimits::entries)
{
    QBuffer buffer(&zip);
    buffer.open(QIODevice::ReadOnly);
    return readCentralDirectory(buffer, most);
}

} // namespace

class CentralDirectoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFieldIsRead()
    {
        Entry entry = file(QByteArray("a\0b", 3), "12345");
        entry.method = 0;
        entry.flags = 0x0800;
        entry.versionNeeded = 45;
        entry.madeBy = 0x0a2d;
        entry.externalAttributes = 0x81a40020;
        const auto directory
            = readFrom(Archive{.entries = {file("first"), entry}, .prefix = "0123456789"}.build());
        QVERIFY(directory);
        QCOMPARE(directory->entries.size(), 2);
        const CentralEntry &read = directory->entries.at(1);
        QCOMPARE(read.name, QByteArray("a\0b", 3));
        QVERIFY(read.nameIsUtf8);
        QCOMPARE(read.host, 10);
        QCOMPARE(read.versionNeeded, 45);
        QCOMPARE(read.externalAttributes, 0x81a40020u);
        QCOMPARE(read.size, 5);
        QCOMPARE(read.compressedSize, 5);
        QCOMPARE(read.end - read.start, 30 + 3 + 5);
        QCOMPARE(directory->entries.at(0).start, 10);
        QCOMPARE(directory->entries.at(0).end, read.start);
        QCOMPARE(directory->start, read.end);
    }

    void zip64IsReadAsTheShortForm()
    {
        Entry entry = file("a", "12345");
        const auto expected = readFrom(zipOf({entry}));
        entry.zip64 = true;
        const auto directory = readFrom(Archive{.entries = {entry}, .zip64End = true}.build());
        QVERIFY(directory);
        QCOMPARE(directory->entries.first().size, 5);
        QCOMPARE(directory->entries.first().compressedSize, expected->entries.first().compressedSize);
        QCOMPARE(directory->entries.first().start, 0);
    }

    void tooManyEntriesAreRefusedBeforeTheyAreRead()
    {
        const auto directory = readFrom(Archive{.entries = {file("a")}, .count = 0xfffe}.build());
        QCOMPARE(directory.error(), (Failure{FailureKind::ArchiveTooManyEntries, {}, {}, 0xfffe, 10'000}));
        QVERIFY(readFrom(zipOf({file("a"), file("b")}), 2));
        QCOMPARE(readFrom(zipOf({file("a"), file("b")}), 1).error().kind, FailureKind::ArchiveTooManyEntries);
    }

    void aHugeDirectoryIsRefusedBeforeItIsRead()
    {
        QList<Entry> entries;
        for (int i = 0; i < 300; ++i) {
            entries += file(QByteArray::number(i));
            entries.last().centralExtra = extraField(0x9999, QByteArray(60'000, 'x'));
        }
        QCOMPARE(readFrom(zipOf(entries)).error().kind, FailureKind::ArchiveTooLarge);
        QVERIFY(readFrom(zipOf(entries.first(250))));
    }

    void aCommentThatLooksLikeAnEndDoesNotMislead()
    {
        const QByteArray decoy = "PK\5\6" + QByteArray(18, '\xff');
        const auto directory
            = readFrom(Archive{.entries = {file("a")}, .comment = "see " + decoy + " here"}.build());
        QVERIFY(directory);
        QCOMPARE(directory->entries.size(), 1);
    }

    void aRightUnicodePathReplacesTheName()
    {
        Entry entry = file("\xb9\xa9");
        entry.centralExtra = extraField(0x5455, "times") + unicodePath("\xb9\xa9", "\xe4\xbe\x9b");
        QCOMPARE(readFrom(zipOf({entry}))->entries.first().name, "\xe4\xbe\x9b");
        entry.centralExtra = unicodePath("another", "\xe4\xbe\x9b");
        QCOMPARE(readFrom(zipOf({entry}))->entries.first().name, "\xb9\xa9");
        QVERIFY(!readFrom(zipOf({entry}))->entries.first().nameIsUtf8);
    }

    // Not one byte of a small archive may make the reader crash or read past its end (sanitizers watch).
    void everyByteMayBeWrongAndEveryCutMayCome()
    {
        Entry entry = file("a/b");
        entry.zip64 = true;
        entry.centralExtra = unicodePath("a/b", "c");
        const QByteArray zip
            = Archive{.entries = {file("x"), entry}, .comment = "end", .zip64End = true}.build();
        int refused = 0;
        for (qsizetype at = 0; at < zip.size(); ++at) {
            QVERIFY(!readFrom(zip.first(at)));
            for (const char byte : {'\0', '\1', '\x7f', '\x80', '\xff'}) {
                QByteArray wrong = zip;
                wrong[at] = byte;
                refused += readFrom(wrong) ? 0 : 1;
            }
        }
        QVERIFY(refused > 100);
    }
};

CHAINCERT_TEST(CentralDirectoryTest)
#include "tst_centraldirectory.moc"
