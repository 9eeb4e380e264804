#include "argumentsrig.h"
#include "commandline/arguments.h"
#include "harness/harness.h"
#include "options/help.h"

#include <QTest>

using namespace ArgumentsRig;
using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

AccountAddOptions added(const QString &line)
{
    const ParsedArguments parsed = parseArguments(words(u"account add "_s + line), environment);
    if (const auto *error = std::get_if<UsageError>(&parsed))
        qWarning("%s", qPrintable(usageText(*error)));
    return std::holds_alternative<AccountAddOptions>(parsed) ? std::get<AccountAddOptions>(parsed)
                                                             : AccountAddOptions();
}

const QString Token = u" --token-stdin"_s;
const QString Password = u" --domain d --user u --password-stdin"_s;
const QString Region = u" --region cn-north-4"_s;

} // namespace

class AccountArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWayOfSigningInIsUnderstood();
    void aCloudIsARegionOrTwoAddresses();
    void aProxyIsUnderstood_data();
    void aProxyIsUnderstood();
    void aNameMayStandAnywhereAndHoldAnything();
    void theOtherCommandsNameAnAccount();
    void wrongUsageNamesTheArgumentAndTheRemedy_data();
    void wrongUsageNamesTheArgumentAndTheRemedy();
    void anAccountBesideOtherOptionsIsCalledNameInATest();
    void aWordBehindASecretsOptionIsNotRepeated_data();
    void aWordBehindASecretsOptionIsNotRepeated();
    void aSecretIsNeverAnArgument_data();
    void aSecretIsNeverAnArgument();
};

void AccountArguments::everyWayOfSigningInIsUnderstood()
{
    const AccountAddOptions password
        = added(u"work"_s + Region + Password + u" --mfa --user-id 0a1b --project cn-north-4 --json"_s);
    QVERIFY(password.authMethod == AuthMethod::Password);
    QCOMPARE(password.name, u"work"_s);
    QCOMPARE(password.domainName, u"d"_s);
    QCOMPARE(password.userName, u"u"_s);
    QVERIFY(password.mfa && password.json);
    QCOMPARE(password.userId, u"0a1b"_s);
    QCOMPARE(password.project, u"cn-north-4"_s);

    const AccountAddOptions key = added(u"work"_s + Region + u" --access-key AKID --secret-key-stdin"_s);
    QVERIFY(key.authMethod == AuthMethod::AccessKey && !key.securityToken && !key.json);
    QCOMPARE(key.accessKey, u"AKID"_s);
    QVERIFY(added(u"w"_s + Region + u" --access-key AK --secret-key-stdin --security-token-stdin"_s)
                .securityToken);
    QVERIFY(added(u"w"_s + Region + Token).authMethod == AuthMethod::Token);
    QVERIFY(added(u"w"_s + Region + u" --from-environment"_s).authMethod == AuthMethod::FoundKeys);
}

void AccountArguments::aCloudIsARegionOrTwoAddresses()
{
    QCOMPARE(added(u"w"_s + Region + Token).cloud.regionId, u"cn-north-4"_s);
    const AccountAddOptions own = added(
        u"w --endpoint https://bcs.example.com:8443/bcs --iam https://iam.example.com --ca a.pem --ca ~/b.pem"_s
        + Password);
    QCOMPARE(own.cloud.endpoint, u"https://bcs.example.com:8443/bcs"_s);
    QCOMPARE(own.cloud.iamEndpoint, u"https://iam.example.com"_s);
    QCOMPARE(own.cloud.authorityFiles, (QStringList{u"/work/here/a.pem"_s, u"/home/ada/b.pem"_s}));
    // Who never signs in there needs no identity service.
    for (const QString &way : {Token, u" --access-key A --secret-key-stdin"_s, u" --from-environment"_s})
        QCOMPARE(added(u"w --endpoint https://bcs.example.com"_s + way).name, u"w"_s);
}

