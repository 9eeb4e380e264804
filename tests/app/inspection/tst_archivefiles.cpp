#include "inspection/archivefiles.h"

#include "app/archives/zipbuilder.h"
#include "certificates/certificatelimits.h"
#include "harness/harness.h"

#include <QBuffer>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace ZipBuilding;

namespace {

Result<CollectedFiles> collected(QByteArray zip, const std::function<bool()> &cancelled = {})
{
    QBuffer buffer(&zip);
    buffer.open(QIODevice::ReadOnly);
    return collectArchive(buffer, cancelled);
}

} // namespace

class TestArchiveFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itsFilesReadOnceEach()
    {
        const auto files
            = collected(zipOf({folder("msp/"), file("msp/signcerts/a.pem", "cert"), file("b", "")}));
        QVERIFY(files);
        QCOMPARE(files->files.size(), 2);
        QCOMPARE(files->files[0].path, u"msp/signcerts/a.pem"_s);
        QCOMPARE(files->files[0].size, 4);
        QCOMPARE(files->read(u"msp/signcerts/a.pem"_s, 100), QByteArray("cert"));
        QVERIFY(!files->read(u"msp/signcerts/a.pem"_s, 100));
        QVERIFY(!files->read(u"nothing"_s, 100));
        QVERIFY(files->givenAs == ReadingOptions::GivenAs::Archive);
        QVERIFY(files->files[0].readers == FileReaders::Unknown);
    }

    void aLongFileIsCountedAndNotKept()
    {
        const qint64 size = CertificateLimits::fileBytes + 5;
        Entry entry = file("long", QByteArray(size, 'x'));
        entry.method = 0;
        const auto files = collected(zipOf({entry}));
        QVERIFY(files);
        QCOMPARE(files->files[0].size, size);
        QVERIFY(!files->read(u"long"_s, size));
    }

    void whatWouldNotBeUnpackedIsNotReadEither()
    {
        const auto climbing = collected(zipOf({file("../a", "x")}));
        QVERIFY(!climbing);
        QCOMPARE(climbing.error().kind, FailureKind::ArchiveEntryClimbs);
        const auto none = collected("PK, but no archive");
        QVERIFY(!none);
        QCOMPARE(none.error().kind, FailureKind::ArchiveUnreadable);
    }

    void itEndsWhenItIsTold()
    {
        const auto files = collected(zipOf({file("a"), file("b")}), [] { return true; });
        QVERIFY(!files);
        QCOMPARE(files.error().kind, FailureKind::Cancelled);
    }
};

CHAINCERT_TEST(TestArchiveFiles)
#include "tst_archivefiles.moc"
