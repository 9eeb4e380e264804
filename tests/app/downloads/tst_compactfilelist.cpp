#include "downloads/compactfilelist.h"
#include "harness/harness.h"
#include "harness/heap.h"

#include <QTest>

#include <limits>
#include <vector>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestCompactFileList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aListComesBackAsItWas_data()
    {
        QTest::addColumn<QList<SavedFile>>("files");
        QTest::newRow("none") << QList<SavedFile>();
        QTest::newRow("one") << QList<SavedFile>{{u"/a/b.pem"_s, FileKind::Certificate, 1}};
        QTest::newRow("nothing in common")
            << QList<SavedFile>{{u"x"_s, FileKind::Other, 0}, {u"y"_s, FileKind::Other, 0}};
        QTest::newRow("the same twice, and one that begins another")
            << QList<SavedFile>{{u"/a/b"_s, FileKind::Other, 2}, {u"/a/b"_s, FileKind::Other, 3},
                   {u"/a"_s, FileKind::Other, 4}, {u"/a/b/c"_s, FileKind::Other, 5}};
        QTest::newRow("no path at all") << QList<SavedFile>{{{}, FileKind::PrivateKey, 1}};
        // Their first bytes are alike, and one is cut in the middle of a letter.
        QTest::newRow("letters that share their first bytes")
            << QList<SavedFile>{{u"/供"_s, FileKind::Other, 1}, {u"/侜"_s, FileKind::Other, 1},
                   {u"/\U0001F600"_s, FileKind::Other, 1}, {u"/\U0001F601"_s, FileKind::Other, 1}};
        QTest::newRow("large numbers and long paths") << QList<SavedFile>{
            {u'/' + QString(4000, u'a'), FileKind::PrivateKey, std::numeric_limits<qint64>::max()},
            {u'/' + QString(3999, u'a') + u'b', FileKind::Other, 127}, {u"/"_s, FileKind::Other, 128}};
    }
    void aListComesBackAsItWas()
    {
        QFETCH(QList<SavedFile>, files);
        const CompactFileList packed = files;
        QCOMPARE(packed.size(), files.size());
        QCOMPARE(packed.isEmpty(), files.isEmpty());
        QCOMPARE(packed.list(), files);
        QCOMPARE(packed, CompactFileList(files));
        if (files.isEmpty())
            return;
        QCOMPARE(packed.first(), files.first());
        QVERIFY(packed != CompactFileList());
    }

    void theFilesOfACertificateTakeLittle()
    {
        const QString top
            = u"/home/somebody/Certificates/supply-chain/org1/admin/"_s + QString(40, u'f') + u".peer/"_s;
        const QString owner = u"Admin@%1.peer-%1.default.svc.cluster.local-cert.pem"_s.arg(QString(40, u'f'));
        const QList<SavedFile> files = {{top + u"msp/admincerts/"_s + owner, FileKind::AdminCertificate, 883},
            {top + u"msp/keystore/key_sk"_s, FileKind::PrivateKey, 241},
            {top + u"msp/signcerts/"_s + owner, FileKind::Certificate, 883},
            {top + u"tls/server.crt"_s, FileKind::TlsCertificate, 1074}};
        constexpr size_t many = 10'000;
        std::vector<CompactFileList> packed;
        packed.reserve(many);
        const size_t before = Harness::bytesTaken();
        for (size_t i = 0; i < many; ++i)
            packed.emplace_back(files);
        const size_t each = (Harness::bytesTaken() - before) / many;
        QVERIFY2(each > 0 && each < 500, qPrintable(QString::number(each)));
    }
};

CHAINCERT_TEST(TestCompactFileList)

#include "tst_compactfilelist.moc"