void AccountArguments::aProxyIsUnderstood_data()
{
    using Mode = ProxySettings::Mode;
    using Kind = ProxySettings::Kind;
    QTest::addColumn<QString>("typed");
    QTest::addColumn<ProxySettings>("proxy");
    QTest::newRow("none given") << QString() << ProxySettings();
    QTest::newRow("without") << u" --proxy none"_s << ProxySettings{Mode::None};
    QTest::newRow("http") << u" --proxy http://p.example.com:3128"_s
                          << ProxySettings{Mode::Own, Kind::Http, u"p.example.com"_s, 3128};
    QTest::newRow("its usual port") << u" --proxy http://p.example.com/"_s
                                    << ProxySettings{Mode::Own, Kind::Http, u"p.example.com"_s, 8080};
    QTest::newRow("SOCKS with a user") << u" --proxy socks5://ada%40x@[::1]"_s
                                       << ProxySettings{Mode::Own, Kind::Socks5, u"::1"_s, 1080, u"ada@x"_s};
}

void AccountArguments::aProxyIsUnderstood()
{
    QFETCH(const QString, typed);
    QFETCH(const ProxySettings, proxy);
    QVERIFY(added(u"w"_s + Region + Token + typed).cloud.proxy == proxy);
}

void AccountArguments::aNameMayStandAnywhereAndHoldAnything()
{
    QCOMPARE(added(u"--region cn-north-4 --ca a.pem work --token-stdin"_s).name, u"work"_s);
    for (const QString &name : {u"供应链 生产"_s, u"account"_s, u"add"_s, u"a/b"_s}) {
        const ParsedArguments parsed
            = parseArguments(QStringList{u"account"_s, u"add"_s, name} + words(Region + Token), environment);
        QVERIFY2(std::holds_alternative<AccountAddOptions>(parsed), qPrintable(name));
        QCOMPARE(std::get<AccountAddOptions>(parsed).name, name);
    }
    const ParsedArguments dashed = parseArguments(words(u"account remove -- --odd"_s), environment);
    QCOMPARE(std::get<AccountRemoveOptions>(dashed).account, u"--odd"_s);
}

void AccountArguments::theOtherCommandsNameAnAccount()
{
    QVERIFY(!std::get<AccountListOptions>(parseArguments(words(u"account list"_s), environment)).json);
    QVERIFY(std::get<AccountListOptions>(parseArguments(words(u"--json account list"_s), environment)).json);
    const ParsedArguments test = parseArguments(words(u"account test work --json"_s), environment);
    QCOMPARE(std::get<AccountTestOptions>(test).account, u"work"_s);
    QVERIFY(std::get<AccountTestOptions>(test).json);
    const ParsedArguments quick
        = parseArguments(words(u"account test work --connect-timeout 3 --max-time 9"_s), environment);
    QCOMPARE(std::get<AccountTestOptions>(quick).limits.connect, std::chrono::seconds(3));
    QCOMPARE(std::get<AccountTestOptions>(quick).limits.maxTime, std::chrono::seconds(9));
    const ParsedArguments remove = parseArguments(words(u"account remove work"_s), environment);
    QCOMPARE(std::get<AccountRemoveOptions>(remove).account, u"work"_s);
    QVERIFY(!std::get<AccountRemoveOptions>(remove).leaveSecret);
    const ParsedArguments leave = parseArguments(words(u"account remove --leave-secret work"_s), environment);
    QVERIFY(std::get<AccountRemoveOptions>(leave).leaveSecret);
}

