#include "callfixture.h"

#include "harness/harness.h"

using namespace Calls;
using RawServer::answer;
using RawServer::Connection;
using RawServer::Server;

namespace {

const QByteArray Challenge = answer(407, {}, {"Proxy-Authenticate: Basic realm=\"x\""});

QByteArray basic(const QByteArray &userAndPassword)
{
    return "\r\nProxy-Authorization: Basic " + userAndPassword.toBase64() + "\r\n";
}

ProxySettings own(
    quint16 port, const QString &user = {}, ProxySettings::Kind kind = ProxySettings::Kind::Http)
{
    return {ProxySettings::Mode::Own, kind, u"127.0.0.1"_s, port, user};
}

} // namespace

Q_DECLARE_METATYPE(Chaincert::ProxySettings)

// The account's own proxy, or none.
class OwnProxyTest : public QObject
{
    Q_OBJECT

    TransferThread m_thread;
    RawServer::TestAuthority m_authority;
    const RawServer::Identity m_identity = m_authority.issue({.names = {u"service.invalid"_s}});
    const QUrl m_url{u"https://service.invalid/x"_s};

    NetworkSetup setup(const ProxySettings &proxy, const QByteArray &password = {}) const
    {
        return {m_authority.pem(), proxy, Secret(password)};
    }

    // A proxy for people with this user and password; what it lets through answers "through".
    RawServer::Script proxyFor(const QByteArray &userAndPassword) const
    {
        return [this, userAndPassword](Connection &c) {
            while (c.readRequest()) {
                if (!userAndPassword.isEmpty() && !c.request().contains(basic(userAndPassword))) {
                    c.send(Challenge);
                    continue;
                }
                if (c.send("HTTP/1.1 200 Connected\r\n\r\n") && c.startTls(m_identity))
                    RawServer::always(answer(200, "through"))(c);
                return;
            }
        };
    }

private Q_SLOTS:
    void initTestCase() // once: other threads read the environment while it would be changed
    {
        for (const char *name : {"https_proxy", "http_proxy", "all_proxy"})
            qputenv(name, "http://127.0.0.1:9"); // what no test here wants
    }

