#include "credentials/environmentsecrets.h"
#include "harness/harness.h"
#include "options/help.h"
#include "window/startaccount.h"
#include "window/startoptions.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestStartOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingGivenOpensTheWindowAsItWas();
    void everythingGivenIsTaken();
    void pathsAreWhatNoOptionTakes();
    void aWrongWordNamesTheArgument_data();
    void aWrongWordNamesTheArgument();
    void helpAndVersionOpenNoWindow();
    void helpNamesEveryOptionAndNoToken();
    void anAccountComesFromAnAddressAlone();
    void anUnreadableAuthorityIsAFailure();
    void theTokenLeavesTheEnvironment();
};

static QStringList line(const QStringList &rest)
{
    return QStringList{u"chaincert"_s} + rest;
}

void TestStartOptions::nothingGivenOpensTheWindowAsItWas()
{
    const auto options = parseStartOptions(line({}));
    QVERIFY(options);
    QCOMPARE(*options, StartOptions());
}

void TestStartOptions::everythingGivenIsTaken()
{
    const auto options = parseStartOptions(line({u"--endpoint"_s, u"https://bcs.example.com"_s, u"--ca"_s,
        u"/etc/a.pem"_s, u"--ca=b.pem"_s, u"--project"_s, u"p"_s, u"--blockchain"_s, u"b"_s, u"--org"_s,
        u"供应链 /?&"_s, u"--org"_s, u"org1"_s, u"--org"_s, u"org1"_s, u"--type"_s, u"ca"_s, u"--type"_s,
        u"admin"_s, u"--to"_s, u"certs"_s, u"--language"_s, u"zh_CN"_s, u"--verbose"_s}));
    QVERIFY2(options, options ? "" : qPrintable(options.error()));
    QCOMPARE(options->endpoint, u"https://bcs.example.com"_s);
    QCOMPARE(options->authorityFiles,
        QStringList({u"/etc/a.pem"_s, QDir::current().absoluteFilePath(u"b.pem"_s)}));
    QCOMPARE(options->projectId, u"p"_s);
    QCOMPARE(options->blockchainId, u"b"_s);
    QCOMPARE(options->organizations, QStringList({u"供应链 /?&"_s, u"org1"_s}));
    QCOMPARE(options->types, QList<CertType>({CertType::Ca, CertType::Admin}));
    QCOMPARE(options->folder, QDir::current().absoluteFilePath(u"certs"_s));
    QCOMPARE(options->language, u"zh_CN"_s);
    QVERIFY(options->verbose);
    QCOMPARE(parseStartOptions(line({u"--to"_s, u"~/Certificates"_s}))->folder, u"~/Certificates"_s);
}

void TestStartOptions::pathsAreWhatNoOptionTakes()
{
    const auto options = parseStartOptions(line({u"a b.pem"_s, u"--project"_s, u"p"_s, u"/tmp/x/../y"_s,
        u"--org"_s, u"org1"_s, u"--"_s, u"-odd.pem"_s, u"a b.pem"_s}));
    QVERIFY2(options, options ? "" : qPrintable(options.error()));
    QCOMPARE(options->organizations, QStringList({u"org1"_s}));
    QCOMPARE(options->paths,
        QStringList({QDir::current().absoluteFilePath(u"a b.pem"_s), u"/tmp/y"_s,
            QDir::current().absoluteFilePath(u"-odd.pem"_s)}));
}

