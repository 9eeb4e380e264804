#include "certificates/mspfolder.h"

#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestMspFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFolderIsFoundWithWhatLiesInIt()
    {
        const auto folders = mspFoldersIn({u"b/msp/signcerts/b.pem"_s, u"b/msp/signcerts/.a.pem"_s,
            u"b/msp/keystore/k_sk"_s, u"b/msp/config.yaml"_s, u"b/msp/admincerts/a"_s, u"b/msp/crls/c"_s,
            u"b/msp/intermediatecerts/i"_s, u"b/msp/tlsintermediatecerts/j"_s, u"b/tls/server.crt"_s,
            u"a/CACerts/ca.pem"_s, u"a/tlscacerts/t.pem"_s});
        QCOMPARE(folders.size(), 2);
        QCOMPARE(folders[0].path, u"a"_s);
        QCOMPARE(folders[0].in(MspPlace::CaCerts), QStringList{u"a/CACerts/ca.pem"_s});
        QCOMPARE(folders[0].in(MspPlace::TlsCaCerts), QStringList{u"a/tlscacerts/t.pem"_s});
        QVERIFY(!folders[0].isSigner());
        QCOMPARE(folders[1].path, u"b/msp"_s);
        QCOMPARE(folders[1].in(MspPlace::SignCerts),
            (QStringList{u"b/msp/signcerts/.a.pem"_s, u"b/msp/signcerts/b.pem"_s}));
        QCOMPARE(folders[1].in(MspPlace::KeyStore), QStringList{u"b/msp/keystore/k_sk"_s});
        QCOMPARE(folders[1].in(MspPlace::Configuration), QStringList{u"b/msp/config.yaml"_s});
        QCOMPARE(folders[1].in(MspPlace::AdminCerts), QStringList{u"b/msp/admincerts/a"_s});
        QCOMPARE(folders[1].in(MspPlace::Crls), QStringList{u"b/msp/crls/c"_s});
        QCOMPARE(folders[1].in(MspPlace::IntermediateCerts), QStringList{u"b/msp/intermediatecerts/i"_s});
        QCOMPARE(
            folders[1].in(MspPlace::TlsIntermediateCerts), QStringList{u"b/msp/tlsintermediatecerts/j"_s});
        QVERIFY(folders[1].isSigner());
    }

    void theTopmostFolderHasNoPath()
    {
        const auto folders = mspFoldersIn({u"signcerts/a.pem"_s, u"config.yaml"_s});
        QCOMPARE(folders.size(), 1);
        QCOMPARE(folders[0].path, QString());
        QCOMPARE(folders[0].in(MspPlace::Configuration), QStringList{u"config.yaml"_s});
    }

    void whatOnlyLooksLikeOneIsNone()
    {
        QVERIFY(mspFoldersIn({u"a/config.yaml"_s, u"signcerts"_s, u"a/signcerts/deeper/a.pem"_s, u"b.pem"_s,
                                 u"config.yaml/a"_s})
                    .isEmpty());
    }

    void aConfigurationIsRead()
    {
        const MspConfiguration read
            = mspConfiguration("NodeOUs:\n  Enable: true\n"
                               "  ClientOUIdentifier:\n    Certificate: cacerts/ca.pem\n"
                               "    OrganizationalUnitIdentifier: client\n"
                               "  AdminOUIdentifier: {OrganizationalUnitIdentifier: admin}\n"
                               "  PeerOUIdentifier: {Certificate: cacerts/ca.pem}\n"
                               "OrganizationalUnitIdentifiers:\n"
                               "  - Certificate: a.pem\n    OrganizationalUnitIdentifier: dep\n");
        QVERIFY(read.isReadable);
        QVERIFY(read.nodeOus);
        QCOMPARE(read.client, (MspUnit{u"client"_s, u"cacerts/ca.pem"_s}));
        QCOMPARE(read.admin, (MspUnit{u"admin"_s}));
        QVERIFY(!read.peer); // without a name it is none
        QVERIFY(!read.orderer);
        QCOMPARE(read.units, (QList<MspUnit>{{u"dep"_s, u"a.pem"_s}}));
    }

    void whatGoRefusesIsNotReadable_data()
    {
        using Fault = MspConfiguration::Fault;
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<bool>("nodeOus");
        QTest::newRow("plain") << "NodeOUs: {Enable: true}\n"_ba << Fault::None << true;
        QTest::newRow("in capitals") << "NodeOUs: {Enable: TRUE}\n"_ba << Fault::None << true;
        QTest::newRow("a word for it") << "NodeOUs: {Enable: yes}\n"_ba << Fault::None << true;
        QTest::newRow("in quotation marks") << "NodeOUs: {Enable: \"true\"}\n"_ba << Fault::Enable << false;
        QTest::newRow("a number") << "NodeOUs: {Enable: 1}\n"_ba << Fault::Enable << false;
        QTest::newRow("twice") << "NodeOUs:\n  Enable: false\n  Enable: true\n"_ba << Fault::KeyTwice << true;
        QTest::newRow("two of them") << "NodeOUs: {Enable: true}\nNodeOUs: {}\n"_ba << Fault::KeyTwice
                                     << false;
        QTest::newRow("in two places")
            << "NodeOUs:\n  Enable: true\n  ClientOUIdentifier: {OrganizationalUnitIdentifier: client}\n"
               "  PeerOUIdentifier: {OrganizationalUnitIdentifier: peer}\n"_ba
            << Fault::None << true;
    }

    void whatGoRefusesIsNotReadable()
    {
        QFETCH(QByteArray, yaml);
        const MspConfiguration read = mspConfiguration(yaml);
        QTEST(read.fault, "fault");
        QTEST(read.nodeOus, "nodeOus");
        QCOMPARE(read.isReadable, read.fault == MspConfiguration::Fault::None);
    }

    void nothingIsSetByDefault_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<bool>("isReadable");
        QTest::newRow("nothing") << QByteArray() << true;
        QTest::newRow("a comment") << "# none\n"_ba << true;
        QTest::newRow("no NodeOUs") << "CryptoConfig: {}\n"_ba << true;
        QTest::newRow("empty NodeOUs") << "NodeOUs:\n"_ba << true;
        QTest::newRow("switched off") << "NodeOUs: {Enable: false}\n"_ba << true;
        QTest::newRow("a mark and Windows' lines") << "\xef\xbb\xbfNodeOUs:\r\n  Enable: no\r\n"_ba << true;
        QTest::newRow("a tab") << "NodeOUs:\n\tEnable: true\n"_ba << false;
        QTest::newRow("words") << "hello\n"_ba << false;
        QTest::newRow("a list") << "- NodeOUs\n"_ba << false;
        QTest::newRow("NodeOUs as a list") << "NodeOUs: [Enable]\n"_ba << false;
        QTest::newRow("units as a mapping") << "OrganizationalUnitIdentifiers: {a: b}\n"_ba << false;
    }

    void nothingIsSetByDefault()
    {
        QFETCH(QByteArray, yaml);
        MspConfiguration expected;
        QFETCH(bool, isReadable);
        expected.isReadable = isReadable;
        QCOMPARE(mspConfiguration(yaml), expected);
    }
};

CHAINCERT_TEST(TestMspFolder)
#include "tst_mspfolder.moc"
