#include "app/archives/zipbuilder.h"
#include "archives/entrysums.h"
#include "harness/harness.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace ZipBuilding;

namespace {

QByteArray sha256(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

quint32 stepped(quint32 crc)
{
    for (int bit = 0; bit < 8; ++bit)
        crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320u : 0u);
    return crc;
}

quint32 registerAfter(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes)
        crc = (crc >> 8) ^ stepped((crc ^ quint8(byte)) & 0xff);
    return crc;
}

// `start` and the four bytes that give it the CRC-32 of `genuine`.
QByteArray withCrcOf(const QByteArray &genuine, const QByteArray &start)
{
    quint32 wanted = registerAfter(genuine);
    for (int i = 0; i < 4; ++i) {
        quint32 index = 0;
        while (stepped(index) >> 24 != wanted >> 24)
            ++index;
        wanted = ((wanted ^ stepped(index)) << 8) | index;
    }
    wanted ^= registerAfter(start);
    QByteArray forged = start;
    for (int i = 0; i < 4; ++i)
        forged += char(wanted >> (8 * i));
    return forged;
}

} // namespace

class EntrySumsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEntryIsSummedInTheOrderOfNames()
    {
        const QByteArray big(3'000'000, 'b');
        const auto sums = entrySums(m_files.written(zipOf({file("b", "two"), folder("d/"), file("a", big)})));
        QVERIFY(sums);
        QVERIFY(*sums
            == (std::vector<EntrySum>{
                {"a", big.size(), sha256(big)}, {"b", 3, sha256("two")}, {"d/", 0, sha256({})}}));
    }

    void theSameFilesPackedAnewAreTheSame()
    {
        Entry stored = file("a", "content");
        stored.method = 0;
        stored.madeBy = 0x0014;
        const auto one = entrySums(m_files.written(zipOf({file("a", "content"), file("b")})));
        const auto other
            = entrySums(m_files.written(Archive{.entries = {file("b"), stored}, .comment = "again"}.build()));
        QVERIFY(one && other);
        QVERIFY(*one == *other);
    }

    void aForgedChecksumDeceivesNobody()
    {
        const QByteArray genuine = zipOf({file("a_sk", "the genuine key.")});
        const QByteArray forged = zipOf({file("a_sk", withCrcOf("the genuine key.", "another key."))});
        QCOMPARE(forged.sliced(14, 4), genuine.sliced(14, 4)); // the checksum
        QCOMPARE(forged.sliced(22, 4), genuine.sliced(22, 4)); // the size
        const auto one = entrySums(m_files.written(genuine)), other = entrySums(m_files.written(forged));
        QVERIFY(one && other);
        QVERIFY(*one != *other);
    }

    void whatIsDamagedOrEncryptedHasNoSums_data()
    {
        QTest::addColumn<QByteArray>("zip");
        QTest::addColumn<FailureKind>("kind");
        Entry wrong = file("a");
        wrong.crc = 1;
        QTest::newRow("a wrong checksum") << zipOf({file("b"), wrong}) << FailureKind::ArchiveEntryCorrupt;
        Entry cut = file("a");
        cut.packed = deflated(cut.content).chopped(4);
        QTest::newRow("cut data") << zipOf({cut}) << FailureKind::ArchiveEntryCorrupt;
        Entry encrypted = file("a");
        encrypted.flags = 1;
        QTest::newRow("encrypted") << zipOf({encrypted}) << FailureKind::ArchiveEntryEncrypted;
        Entry lying = file("a");
        lying.size = 5;
        QTest::newRow("a wrong size") << zipOf({lying}) << FailureKind::ArchiveEntryWrongSize;
        QTest::newRow("no ZIP") << QByteArray(100, 'x') << FailureKind::ArchiveUnreadable;
        QTest::newRow("two in one") << zipOf({file("a")}) + zipOf({file("b")})
                                    << FailureKind::ArchiveTwoInOne;
    }

    void whatIsDamagedOrEncryptedHasNoSums()
    {
        QFETCH(QByteArray, zip);
        QFETCH(FailureKind, kind);
        QBuffer buffer(&zip);
        buffer.open(QIODevice::ReadOnly);
        const auto sums = entrySums(buffer);
        QVERIFY(!sums);
        QCOMPARE(sums.error().kind, kind);
    }

    void aCancelIsHeard()
    {
        QCOMPARE(entrySums(m_files.written(zipOf({file("a")})), [] { return true; }).error().kind,
            FailureKind::Cancelled);
    }

    void aMissingArchiveIsTheDisksFailure()
    {
        QCOMPARE(entrySums(m_files.filePath(u"missing.zip"_s)).error().kind, FailureKind::DiskFailed);
    }

private:
    ZipFiles m_files;
};

CHAINCERT_TEST(EntrySumsTest)
#include "tst_entrysums.moc"
