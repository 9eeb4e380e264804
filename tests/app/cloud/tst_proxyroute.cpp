#include "harness/harness.h"

#include "cloud/network.h"
#include "cloud/ntlm.h"
#include "cloud/proxylookup.h"
#include "cloud/proxysignin.h"

#include <QMap>
#include <QTest>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

using Variables = QMap<QByteArray, QByteArray>;
Q_DECLARE_METATYPE(Variables)

namespace {

EnvironmentLookup environmentOf(const Variables &variables)
{
    return [variables](const char *name) { return variables.value(name); };
}

std::optional<Result<SharedRoute>> routeOf(
    const Variables &variables, const QString &url = u"https://bcs.example.com/v2"_s)
{
    return routeByVariables(QUrl(url), environmentOf(variables));
}

} // namespace

// Which proxy a setting names, and what is said of one that cannot be used.
class ProxyRouteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVariableNamesTheProxy_data()
    {
        QTest::addColumn<Variables>("variables");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *title, const Variables &variables, const QString &name) {
            QTest::newRow(title) << variables << name;
        };
        row("whole", {{"https_proxy", "http://p.example:3128"}}, u"p.example:3128 (https_proxy)"_s);
        row("no scheme", {{"https_proxy", "p.example:3128"}}, u"p.example:3128 (https_proxy)"_s);
        row("no port", {{"https_proxy", "http://p.example"}}, u"p.example:1080 (https_proxy)"_s);
        row("slash at the end", {{"https_proxy", "http://p.example:1/"}}, u"p.example:1 (https_proxy)"_s);
        row("upper case", {{"HTTPS_PROXY", "http://p.example:1"}}, u"p.example:1 (HTTPS_PROXY)"_s);
        row("all_proxy", {{"all_proxy", "p.example:1"}}, u"p.example:1 (all_proxy)"_s);
        row("ALL_PROXY", {{"ALL_PROXY", "socks5://p.example:1"}}, u"p.example:1 (ALL_PROXY)"_s);
        row("ALL_PROXY of a desktop", {{"ALL_PROXY", "socks://p.example:1/"}}, u"p.example:1 (ALL_PROXY)"_s);
        row("socks5h", {{"https_proxy", "socks5h://p.example:1"}}, u"p.example:1 (https_proxy)"_s);
        row("http_proxy", {{"http_proxy", "p.example:1"}}, u"p.example:1 (http_proxy)"_s);
        row("the narrower first", {{"https_proxy", "a.example:1"}, {"all_proxy", "b.example:1"}},
            u"a.example:1 (https_proxy)"_s);
        row("an empty one does not count", {{"https_proxy", " "}, {"all_proxy", "b.example:1"}},
            u"b.example:1 (all_proxy)"_s);
        row("white space around", {{"https_proxy", " http://p.example:1\n"}}, u"p.example:1 (https_proxy)"_s);
        row("an address", {{"https_proxy", "10.0.0.1:1"}}, u"10.0.0.1:1 (https_proxy)"_s);
        row("an address of six", {{"https_proxy", "http://[fd00::1]:1"}}, u"[fd00::1]:1 (https_proxy)"_s);
        row("user and password", {{"https_proxy", "http://me:pw@p.example:1"}},
            u"p.example:1 (https_proxy)"_s);
        row("excepted", {{"https_proxy", "p.example:1"}, {"no_proxy", "example.com"}}, u"(no_proxy)"_s);
        row("excepted in capitals", {{"https_proxy", "p.example:1"}, {"NO_PROXY", "*"}}, u"(NO_PROXY)"_s);
    }
    void aVariableNamesTheProxy()
    {
        QFETCH(Variables, variables);
        QFETCH(QString, name);
        const auto route = routeOf(variables);
        QVERIFY(route && *route);
        QCOMPARE((**route)->name(), name);
    }

    void userAndPasswordAreDecoded()
    {
        const auto route = routeOf({{"https_proxy", "http://DOM%5Cme:p%40s%23s%25%3A@p.example:1"}});
        QVERIFY(route && *route);
        QCOMPARE((**route)->user, u"DOM\\me"_s);
        QCOMPARE((**route)->password.reveal().toByteArray(), "p@s#s%:"_ba);
        const auto secrets
            = proxySecrets(environmentOf({{"https_proxy", "http://DOM%5Cme:p%40s%23s%25%3A@p.example:1"}}));
        for (const QByteArray &form : {"p@s#s%:"_ba, "p%40s%23s%25%3A"_ba, "DOM\\me:p@s#s%:"_ba.toBase64()}) {
            QVERIFY2(std::any_of(secrets.begin(), secrets.end(),
                         [&](const Secret &secret) { return secret.reveal() == form; }),
                form.constData());
        }
    }

    void whatCannotBeUsedIsSaidAndItsValueIsNot_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *value, const QString &word) {
            QTest::newRow(value) << QByteArray(value) << word;
        };
        row("https://sesame.example:1", u"TLS"_s);
        row("socks4://sesame.example:1", u"SOCKS 4"_s);
        row("socks4a://sesame.example:1", u"SOCKS 4"_s);
        row("ftp://sesame.example:1", u"scheme"_s);
        row("pac+http://sesame.example/x", u"PAC"_s);
        row("wpad://", u"PAC"_s);
        row("http://sesame.example/proxy.pac", u"PAC"_s);
        row("http://me:ses@me@p.example:1", u"percent-encode"_s);
        row("http://me:ses#me@p.example:1", u"percent-encode"_s);
        row("http://me:ses/me@p.example:1", u"percent-encode"_s);
        row("http://me:12/sesame@p.example:1", u"percent-encode"_s);
        row("http://me:ses?me@p.example:1", u"percent-encode"_s);
        row("http://me:ses%me@p.example:1", u"percent-encode"_s);
        row("http://me:ses:me@p.example:1", u"percent-encode"_s);
        row("http://:sesame@p.example:1", u"user"_s);
        row("http://sesame.example:port", u"port"_s);
        row("http://sesame.example:0", u"port"_s);
        row("http://sesame.example:65536", u"port"_s);
        row("http://:3128", u"host"_s);
        row("http://ses ame.example:1", u"spaces"_s);
        row("http://sesame.example:1/path", u"path"_s);
    }
    void whatCannotBeUsedIsSaidAndItsValueIsNot()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, word);
        const auto route = routeOf({{"all_proxy", value}});
        QVERIFY(route && !*route);
        const Failure why = route->error();
        QCOMPARE(kindId(why.kind), kindId(FailureKind::ProxySettingUnusable));
        QCOMPARE(why.subject, u"all_proxy"_s);
        const QString own = inEnglish(why.ownSentences);
        QVERIFY2(own.contains(word), qPrintable(own));
        QVERIFY(!own.contains(u"sesame"_s) && why.detail.isEmpty());
    }

    void withoutAVariableTheSystemIsAsked() { QVERIFY(!routeOf({})); }

    void loopbackIsStraightWhateverAVariableSays()
    {
        for (const auto &url : {u"https://127.0.0.1:8443/"_s, u"https://localhost/"_s, u"https://[::1]/"_s}) {
            const auto route = knownRoute({}, QUrl(url), environmentOf({{"https_proxy", "a b"}}));
            QVERIFY(route && *route && (**route)->isStraight());
        }
    }

    void exceptionsAreAsCurlReadsThem_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isExcepted");
        const auto row = [](const QString &list, const QString &host, bool excepted) {
            QTest::newRow(qPrintable(list + u" for "_s + host)) << list << host << excepted;
        };
        row(u"*"_s, u"a.example"_s, true);
        row(u"example.com"_s, u"example.com"_s, true);
        row(u"example.com"_s, u"www.Example.com"_s, true);
        row(u"example.com"_s, u"badexample.com"_s, false);
        row(u".example.com"_s, u"example.com"_s, true);
        row(u".example.com"_s, u"www.example.com"_s, true);
        row(u"*.example.com"_s, u"www.example.com"_s, true);
        row(u"example.com."_s, u"example.com"_s, true);
        row(u"example.com"_s, u"example.com."_s, true);
        row(u"a.example, example.com"_s, u"example.com"_s, true);
        row(u"a.example example.com"_s, u"example.com"_s, true);
        row(u"a.example,,"_s, u"example.com"_s, false);
        row(u"example.com:443"_s, u"example.com"_s, true);
        row(u"example.com:8443"_s, u"example.com"_s, false);
        row(u"10.0.0.1"_s, u"10.0.0.1"_s, true);
        row(u"10.0.0.1"_s, u"10.0.0.10"_s, false);
        row(u"10.0.0.0/8"_s, u"10.1.2.3"_s, true);
        row(u"10.0.0.0/8"_s, u"11.1.2.3"_s, false);
        row(u"192.168.1.0/33"_s, u"192.168.1.1"_s, false);
        row(u"0.0.1"_s, u"10.0.0.1"_s, false);
        row(u"fd00::/8"_s, u"fd12::1"_s, true);
        row(u"[fd12::1]"_s, u"fd12::1"_s, true);
        row(u"fd12:0::1"_s, u"fd12::1"_s, true);
        row(u""_s, u"example.com"_s, false);
    }
    void exceptionsAreAsCurlReadsThem()
    {
        QFETCH(QString, list);
        QFETCH(QString, host);
        QTEST(Chaincert::isExcepted(list, host, 443), "isExcepted");
    }

    void severalWaysToSignInMayStandInOneValue()
    {
        const auto all = proxyChallenges({"Negotiate, NTLM TlRMTVNT==, Basic realm=\"a, b\\\"c\"",
            "Digest realm=r, nonce = \"n\", qop=\"auth,auth-int\", algorithm=SHA-256"});
        QCOMPARE(schemesOf(all), (QStringList{u"Negotiate"_s, u"NTLM"_s, u"Basic"_s, u"Digest"_s}));
        QCOMPARE(all.at(1).token, "TlRMTVNT==");
        QCOMPARE(all.at(2).parameters.value("realm"), "a, b\"c");
        QCOMPARE(all.at(3).parameters.value("nonce"), "n");
        QCOMPARE(answerable(all)->scheme, "digest");
        QCOMPARE(answerable(all.mid(0, 3))->scheme, "ntlm");
        QVERIFY(!answerable(all.mid(0, 1)));
    }

    void digestIsWhatTheStandardSays() // RFC 7616, section 3.9.1, with CONNECT and its target
    {
        const Secret password("Circle of Life");
        const ProxyChallenge challenge{"digest", u"Digest"_s, {},
            {{"realm", "http-auth@example.org"}, {"qop", "auth"}, {"algorithm", "SHA-256"},
                {"nonce", "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"}}};
        const QByteArray line
            = digestAuthorization({u"Mufasa"_s, password, "h:443"}, challenge, "f2/wE4q74E6zIJEtWaHKaf5w");
        const auto sha = [](const QByteArray &text) {
            return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
        };
        // The standard's first hash of its own example.
        const QByteArray who = sha("Mufasa:http-auth@example.org:Circle of Life");
        QCOMPARE(who, "7987c64c30e25f1b74be53f966b49b90f2808aa92faf9a00262392d7b4794232");
        const QByteArray response = sha(who
            + ":7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v:00000001:"
              "f2/wE4q74E6zIJEtWaHKaf5w:auth:"
            + sha("CONNECT:h:443"));
        QVERIFY2(line.contains("response=\"" + response + '"'), line.constData());
    }

    void ntlmIsWhatItsSpecificationSays() // MS-NLMP, section 4.2.4
    {
        const QByteArray info
            = QByteArray::fromHex("02000c0044006f006d00610069006e0001000c005300650072007600650072000000"
                                  "0000");
        const Ntlm::Challenge challenge{QByteArray::fromHex("0123456789abcdef"), info};
        const QByteArray message = Ntlm::authenticate(
            challenge, {u"Domain\\User"_s, QByteArray(8, '\xaa'), 0}, Secret("Password"));
        QVERIFY(message.contains(QByteArray::fromHex("68cd0ab851e51c96aabc927bebef6a1c")));
        QVERIFY(message.contains(QByteArray::fromHex("86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa")));
        QVERIFY(!Ntlm::parseChallenge("NTLMSSP"));
        QVERIFY(!Ntlm::parseChallenge(QByteArray("NTLMSSP\0\2\0\0\0", 12) + QByteArray(100, '\xff')));
    }
};

CHAINCERT_TEST(ProxyRouteTest)

#include "tst_proxyroute.moc"
