#include "downloads/targetpath.h"
#include "harness/harness.h"
#include "savingrig.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <zlib.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using SavingRig::request;

namespace {

quint32 crcOf(const QByteArray &bytes)
{
    return quint32(::crc32(0, reinterpret_cast<const Bytef *>(bytes.constData()), uInt(bytes.size())));
}

// `bytes` and four more, which give it the other's CRC-32: each bit of them changes the sum in its own way,
// regardless of the others.
QByteArray withChecksumOf(const QByteArray &bytes, const QByteArray &other)
{
    const quint32 base = crcOf(bytes + QByteArray(4, '\0'));
    std::array<std::pair<quint32, quint32>, 32> rows; // what a choice of bits does to the sum, and the choice
    for (int bit = 0; bit < 32; ++bit) {
        QByteArray four(4, '\0');
        four[bit / 8] = char(1 << bit % 8);
        rows[size_t(bit)] = {crcOf(bytes + four) ^ base, quint32(1) << bit};
    }
    quint32 wanted = crcOf(other) ^ base;
    quint32 chosen = 0;
    for (int bit = 31; bit >= 0; --bit) { // Gauss: one row for each bit of the sum
        const auto pivot = std::find_if(
            rows.begin(), rows.end(), [bit](const auto &row) { return row.first >> bit == 1; });
        const auto [sum, bits] = *pivot;
        for (auto &row : rows) {
            if (&row != &*pivot && (row.first >> bit & 1) != 0)
                row = {row.first ^ sum, row.second ^ bits};
        }
        if ((wanted >> bit & 1) != 0) {
            wanted ^= sum;
            chosen ^= bits;
        }
        *pivot = {0, 0};
    }
    QByteArray four(4, '\0');
    for (int bit = 0; bit < 32; ++bit) {
        if ((chosen >> bit & 1) != 0)
            four[bit / 8] = char(four.at(bit / 8) | 1 << bit % 8);
    }
    return bytes + four;
}

} // namespace

// What counts as the download that is there already.
class TestSameness : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // The same names, sizes and checksums all over: only the content is another.
    void aForgedChecksumMakesNoArchiveTheSame()
    {
        const QByteArray one = "key" + QByteArray(60, 'a');
        const QByteArray other = withChecksumOf("kex" + QByteArray(56, 'b'), one);
        QCOMPARE(other.size(), one.size());
        QCOMPARE(crcOf(other), crcOf(one));
        const auto packed = [](const QByteArray &key) {
            return SavingRig::zip({{u"tls/server.key"_s, key}});
        };
        for (const bool unpack : {true, false}) {
            const QTemporaryDir dir;
            const SavingRig::Run run;
            DownloadRequest asked = request(dir, OnConflict::KeepBoth);
            asked.unpack = unpack;
            VERIFY_SAVED(run.save(asked, packed(other)));
            const auto genuine = run.save(asked, packed(one));
            VERIFY_SAVED(genuine);
            QVERIFY(!genuine->unchanged);
            QCOMPARE(genuine->archive, dir.filePath(u"chain/org1/admin (2).zip"_s));
        }
    }

    void onlyNamesThatADownloadGivesAreSkippedFor_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("skipped");
        QTest::newRow("a person's notes") << u"admin.txt"_s << false;
        QTest::newRow("an archive set aside") << u"admin.zip.bak"_s << false;
        QTest::newRow("another archive's name") << u"admin.tar.lz"_s << false;
        QTest::newRow("a tar") << u"admin.tar.gz"_s << true;
        QTest::newRow("a certificate") << u"admin.pem"_s << true;
        QTest::newRow("a file of unknown kind") << u"admin"_s << true;
    }
    void onlyNamesThatADownloadGivesAreSkippedFor()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, skipped);
        const QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkpath(u"chain/org1"_s));
        SavingRig::write(dir.filePath(u"chain/org1/"_s + name), "mine");
        const DownloadRequest asked = request(dir, OnConflict::Skip);
        const auto there = existingDownload(asked, *FolderTemplate::of(asked));
        QCOMPARE(there.has_value(), skipped);
        if (there)
            QCOMPARE(there->archive, dir.filePath(u"chain/org1/"_s + name));
    }
};

CHAINCERT_TEST(TestSameness)
#include "tst_sameness.moc"
