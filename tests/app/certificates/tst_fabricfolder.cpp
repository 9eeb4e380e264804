#include "certificates/fabricfolder_p.h"

#include "assessed.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

FabricFolder readFolder(const QMap<QString, QByteArray> &files)
{
    const Material material = Given::folder(files).material();
    Issuers issuers(material.certificates);
    return fabricFolder(material, FoundIndex(material.certificates), material.mspFolders.value(0), issuers);
}

QStringList pathsOf(const QList<FoundCertificate> &certificates)
{
    QStringList paths;
    for (const FoundCertificate &each : certificates)
        paths << each.at.path + u'#' + QString::number(each.at.position);
    return paths;
}

} // namespace

class TestFabricFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofEachFileTheFirstBlockCounts()
    {
        const QByteArray &ca = Made::organization().ca.certificate;
        const QByteArray &tlsca = Made::organization().tlsca.certificate;
        const FabricFolder read = readFolder({{u"signcerts/1.pem"_s, Made::admin().certificate},
            {u"signcerts/2.pem"_s, Made::server().certificate}, {u"cacerts/bundle.pem"_s, ca + tlsca},
            {u"cacerts/der.crt"_s, Made::derOf(tlsca)}, {u"cacerts/README"_s, "words\n"}});
        QCOMPARE(read.signer.at.path, u"signcerts/1.pem"_s);
        QCOMPARE(pathsOf(read.authorities.roots()), QStringList{u"cacerts/bundle.pem#0"_s});
        QVERIFY(read.wrongBlocks.isEmpty());
    }

    void aBlockThatGoPassesOverIsNotTheFirst_data()
    {
        const QByteArray &ca = Made::organization().ca.certificate;
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("first");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("words") << QByteArray("CN = ca\n") << 0;
        QTest::newRow("a mark of UTF-8") << QByteArray("\xef\xbb\xbf") << -1;
        QTest::newRow("a mark of UTF-8 and words") << QByteArray("\xef\xbb\xbf# ca\n") << 0;
        QTest::newRow("broken base64")
            << QByteArray("-----BEGIN CERTIFICATE-----\nMI*&\n-----END CERTIFICATE-----\n") << 1;
        QTest::newRow("lost line breaks") << QByteArray(ca).replace('\n', ' ') + '\n' << 1;
    }

    void aBlockThatGoPassesOverIsNotTheFirst()
    {
        QFETCH(QByteArray, before);
        const Material material
            = Given::file(u"ca.pem"_s, before + Made::organization().ca.certificate).material();
        QTEST(int(firstBlockForGo(material.files[0])), "first");
    }

    void aFirstBlockThatIsNoCertificateIsWrong()
    {
        const FabricFolder read
            = readFolder({{u"signcerts/1.pem"_s, Made::admin().pem() + Made::admin().certificate},
                {u"cacerts/ca.pem"_s, Made::organization().ca.certificate}});
        QVERIFY(!read.signer);
        QCOMPARE(read.wrongBlocks, QSet<QString>{u"signcerts/1.pem"_s});
    }

    void withoutATlsRootTlsIntermediatesAreNotRead()
    {
        const QByteArray &tlsca = Made::organization().tlsca.certificate;
        QVERIFY(readFolder({{u"tlsintermediatecerts/1.pem"_s, tlsca}}).tlsAuthorities.isEmpty());
        QVERIFY(!readFolder({{u"tlscacerts/1.pem"_s, tlsca}}).tlsAuthorities.isEmpty());
    }

    void nodeOusAreOnWhereTheyAreEnabledAndNameAUnit_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<bool>("areOn");
        QTest::newRow("all four") << nodeOus() << true;
        QTest::newRow("not enabled") << nodeOus().replace("true", "false") << false;
        QTest::newRow("no units") << QByteArray("NodeOUs: {Enable: true}\n") << false;
        QTest::newRow("no YAML") << QByteArray("NodeOUs: [") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void nodeOusAreOnWhereTheyAreEnabledAndNameAUnit()
    {
        QFETCH(QByteArray, yaml);
        const FabricFolder read
            = readFolder({{u"signcerts/1.pem"_s, Made::admin().certificate}, {u"config.yaml"_s, yaml}});
        QTEST(read.hasNodeOus(), "areOn");
    }
};

CHAINCERT_TEST(TestFabricFolder)
#include "tst_fabricfolder.moc"
