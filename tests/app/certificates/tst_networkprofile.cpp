#include "certificates/networkprofile.h"

#include "harness/harness.h"

#include <QJsonDocument>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

NetworkProfile profileIn(const QByteArray &json)
{
    return networkProfile(QJsonDocument::fromJson(json).object(), {});
}

} // namespace

class TestNetworkProfile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pathsThatShouldBeHereAreTold_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("paths");
        QTest::newRow("of an organization")
            << R"({"organizations":{"o":{"signedCert":{"path":"a.pem"},"cryptoPath":"/x/msp"}}})"_ba
            << QStringList{u"/x/msp"_s, u"a.pem"_s};
        QTest::newRow("below the SDK's folder")
            << R"({"client":{"cryptoconfig":{"path":"/c"}},"organizations":{"o":{"cryptoPath":"o/msp"}}})"_ba
            << QStringList{u"/c"_s, u"/c/o/msp"_s};
        QTest::newRow("below nobody's folder")
            << R"({"organizations":{"o":{"cryptoPath":"o/msp"}}})"_ba << QStringList();
        QTest::newRow("what is made when it is missing")
            << R"({"peers":{},"client":{"credentialStore":{"path":"s","cryptoStore":{"path":"t"}}}})"_ba
            << QStringList();
        QTest::newRow("elsewhere")
            << R"({"peers":{"p":{"mountPath":"/m","path":"https://h/x"}},"organizations":{}})"_ba
            << QStringList();
        QTest::newRow("no such configuration") << R"({"routes":[{"path":"/home"}]})"_ba << QStringList();
        QTest::newRow("of Kubernetes")
            << R"({"apiVersion":"v1","kind":"List","peers":{"p":{"path":"/m"}}})"_ba << QStringList();
    }

    void pathsThatShouldBeHereAreTold()
    {
        QFETCH(QByteArray, json);
        QStringList paths;
        for (const NamedPath &each : profileIn(json).paths)
            paths << each.path;
        paths.sort();
        QTEST(paths, "paths");
    }

    void nodesAreToldWithTheirHosts()
    {
        const NetworkProfile profile
            = profileIn(R"({"peers": {"a": {"url": "grpcs://h1:7051"},)"
                        R"("b": {"url": "h2:7051", "grpcOptions": {"hostnameOverride": "n2"}}, "c": {}},)"
                        R"("orderers": {"d": {"url": "grpcs://[2001:db8::1]:7050",)"
                        R"("grpcOptions": {"ssl-target-name-override": "n4"}}}})");
        QCOMPARE(profile.nodes,
            (QList<NamedNode>{
                {u"a"_s, u"h1"_s}, {u"b"_s, u"h2"_s, u"n2"_s}, {u"d"_s, u"2001:db8::1"_s, u"n4"_s}}));
    }

    void organizationsAreToldWithTheirMspIds()
    {
        const NetworkProfile profile
            = profileIn(R"({"organizations": {"o1": {"mspid": "M1", "cryptoPath": "/x"},)"
                        R"("o2": {"mspID": "M2"}, "o3": {"peers": []}}})");
        QCOMPARE(profile.organizations,
            (QList<NamedOrganization>{{u"o1"_s, u"M1"_s, {u"/x"_s}}, {u"o2"_s, u"M2"_s}}));
        const NetworkProfile caliper = profileIn(R"({"organizations": [{"mspid": "M3"}]})");
        QCOMPARE(caliper.organizations, (QList<NamedOrganization>{{QString(), u"M3"_s}}));
    }

    void variablesOfAPeerSayTheSame()
    {
        const NetworkProfile profile = networkProfileOfVariables({{u"CORE_PEER_LOCALMSPID"_s, u"M1"_s},
            {u"CORE_PEER_ADDRESS"_s, u"h:7051"_s}, {u"CORE_PEER_MSPCONFIGPATH"_s, u"/x/msp"_s}});
        QCOMPARE(profile.organizations, (QList<NamedOrganization>{{QString(), u"M1"_s, {u"/x/msp"_s}}}));
        QCOMPARE(profile.nodes, (QList<NamedNode>{{u"h"_s, u"h"_s}}));
        QCOMPARE(networkProfileOfVariables({{u"HOME"_s, u"/root"_s}}), NetworkProfile());
    }
};

CHAINCERT_TEST(TestNetworkProfile)
#include "tst_networkprofile.moc"
