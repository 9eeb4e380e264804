#include "harness/harness.h"
#include "ui/accounts/accountsfixture.h"

using namespace Chaincert;
using namespace Qt::StringLiterals;

// What people paste into an account's form.
class TestAccountPasted : public AccountsFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }
    void whatIsPastedIsCleanedAndSecretsAreKeptAsTheyAre();
    void blanksAroundASecretKeyAreLeftOutAndSaid();
};

void TestAccountPasted::whatIsPastedIsCleanedAndSecretsAreKeptAsTheyAre()
{
    openDialog();
    line(u"Label"_s)->setText(u"a"_s);
    choose(u"Region"_s, u"Another address…"_s);
    line(u"Endpoint"_s)->setText(u"<https://console.example.com/bcs>\n"_s);
    QVERIFY(errorOf(u"Endpoint"_s).contains(u"console"_s)); // a hint
    line(u"Endpoint"_s)->setText(u"“https://bcs.example.com”\n"_s);
    line(u"IAM endpoint"_s)->setText(u"\u00a0https://iam.example.com\u200b"_s);
    line(u"Tenant (domain) name"_s)->setText(u"「acme」"_s);
    line(u"User name"_s)->setText(u"ada\u3000\r\n"_s);
    line(u"Default project"_s)->setText(u"'cn-north-4'"_s);
    line(u"Password"_s)->setText(u" pass word \r\n"_s);
    QVERIFY(errorOf(u"Password"_s).contains(u"Spaces"_s)); // a hint: it is kept so
    choose(u"Proxy"_s, u"Custom"_s);
    line(u"Proxy host"_s)->setText(u"\ufeffproxy.example.com\n"_s);
    line(u"Proxy port"_s)->setText(u" 3128\u00a0"_s);
    line(u"Proxy user name"_s)->setText(u"\"ada\""_s);
    line(u"Proxy password"_s)->setText(u"p\n"_s);
    press(u"Save"_s);
    QTRY_COMPARE(m_accounts->accounts().size(), 1);
    const Account account = m_accounts->accounts().first();
    QCOMPARE(account.endpoint, u"https://bcs.example.com"_s);
    QCOMPARE(account.iamEndpoint, u"https://iam.example.com"_s);
    QCOMPARE(account.domainName, u"acme"_s);
    QCOMPARE(account.userName, u"ada"_s);
    QCOMPARE(account.project, u"cn-north-4"_s);
    QCOMPARE(account.proxy.host, u"proxy.example.com"_s);
    QCOMPARE(account.proxy.port, quint16(3128));
    QCOMPARE(account.proxy.user, u"ada"_s);
    QCOMPARE(kept(account).password.reveal(), QByteArrayView(" pass word "));
    QCOMPARE(kept(account).proxyPassword.reveal(), QByteArrayView("p"));
}

void TestAccountPasted::blanksAroundASecretKeyAreLeftOutAndSaid()
{
    openDialog();
    line(u"Label"_s)->setText(u"a"_s);
    choose(u"Sign in with"_s, u"Access key"_s);
    line(u"Access key ID"_s)->setText(u"“AKID”\u200b"_s);
    line(u"Secret key"_s)->setText(u"secret\n"_s);
    QVERIFY(errorOf(u"Secret key"_s).isEmpty()); // a line's end is nothing to speak of
    line(u"Secret key"_s)->setText(u" secret "_s);
    QVERIFY(errorOf(u"Secret key"_s).contains(u"are removed"_s));
    press(u"Save"_s);
    QTRY_COMPARE(m_accounts->accounts().size(), 1);
    QCOMPARE(m_accounts->accounts().first().accessKey, u"AKID"_s);
    QCOMPARE(kept(m_accounts->accounts().first()).secretKey.reveal(), QByteArrayView("secret"));
}

CHAINCERT_TEST(TestAccountPasted)
#include "tst_accountpasted.moc"
