#include "app/inspection/ondisk.h"
#include "exports/sdkconfig.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

// As BCS gives it to a person, shortened.
const QByteArray config = "name: \"demo-channel-sdk-config\"   # of the service\n"
                          "client:\n"
                          "  organization: 3f5d\n"
                          "organizations:\n"
                          "  3f5d:\n"
                          "    mspid: 3f5dMSP\n"
                          "    cryptoPath: /opt/gopath/crypto/3f5d.peer/msp\n"
                          "    tlsCryptoKeyPath: \"/opt/gopath/crypto/3f5d.peer/tls/server.key\"\n"
                          "    signedCert: {path: '/opt/gopath/crypto/3f5d.peer/msp/signcerts/old.pem'}\n"
                          "  # 注释 stays\n"
                          "  ordererorg:\n"
                          "    cryptoPath: /opt/gopath/crypto/77aa.orderer/msp\n"
                          "    templatePath: /opt/{username}/msp\n";

const QStringList places{u"/home/me/a b/3f5d.peer"_s, u"/home/me/a b/3f5d.peer/msp"_s,
    u"/home/me/a b/3f5d.peer/msp/signcerts"_s, u"/home/me/a b/3f5d.peer/msp/signcerts/new.pem"_s,
    u"/home/me/a b/3f5d.peer/tls"_s, u"/home/me/a b/3f5d.peer/tls/server.key"_s};

bool nothingExists(const QString &)
{
    return false;
}

} // namespace

class TestSdkConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsAreReplacedAndEverythingElseStays();
    void whatExistsStays();
    void twoThatEndAlikeAreNotChosenFrom();
    void aPathIsQuotedAsItsPlaceDemands();
    void windowsPathsAndLineEndsAreUnderstood();
    void whatIsNoConfigurationIsNotTouched_data();
    void whatIsNoConfigurationIsNotTouched();
    void placesAreFilesAndFolders();
};

void TestSdkConfig::pathsAreReplacedAndEverythingElseStays()
{
    const auto fixed = fixedConfig(config, nothingExists, places);
    QVERIFY(fixed.has_value());
    QByteArray expected = config;
    expected.replace(
        "/opt/gopath/crypto/3f5d.peer/msp/signcerts/old.pem", "/home/me/a b/3f5d.peer/msp/signcerts/new.pem");
    expected.replace("/opt/gopath/crypto/3f5d.peer", "/home/me/a b/3f5d.peer");
    QCOMPARE(fixed->text, expected);
    QList<int> numbers;
    for (const ConfigLine &line : fixed->lines)
        numbers += line.number;
    QCOMPARE(numbers, (QList<int>{7, 8, 9}));
    QCOMPARE(fixed->lines.constFirst().after, u"    cryptoPath: /home/me/a b/3f5d.peer/msp"_s);
    // It ends like the peer's, and is another organization's.
    QCOMPARE(fixed->lost,
        (QList<LostPath>{
            {u"organizations.ordererorg.cryptoPath"_s, u"/opt/gopath/crypto/77aa.orderer/msp"_s}}));
}

void TestSdkConfig::whatExistsStays()
{
    const auto fixed = fixedConfig(
        config, [](const QString &) { return true; }, places);
    QVERIFY(fixed && fixed->text == config && fixed->lines.isEmpty() && fixed->lost.isEmpty());
}

void TestSdkConfig::twoThatEndAlikeAreNotChosenFrom()
{
    const QByteArray text = "a: {keyPath: /x/tls/server.key}\n";
    const auto fixed = fixedConfig(text, nothingExists, {u"/one/tls/server.key"_s, u"/two/tls/server.key"_s});
    QVERIFY(fixed && fixed->text == text);
    QCOMPARE(fixed->lost, (QList<LostPath>{{u"a.keyPath"_s, u"/x/tls/server.key"_s}}));
}

void TestSdkConfig::aPathIsQuotedAsItsPlaceDemands()
{
    const QByteArray text = "a: {path: /x/k.pem}\nb: {path: '/x/k.pem'}\nc: {path: \"/x/k.pem\"}\n";
    const auto fixed = fixedConfig(text, nothingExists, {u"/it's, \"so\"/k.pem"_s});
    QVERIFY(fixed.has_value());
    QCOMPARE(fixed->text,
        QByteArray("a: {path: '/it''s, \"so\"/k.pem'}\nb: {path: '/it''s, \"so\"/k.pem'}\n"
                   "c: {path: \"/it's, \\\"so\\\"/k.pem\"}\n"));
    QVERIFY(fixedConfig(fixed->text, nothingExists, {}).has_value());
}

void TestSdkConfig::windowsPathsAndLineEndsAreUnderstood()
{
    const QByteArray text = "\xEF\xBB\xBF"
                            "a:\r\n  certPath: C:\\crypto\\tls\\ca.crt\r\n  b: 1\r\n";
    const auto fixed = fixedConfig(text, nothingExists, {u"/here/tls/ca.crt"_s});
    QVERIFY(fixed.has_value());
    QCOMPARE(fixed->text,
        QByteArray("\xEF\xBB\xBF"
                   "a:\r\n  certPath: /here/tls/ca.crt\r\n  b: 1\r\n"));
}

void TestSdkConfig::whatIsNoConfigurationIsNotTouched_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("words") << QByteArray("hello");
    QTest::newRow("broken") << QByteArray("a: {b\n");
}

void TestSdkConfig::whatIsNoConfigurationIsNotTouched()
{
    QFETCH(QByteArray, text);
    QVERIFY(!fixedConfig(text, nothingExists, places));
}

void TestSdkConfig::placesAreFilesAndFolders()
{
    const OnDisk disk({{u"msp/signcerts/a.pem"_s, "x"}, {u"b.pem"_s, "x"}});
    const QString top = disk.path();
    QCOMPARE(placesIn({top}),
        (QStringList{top, top + u"/b.pem"_s, top + u"/msp"_s, top + u"/msp/signcerts"_s,
            top + u"/msp/signcerts/a.pem"_s}));
}

CHAINCERT_TEST(TestSdkConfig)
#include "tst_sdkconfig.moc"