void AccountArguments::wrongUsageNamesTheArgumentAndTheRemedy_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("remedy");
    const auto row = [](const char *name, const QString &line, const QString &argument,
                         const QString &remedy) { QTest::newRow(name) << line << argument << remedy; };
    const QString add = u"add w"_s;
    const QString place = add + Region;
    row("nothing to do", {}, u"account"_s, u"account list"_s);
    row("an unknown thing to do", u"rename w"_s, u"account rename"_s, u"account list"_s);
    row("no name", u"add"_s + Region + Token, u"NAME"_s, u"name"_s);
    row("no name to test", u"test"_s, u"NAME"_s, u"name"_s);
    row("no name to remove", u"remove --json"_s, u"NAME"_s, u"name"_s);
    row("two names", add + u" v"_s + Region + Token, u"v"_s, u"quotation marks"_s);
    row("what may be the secret behind its option", place + Token + u" v"_s, u"--token-stdin"_s,
        u"standard input"_s);
    row("a name for the list", u"list w"_s, u"w"_s, u"quotation marks"_s);
    row("no place", add + Token, u"--endpoint"_s, u"--region"_s);
    row("two places", place + u" --endpoint https://a"_s + Token, u"--region"_s, u"only one"_s);
    row("an identity service beside a region", place + u" --iam https://a"_s + Token, u"--iam"_s,
        u"only one"_s);
    row("an unknown region", add + u" --region nowhere"_s + Token, u"--region"_s, {});
    row("no address", add + u" --endpoint https://a@b"_s + Token, u"--endpoint"_s, {});
    row("http to another host", add + u" --endpoint https://a --iam http://b"_s + Token, u"--iam"_s, {});
    row("a password and no identity service", add + u" --endpoint https://a"_s + Password, u"--iam"_s,
        u"--iam https://"_s);
    row("no way of signing in", place, u"--user"_s, u"--token-stdin"_s);
    row("two ways", place + Token + u" --from-environment"_s, u"--from-environment"_s, u"only one"_s);
    row("a password and a key", place + Password + u" --access-key A --secret-key-stdin"_s, u"--access-key"_s,
        u"only one"_s);
    row("a password without its option", place + u" --domain d --user u"_s, u"--password-stdin"_s,
        u"--help"_s);
    row("a user without a domain", place + u" --user u --password-stdin"_s, u"--domain"_s, u"--help"_s);
    row("a domain without a user", place + u" --domain d --password-stdin"_s, u"--user"_s, u"--help"_s);
    row("a key without its secret", place + u" --access-key A"_s, u"--secret-key-stdin"_s, u"--help"_s);
    row("a secret key without its id", place + u" --secret-key-stdin"_s, u"--access-key"_s, u"--help"_s);
    row("a security token alone", place + u" --security-token-stdin"_s, u"--access-key"_s, u"--help"_s);
    row("MFA without the user's id", place + Password + u" --mfa"_s, u"--user-id"_s, u"console"_s);
    row("a user's id without MFA", place + Password + u" --user-id 1"_s, u"--mfa"_s, u"leave out"_s);
    row("MFA with a token", place + Token + u" --mfa"_s, u"--token-stdin"_s, u"only one"_s);
    row("a proxy that is none", place + Token + u" --proxy proxy.example.com"_s, u"--proxy"_s, u"http://"_s);
    row("a proxy of another kind", place + Token + u" --proxy ftp://a"_s, u"--proxy"_s, u"socks5://"_s);
    row("a proxy with a path", place + Token + u" --proxy http://a/b"_s, u"--proxy"_s, u"none"_s);
    row("a proxy's password without a user", place + Token + u" --proxy http://a --proxy-password-stdin"_s,
        u"--proxy-password-stdin"_s, u"user@"_s);
    row("a folder to save in", place + Token + u" --to x"_s, u"--to"_s, u"--help"_s);
    row("a limit for what asks no service", place + Token + u" --connect-timeout 5"_s, u"--connect-timeout"_s,
        u"account test"_s);
    row("a token file", place + u" --token-file x"_s, u"--token-file"_s, u"account test"_s);
    row("a code beside an account", u"test w --mfa --user-id 1"_s, u"--mfa"_s, u"only one"_s);
    row("an identity service for a test", u"test --endpoint https://a --token-stdin"_s, u"--iam"_s,
        u"--endpoint"_s);
    row("a secret's option of other commands", u"remove w --password-stdin"_s, u"--password-stdin"_s,
        u"account add"_s);
    row("a secret for a command that needs none", u"remove w --password=x"_s, u"--password"_s,
        u"no secret"_s);
    row("a token for what reads no variable", place + u" --token=x"_s, u"--token"_s,
        u"Use --token-stdin to"_s);
    row("an unknown option before the command", u"--frob x list"_s, u"--frob"_s,
        u"chaincert-cli account list --help"_s);
}

void AccountArguments::wrongUsageNamesTheArgumentAndTheRemedy()
{
    QFETCH(const QString, line);
    QFETCH(const QString, argument);
    QFETCH(const QString, remedy);
    const ParsedArguments parsed = parseArguments(words(u"account "_s + line), environment);
    const auto *const error = std::get_if<UsageError>(&parsed);
    QVERIFY(error);
    QCOMPARE(error->argument, argument);
    QVERIFY(!error->problem.isEmpty());
    QVERIFY2(!error->remedy.isEmpty() && error->remedy.contains(remedy), qPrintable(error->remedy));
}

