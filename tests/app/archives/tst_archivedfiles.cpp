#include "archives/archivedfiles.h"

#include "app/archives/zipbuilder.h"
#include "archives/archivelimits.h"
#include "harness/harness.h"

#include <QBuffer>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace ZipBuilding;

class ArchivedFilesTest : public QObject
{
    Q_OBJECT

    static Result<QList<ArchivedFile>> read(
        const QByteArray &zip, qint64 most = ArchiveLimits::wholeFileBytes, const UnpackOptions &options = {})
    {
        QBuffer buffer;
        buffer.setData(zip);
        buffer.open(QIODevice::ReadOnly);
        return archivedFiles(buffer, most, options);
    }

private Q_SLOTS:
    void everyFileComesWithItsContent()
    {
        const auto files
            = read(zipOf({folder("x/"), file("x/b.pem", "bytes"), file("a", ""), folder("empty/")}));
        QVERIFY(files);
        QCOMPARE(files->size(), 2);
        QCOMPARE(files->at(0).path, u"x/b.pem"_s);
        QCOMPARE(files->at(0).size, 5);
        QCOMPARE(files->at(0).content, QByteArray("bytes"));
        QCOMPARE(files->at(1).path, u"a"_s);
        QCOMPARE(files->at(1).content, QByteArray(""));
    }

    void whatIsLongerThanWasAskedForHasItsSizeAlone()
    {
        const QByteArray big(3 * 1024 * 1024, 'x');
        Entry stored = file("big", big);
        stored.method = 0;
        const auto files = read(zipOf({stored, file("six", "123456"), file("five", "12345")}), 5);
        QVERIFY(files);
        QCOMPARE(files->at(0).size, big.size());
        QVERIFY(!files->at(0).content);
        QCOMPARE(files->at(1).size, 6);
        QVERIFY(!files->at(1).content);
        QCOMPARE(files->at(2).content, QByteArray("12345"));
    }

    void theRulesOfUnpackingHold()
    {
        const auto climbing = read(zipOf({file("../a", "x")}));
        QVERIFY(!climbing);
        QCOMPARE(climbing.error().kind, FailureKind::ArchiveEntryClimbs);
        QVERIFY(!read("no archive"));
        const auto cancelled = read(zipOf({file("a", "x")}), 5, {.cancelled = [] { return true; }});
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, FailureKind::Cancelled);
    }
};

CHAINCERT_TEST(ArchivedFilesTest)
#include "tst_archivedfiles.moc"