    void itLeadsToTheServiceWithUserAndPassword_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("without a user") << QString() << QByteArray();
        QTest::newRow("user and password") << u"me"_s << "pass word:%+"_ba;
        QTest::newRow("an empty password") << u"me"_s << QByteArray();
        QTest::newRow("Latin 1") << u"mé"_s << "pässword"_ba;
    }
    void itLeadsToTheServiceWithUserAndPassword()
    {
        QFETCH(QString, user);
        QFETCH(QByteArray, password);
        const QByteArray line = (user + u':' + QString::fromUtf8(password)).toLatin1();
        Server proxy(proxyFor(user.isEmpty() ? QByteArray() : line));
        Network network(m_thread, setup(own(proxy.port(), user), password));
        for (int i = 0; i < 2; ++i) {
            Run run(network, m_url);
            QVERIFY(run.start().wait());
            QVERIFY2(run.succeeded(), qPrintable(run.failure().detail));
            QCOMPARE(run.log->bytes, "through");
        }
        for (const QByteArray &request : proxy.requests()) {
            const bool ofTheProxy = request.startsWith("CONNECT service.invalid:443 HTTP/1.1\r\n");
            QCOMPARE(request.contains("the-secret-token"), !ofTheProxy);
            QVERIFY(ofTheProxy || !request.contains("Proxy-Authorization"));
        }
        QCOMPARE(proxy.requests().last().startsWith("GET /x "), true);
    }

    void aRefusedPasswordIsToldAndNotTriedAgain()
    {
        Server proxy(proxyFor("me:right"));
        Network network(m_thread, setup(own(proxy.port(), u"me"_s), "wrong-password"));
        Run run(network, m_url);
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::ProxySignInNeeded);
        QCOMPARE(run.failure().subject, u"127.0.0.1:%1"_s.arg(proxy.port()));
        QCOMPARE(run.status(), 407);
        QCOMPARE(run.failure().tries, 1);
        QVERIFY(!run.failure().detail.contains(u"wrong-password"_s));
        int sent = 0;
        for (const QByteArray &request : proxy.requests()) {
            QVERIFY(!request.contains("the-secret-token"));
            sent += request.contains("Proxy-Authorization: Basic");
        }
        QCOMPARE(sent, 1);
    }

    void aPasswordThatIsNotThereIsAskedFor()
    {
        Server proxy(proxyFor("me:right"));
        Network network(m_thread, setup(own(proxy.port())));
        Run run(network, m_url);
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::ProxySignInNeeded);
        QVERIFY(!proxy.requests().value(0).contains("Proxy-Authorization"));
    }

    void theServiceIsNeverReachedWithoutIt_data()
    {
        QTest::addColumn<ProxySettings>("proxy");
        QTest::newRow("nobody there") << own(1);
        QTest::newRow("no port") << own(0);
        QTest::newRow("SOCKS, nobody there") << own(1, {}, ProxySettings::Kind::Socks5);
        ProxySettings nameless = own(3128);
        nameless.host.clear();
        QTest::newRow("no host") << nameless;
        ProxySettings unknown = own(3128);
        unknown.host = u"proxy.invalid"_s;
        QTest::newRow("a host that nobody knows") << unknown;
    }
    void theServiceIsNeverReachedWithoutIt()
    {
        QFETCH(ProxySettings, proxy);
        Network network(m_thread, setup(proxy), {.connect = 3s});
        Run run(network, m_url);
        QVERIFY(run.start().wait(20s));
        COMPARE_KIND(run.failure(), FailureKind::ProxyFailed);
        QCOMPARE(run.failure().subject, proxy.host + u':' + QString::number(proxy.port));
    }

    void loopbackIsReachedStraight()
    {
        Server proxy(RawServer::always(answer(200, "caught")));
        Server plain(RawServer::always(answer(200, "x")));
        Server tls(RawServer::always(answer(200, "x")), m_authority.issue());
        for (const auto kind : {ProxySettings::Kind::Http, ProxySettings::Kind::Socks5}) {
            Network network(m_thread, setup(own(proxy.port(), u"me"_s, kind), "password"));
            for (const QUrl &url :
                {plain.url(), plain.url("/", "localhost"), tls.url(), tls.url("/", "localhost")}) {
                Run run(network, url);
                QVERIFY(run.start().wait());
                QVERIFY(run.succeeded());
            }
        }
        QCOMPARE(proxy.connections(), 0);
    }

    void noneMeansNotTheSystemsEither()
    {
        Network network(m_thread, setup({.mode = ProxySettings::Mode::None}), {.connect = 3s});
        Run run(network, m_url);
        QVERIFY(run.start().wait(20s));
        QVERIFY(
            run.failure().kind == FailureKind::NameNotFound || run.failure().kind == FailureKind::NoNetwork);
    }

    void socksLeadsToTheServiceByItsName()
    {
        QByteArray greeting, signIn, wish;
        Server proxy([&](Connection &c) {
            greeting = c.readBytes(2);
            greeting += c.readBytes(greeting.isEmpty() ? 0 : greeting.at(1));
            c.send(QByteArray("\x05\x02", 2)); // user and password, RFC 1929
            signIn = c.readBytes(2 + 2);
            signIn += c.readBytes(1);
            signIn += c.readBytes(signIn.isEmpty() ? 0 : signIn.back());
            c.send(QByteArray("\x01\x00", 2));
            wish = c.readBytes(5);
            wish += c.readBytes(wish.isEmpty() ? 0 : wish.back() + 2);
            if (c.send(QByteArray("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x01", 10)) && c.startTls(m_identity))
                RawServer::always(answer(200, "through"))(c);
        });
        Network network(
            m_thread, setup(own(proxy.port(), u"me"_s, ProxySettings::Kind::Socks5), "the-password"));
        Run run(network, m_url);
        QVERIFY(run.start().wait());
        QVERIFY2(run.succeeded(), qPrintable(run.failure().detail));
        QCOMPARE(run.log->bytes, "through");
        QVERIFY(greeting.sliced(2).contains('\x02'));
        QCOMPARE(signIn, "\x01\x02me\x0cthe-password"_ba);
        QCOMPARE(wish, "\x05\x01"_ba + QByteArray("\x00\x03", 2) + "\x0fservice.invalid\x01\xbb"_ba);
    }

    void socksRefusesAPassword()
    {
        Server proxy([](Connection &c) {
            const QByteArray greeting = c.readBytes(2);
            c.readBytes(greeting.isEmpty() ? 0 : greeting.at(1));
            c.send(QByteArray("\x05\x02", 2));
            c.readBytes(2 + 2 + 1 + 5);
            c.send(QByteArray("\x01\x01", 2));
            c.pause(200ms);
        });
        Network network(m_thread, setup(own(proxy.port(), u"me"_s, ProxySettings::Kind::Socks5), "wrong"));
        Run run(network, m_url);
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::ProxySignInNeeded);
        QCOMPARE(run.failure().subject, u"127.0.0.1:%1"_s.arg(proxy.port()));
        QCOMPARE(proxy.connections(), 1);
    }

    void whatSocksReportsIsTold_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QString>("why");
        QTest::newRow("unreachable") << QByteArray("\x05\x03")
                                     << u"The proxy reported: network unreachable."_s;
        QTest::newRow("refused") << QByteArray("\x05\x05") << u"The proxy reported: connection refused."_s;
        QTest::newRow("no reply that is known")
            << QByteArray("\x05\xc8") << u"The proxy reported error 200."_s;
        QTest::newRow("another protocol") << QByteArray("HTTP") << u"The proxy's response is not SOCKS 5."_s;
    }
    void whatSocksReportsIsTold()
    {
        QFETCH(QByteArray, reply);
        QFETCH(QString, why);
        Server proxy([&](Connection &c) {
            const QByteArray greeting = c.readBytes(2);
            c.readBytes(greeting.isEmpty() ? 0 : greeting.at(1));
            c.send(QByteArray("\x05\x00", 2));
            c.readBytes(5);
            c.send(reply);
            c.pause(200ms);
        });
        Network network(m_thread, setup(own(proxy.port(), {}, ProxySettings::Kind::Socks5)));
        Run run(network, m_url);
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::ProxyFailed);
        QCOMPARE(inEnglish(run.failure().ownSentences), why);
    }

    void itsPasswordIsBlankedInWhatAnybodySays()
    {
        Server server(RawServer::once(
            answer(400, "{\"error_msg\":\"the-password " + "me:the-password"_ba.toBase64() + "\"}")));
        Network network(m_thread, setup(own(1, u"me"_s), "the-password"));
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        QCOMPARE(run.failure().service->message, u"••• •••"_s);
    }
};

CHAINCERT_TEST(OwnProxyTest)

#include "tst_ownproxy.moc"