void AccountArguments::anAccountBesideOtherOptionsIsCalledNameInATest()
{
    const ParsedArguments parsed = parseArguments(words(u"account test w --token-stdin"_s), environment);
    const QString text = usageText(std::get<UsageError>(parsed));
    QVERIFY2(text.contains(u"NAME"_s) && !text.contains(u"--account"_s), qPrintable(text));
}

void AccountArguments::aWordBehindASecretsOptionIsNotRepeated_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("remedy");
    const auto row = [](const QString &line, const QString &argument, const QString &remedy) {
        QTest::newRow(qPrintable(line)) << line << argument << remedy;
    };
    const QString input = u"standard input"_s;
    row(u"list --password-stdin hunter2"_s, u"--password-stdin"_s, input);
    row(u"list --password-stdin --json hunter2"_s, u"--password-stdin"_s, input);
    row(u"list projects --password-stdin --json hunter2"_s, u"--password-stdin"_s, input);
    row(u"list projects --mfa hunter2"_s, u"--mfa"_s, u"CHAINCERT_MFA_CODE"_s);
    row(u"download --mfa --json hunter2"_s, u"--mfa"_s, u"--mfa-stdin"_s);
    row(u"account add w --mfa --json hunter2"_s, u"--mfa"_s, u"signing in"_s);
    row(u"account add --token-stdin hunter2 --region cn-north-4"_s, u"--token-stdin"_s, input);
    row(u"account test --token-stdin hunter2 --region cn-north-4"_s, u"--token-stdin"_s, input);
    row(u"account add w --password-stdin --json hunter2"_s, u"--password-stdin"_s, input);
    row(u"account --password-stdin hunter2 add w"_s, u"--password-stdin"_s, input);
    row(u"--password-stdin hunter2 account add w"_s, u"--password-stdin"_s, input);
    row(u"account add w --user -hunter2"_s, u"--user"_s, u"--user=…"_s);
}

void AccountArguments::aWordBehindASecretsOptionIsNotRepeated()
{
    QFETCH(const QString, line);
    const ParsedArguments parsed = parseArguments(words(line), environment);
    const auto *const error = std::get_if<UsageError>(&parsed);
    QVERIFY(error);
    QTEST(error->argument, "argument");
    QFETCH(const QString, remedy);
    const QString text = usageText(*error);
    QVERIFY2(error->remedy.contains(remedy) && !text.contains(u"hunter2"_s), qPrintable(text));
    // In front of it a name is one, and words that have a meaning keep it.
    const ParsedArguments named = parseArguments(
        words(u"account add work --password-stdin --domain d --user u"_s + Region), environment);
    QVERIFY(std::holds_alternative<AccountAddOptions>(named));
    const ParsedArguments listed
        = parseArguments(words(u"list --token-stdin projects --region cn-north-4"_s), environment);
    QVERIFY(std::holds_alternative<ListOptions>(listed));
}

void AccountArguments::aSecretIsNeverAnArgument_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("password") << u"--password=geheim"_s << u"--password-stdin"_s;
    QTest::newRow("password behind a space") << u"--password geheim"_s << u"--password-stdin"_s;
    QTest::newRow("secret key") << u"--secret-key=geheim"_s << u"--secret-key-stdin"_s;
    QTest::newRow("security token") << u"--security-token=geheim"_s << u"--security-token-stdin"_s;
    QTest::newRow("token") << u"--token=geheim"_s << u"--token-stdin"_s;
    QTest::newRow("code") << u"--mfa-code=geheim"_s << u"Leave the code out"_s;
    QTest::newRow("a proxy's password") << u"--proxy-password=geheim"_s << u"--proxy-password-stdin"_s;
    QTest::newRow("inside the proxy's address")
        << u"--proxy http://ada:geheim@p.example.com"_s << u"--proxy-password-stdin"_s;
    QTest::newRow("a value for a switch") << u"--password-stdin=geheim"_s << u"equals sign"_s;
}

void AccountArguments::aSecretIsNeverAnArgument()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, remedy);
    const ParsedArguments parsed
        = parseArguments(words(u"account add w --region cn-north-4 --token-stdin "_s + typed), environment);
    const auto *const error = std::get_if<UsageError>(&parsed);
    QVERIFY(error);
    QVERIFY(usageText(*error).contains(remedy));
    QVERIFY(!usageText(*error).contains(u"geheim"_s));
}

CHAINCERT_TEST(AccountArguments)
#include "tst_accountarguments.moc"
