#include "commandline/accountoutput.h"
#include "commandline/output.h"
#include "harness/harness.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

Account passwordAccount()
{
    Account account;
    account.id = QUuid(u"{0b6a7a1e-0000-4000-8000-000000000001}"_s);
    account.name = u"供应链"_s;
    account.regionId = u"cn-north-4"_s;
    account.authMethod = AuthMethod::Password;
    account.domainName = u"acme"_s;
    account.userName = u"ada"_s;
    account.mfa = true;
    account.userId = u"0a1b"_s;
    account.project = u"cn-north-4"_s;
    account.proxy = {ProxySettings::Mode::Own, ProxySettings::Kind::Http, u"p.example.com"_s, 3128, u"bob"_s};
    return account;
}

Account keyAccount()
{
    Account account;
    account.id = QUuid::createUuid();
    account.name = u"key"_s;
    account.endpoint = u"https://bcs.example.com/x"_s;
    account.authMethod = AuthMethod::AccessKey;
    account.accessKey = u"AKIDSECRETISH1234"_s;
    return account;
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class AccountOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAccountsFactsAreInJson();
    void everyWayHasItsName_data();
    void everyWayHasItsName();
    void anAccessKeyShowsItsEndAlone();
    void theTableHasALineForEachAccount();
    void noAccountsSayHowToMakeOne();
    void whatASignInFoundIsTold();
    void aFailureIsToldAsInADownload();
    void columnsAreAlignedAndHarmless();
};

void AccountOutput::anAccountsFactsAreInJson()
{
    const QJsonObject document = parsed(accountListJson({passwordAccount(), keyAccount()}));
    QCOMPARE(document.value(u"accounts"_s).toArray().size(), 2);
    const QJsonObject one = document.value(u"accounts"_s).toArray().at(0).toObject();
    QCOMPARE(one.value(u"name"_s).toString(), u"供应链"_s);
    QCOMPARE(one.value(u"id"_s).toString(), u"0b6a7a1e-0000-4000-8000-000000000001"_s);
    QCOMPARE(one.value(u"region"_s).toString(), u"cn-north-4"_s);
    QCOMPARE(one.value(u"endpoint"_s).toString(), u"https://bcs.cn-north-4.myhuaweicloud.com"_s);
    QCOMPARE(one.value(u"iam"_s).toString(), u"https://iam.cn-north-4.myhuaweicloud.com"_s);
    QCOMPARE(one.value(u"sign_in"_s).toString(), u"password"_s);
    QCOMPARE(one.value(u"mfa"_s), QJsonValue(true));
    QCOMPARE(one.value(u"project"_s).toString(), u"cn-north-4"_s);
    QCOMPARE(one.value(u"secret_in"_s).toString(), u"keychain"_s);
    QCOMPARE(one.value(u"proxy"_s).toString(), u"http://bob@p.example.com:3128"_s);
    QVERIFY(one.value(u"access_key_end"_s).isNull());
    QCOMPARE(parsed(accountListJson({})).value(u"accounts"_s), QJsonValue(QJsonArray()));
}

void AccountOutput::everyWayHasItsName_data()
{
    QTest::addColumn<AuthMethod>("way");
    QTest::addColumn<KeySource>("keys");
    QTest::addColumn<QString>("signIn");
    QTest::addColumn<QString>("secretIn");
    using Origin = KeySource::Origin;
    QTest::newRow("password") << AuthMethod::Password << KeySource() << u"password"_s << u"keychain"_s;
    QTest::newRow("access key") << AuthMethod::AccessKey << KeySource() << u"access_key"_s << u"keychain"_s;
    QTest::newRow("token") << AuthMethod::Token << KeySource() << u"token"_s << u"keychain"_s;
    QTest::newRow("environment") << AuthMethod::FoundKeys << KeySource{Origin::Environment}
                                 << u"environment"_s << u"environment"_s;
    QTest::newRow("profile file") << AuthMethod::FoundKeys << KeySource{Origin::ProfileFile, u"/h/c"_s}
                                  << u"profile_file"_s << u"profile_file"_s;
    QTest::newRow("csv file") << AuthMethod::FoundKeys << KeySource{Origin::CsvFile, u"/h/c.csv"_s}
                              << u"csv_file"_s << u"csv_file"_s;
}

void AccountOutput::everyWayHasItsName()
{
    QFETCH(const KeySource, keys);
    QFETCH(const AuthMethod, way);
    Account account = keyAccount();
    account.authMethod = way;
    account.keys = keys;
    QTEST(accountObject(account).value(u"sign_in"_s).toString(), "signIn");
    QTEST(accountObject(account).value(u"secret_in"_s).toString(), "secretIn");
    QCOMPARE(accountObject(account).value(u"keys_file"_s).toString(), keys.file);
    QVERIFY(accountTable({account}).contains(keys.file));
}