void TestStartOptions::aWrongWordNamesTheArgument_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("an unknown option") << QStringList{u"--tokn"_s, u"x"_s} << u"tokn"_s;
    QTest::newRow("a token as an argument") << QStringList{u"--token"_s, u"x"_s} << u"token"_s;
    QTest::newRow("standard input") << QStringList{u"-"_s} << u"chaincert-cli inspect -"_s;
    QTest::newRow("an empty path") << QStringList{QString()} << u"PATH"_s;
    QTest::newRow("no value") << QStringList{u"--project"_s} << u"project"_s;
    QTest::newRow("an empty value") << QStringList{u"--project"_s, u" "_s} << u"--project"_s;
    QTest::newRow("an empty organization") << QStringList{u"--org"_s, QString()} << u"--org"_s;
    QTest::newRow("a type that is none") << QStringList{u"--type"_s, u"root"_s} << u"root"_s;
    QTest::newRow("an address that is none")
        << QStringList{u"--endpoint"_s, u"https://"_s} << u"--endpoint"_s;
    QTest::newRow("plain http elsewhere")
        << QStringList{u"--endpoint"_s, u"http://example.com"_s} << u"--endpoint"_s;
    QTest::newRow("an unknown region") << QStringList{u"--region"_s, u"atlantis-1"_s} << u"--region"_s;
    QTest::newRow("a region without the service")
        << QStringList{u"--region"_s, u"af-south-1"_s} << u"--region"_s;
    QTest::newRow("region and address")
        << QStringList{u"--region"_s, u"cn-north-4"_s, u"--endpoint"_s, u"https://a"_s} << u"--region"_s;
    QTest::newRow("a language there is not") << QStringList{u"--language"_s, u"tlh"_s} << u"--language"_s;
    QTest::newRow("an option of the other program")
        << QStringList{u"--jobs"_s, u"x"_s} << u"chaincert-cli download"_s;
    QTest::newRow("a CA without an address") << QStringList{u"--ca"_s, u"a.pem"_s} << u"--endpoint"_s;
    QTest::newRow("the project twice")
        << QStringList{u"--project"_s, u"a"_s, u"--project"_s, u"b"_s} << u"--project"_s;
}

void TestStartOptions::aWrongWordNamesTheArgument()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const auto options = parseStartOptions(line(arguments));
    QVERIFY(!options);
    QVERIFY2(options.error().contains(named), qPrintable(options.error()));
    QVERIFY(!options.error().contains(u"Chaincert::"_s));
}

void TestStartOptions::helpAndVersionOpenNoWindow()
{
    QCOMPARE(parseStartOptions(line({u"--help"_s}))->action, StartOptions::Action::PrintHelp);
    QCOMPARE(parseStartOptions(line({u"-h"_s}))->action, StartOptions::Action::PrintHelp);
    QCOMPARE(parseStartOptions(line({u"--version"_s}))->action, StartOptions::Action::PrintVersion);
}

void TestStartOptions::helpNamesEveryOptionAndNoToken()
{
    const QString help = helpText(Command::Window);
    for (const char16_t *option : {u"--endpoint", u"--ca", u"--region", u"--project", u"--blockchain",
             u"--org", u"--type", u"--to", u"--language", u"--verbose", u"--version", u"--help"})
        QVERIFY2(help.contains(QStringView(option)), qPrintable(help));
    QVERIFY(!help.contains(u"--token"_s));
    QVERIFY(help.contains(u"CHAINCERT_TOKEN"_s));
}

void TestStartOptions::anAccountComesFromAnAddressAlone()
{
    StartOptions options;
    QVERIFY(!accountForThisRun(options)->has_value());
    options.regionId = u"cn-north-4"_s;
    const auto account = accountForThisRun(options);
    QVERIFY(account && account->has_value());
    QCOMPARE((*account)->regionId, u"cn-north-4"_s);
    QCOMPARE((*account)->secretPlace, SecretPlace::ThisRunOnly);
    QVERIFY(!(*account)->id.isNull());
}

void TestStartOptions::anUnreadableAuthorityIsAFailure()
{
    const QTemporaryDir folder;
    StartOptions options;
    options.endpoint = u"https://bcs.example.com"_s;
    options.authorityFiles = {folder.filePath(u"none.pem"_s)};
    QCOMPARE(accountForThisRun(options).error().kind, FailureKind::AuthorityUnreadable);
    QFile text(folder.filePath(u"text.pem"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no certificate");
    text.close();
    options.authorityFiles = {text.fileName()};
    QCOMPARE(accountForThisRun(options).error().kind, FailureKind::AuthorityWithoutCertificate);
    options.authorityFiles = {folder.path()};
    QCOMPARE(accountForThisRun(options).error().kind, FailureKind::AuthorityUnreadable);
}

void TestStartOptions::theTokenLeavesTheEnvironment()
{
    QVERIFY(EnvironmentSecrets::take().token.isEmpty());
    qputenv("CHAINCERT_TOKEN", "MIIa");
    const Secret token = EnvironmentSecrets::take().token;
    QCOMPARE(token.reveal().toByteArray(), QByteArray("MIIa"));
    QVERIFY(!qEnvironmentVariableIsSet("CHAINCERT_TOKEN"));
}

CHAINCERT_TEST(TestStartOptions)
#include "tst_startoptions.moc"