void AccountOutput::anAccessKeyShowsItsEndAlone()
{
    const Account account = keyAccount();
    QCOMPARE(accountObject(account).value(u"access_key_end"_s).toString(), u"1234"_s);
    QVERIFY(!accountListJson({account}).contains("SECRETISH"));
    QVERIFY(accountTable({account}).contains(u"Access key · …1234"_s));
    QVERIFY(!accountTable({account}).contains(u"SECRETISH"_s));
}

void AccountOutput::theTableHasALineForEachAccount()
{
    const QStringList lines = accountTable({passwordAccount(), keyAccount()}).split(u'\n');
    QCOMPARE(lines.size(), 4); // and the end
    QVERIFY(lines.at(0).startsWith(u"NAME"_s));
    for (const QString &word : {u"供应链"_s, u"cn-north-4"_s, u"Password · ada · MFA"_s, u"keychain"_s})
        QVERIFY(lines.at(1).contains(word));
    QVERIFY(lines.at(2).contains(u"https://bcs.example.com/x"_s));
}

void AccountOutput::noAccountsSayHowToMakeOne()
{
    QVERIFY(accountTable({}).contains(u"account add"_s));
}

void AccountOutput::whatASignInFoundIsTold()
{
    SignInReport report;
    report.user = u"ada"_s;
    report.domain = u"acme"_s;
    report.projects = {{u"p1"_s, u"cn-north-4"_s, true}, {u"p2"_s, u"old"_s, false}};
    report.until = QDateTime(QDate(2030, 1, 2), QTime(3, 4, 5), QTimeZone::utc()).toUTC();
    report.clockOff = 1200;
    const QJsonObject document = parsed(signInJson(passwordAccount(), report));
    const QJsonObject found = document.value(u"signed_in"_s).toObject();
    QCOMPARE(document.value(u"account"_s).toObject().value(u"name"_s).toString(), u"供应链"_s);
    QCOMPARE(found.value(u"user"_s).toString(), u"ada"_s);
    QCOMPARE(found.value(u"until"_s).toString(), u"2030-01-02T03:04:05Z"_s);
    QCOMPARE(found.value(u"clock_off_seconds"_s).toInt(), 1200);
    QCOMPARE(found.value(u"projects"_s).toArray().size(), 2);
    QCOMPARE(found.value(u"projects"_s).toArray().at(1).toObject().value(u"enabled"_s), QJsonValue(false));
    QVERIFY(!document.contains(u"failure"_s));
    SignInReport none;
    none.projects = {{u"p2"_s, u"old"_s, false}, {u"p3"_s, u"MOS"_s, true}};
    QVERIFY(signInLines(none).contains(u"No projects are accessible."_s));
    QVERIFY(signInLines(none).contains(u"object storage only"_s));
    const QString lines = signInLines(report);
    for (const QString &word : {u"ada"_s, u"acme"_s, u"p1"_s, u"cn-north-4"_s, u"disabled"_s})
        QVERIFY2(lines.contains(word), qPrintable(lines));

    SignInReport key;
    key.keyEnd = u"1234"_s;
    key.projectsKnown = false;
    QVERIFY(signInLines(key).contains(u"1234"_s));
    QVERIFY(
        parsed(signInJson(keyAccount(), key)).value(u"signed_in"_s).toObject().value(u"projects"_s).isNull());
}

void AccountOutput::aFailureIsToldAsInADownload()
{
    const Failure failure{FailureKind::PasswordWrong, u"iam.example.com"_s};
    for (const QByteArray &json : {signInJson(keyAccount(), tl::make_unexpected(failure)),
             accountJson(keyAccount(), failure), accountJson({}, failure)}) {
        const QJsonObject told = parsed(json).value(u"failure"_s).toObject();
        QCOMPARE(told.value(u"kind"_s).toString(), u"password_wrong"_s);
        QVERIFY(
            !told.value(u"summary"_s).toString().isEmpty() && !told.value(u"advice"_s).toString().isEmpty());
        QVERIFY(told.contains(u"http_status"_s) && told.value(u"http_status"_s).isNull());
    }
}

void AccountOutput::columnsAreAlignedAndHarmless()
{
    QCOMPARE(tableOf(std::vector<QStringList>{{u"a"_s, u"bb"_s}, {u"链链"_s, u"c"_s}, {{}, u"d"_s}}),
        u"a     bb\n链链  c\n-     d\n"_s);
    QVERIFY(!tableOf(std::vector<QStringList>{{u"\033[2J"_s}}).contains(u'\033'));
}

CHAINCERT_TEST(AccountOutput)
#include "tst_accountoutput.moc"
