#include "callfixture.h"

#include "harness/harness.h"

using namespace Calls;
using RawServer::answer;
using RawServer::Connection;
using RawServer::Server;

// The system's proxies, here from the environment.
class NetworkProxyTest : public QObject
{
    Q_OBJECT

    TransferThread m_thread;
    RawServer::TestAuthority m_authority;

    std::unique_ptr<Server> m_proxy;

    QString proxyName() const { return u"127.0.0.1:%1"_s.arg(m_proxy->port()); }

private Q_SLOTS:
    // Once: other threads read the environment while it would be changed.
    void initTestCase()
    {
        m_proxy = std::make_unique<Server>([](Connection &) {});
        for (const char *name : {"HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"})
            qunsetenv(name);
        for (const char *name : {"https_proxy", "http_proxy", "all_proxy"})
            qputenv(name, "http://" + proxyName().toLatin1());
        qputenv("no_proxy", "other.example,straight.invalid");
    }

    void loopbackIsNeverAskedOfAProxy()
    {
        m_proxy->setScript(RawServer::always(answer(200, "caught")));
        const int before = m_proxy->connections();
        Server plain(RawServer::always(answer(200, "x")));
        Server tls(RawServer::always(answer(200, "x")), m_authority.issue());
        Network network(m_thread, {m_authority.pem()});
        for (const QUrl &url :
            {plain.url(), plain.url("/", "localhost"), tls.url(), tls.url("/", "localhost")}) {
            Run run(network, url);
            QVERIFY(run.start().wait());
            QVERIFY(run.succeeded());
            QCOMPARE(run.log->bytes, "x");
        }
        QCOMPARE(m_proxy->connections(), before);
    }

    void otherHostsAreReachedThroughIt()
    {
        const RawServer::Identity identity = m_authority.issue({.names = {u"service.invalid"_s}});
        m_proxy->setScript([&](Connection &c) {
            if (!c.readRequest() || !c.send("HTTP/1.1 200 Connected\r\n\r\n") || !c.startTls(identity))
                return;
            RawServer::always(answer(200, "through"))(c);
        });
        const qsizetype before = m_proxy->requests().size();
        Network network(m_thread, {m_authority.pem()});
        Run run(network, QUrl(u"https://service.invalid/x"_s));
        QVERIFY(run.start().wait());
        QVERIFY2(run.succeeded(), qPrintable(run.failure().detail));
        QCOMPARE(run.log->bytes, "through");
        const QByteArray connect = m_proxy->requests().value(before);
        QVERIFY(connect.startsWith("CONNECT service.invalid:443 HTTP/1.1\r\n"));
        QVERIFY(!connect.contains("the-secret-token"));
    }

    void whatAProxySaysInsteadIsTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("sign in") << answer(407, "who?", {"Proxy-Authenticate: Basic realm=\"x\""})
                                 << FailureKind::ProxySignInNeeded << 407;
        QTest::newRow("sign in, by its own scheme") << answer(407, "who?", {"Proxy-Authenticate: Negotiate"})
                                                    << FailureKind::ProxySignInUnsupported << 407;
        QTest::newRow("forbidden") << answer(403, "no") << FailureKind::ProxyRefused << 0;
        QTest::newRow("bad gateway") << answer(502, "no") << FailureKind::ProxyFailed << 0;
        QTest::newRow("nothing") << QByteArray() << FailureKind::ProxyFailed << 0;
    }
    void whatAProxySaysInsteadIsTold()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(FailureKind, kind);
        QFETCH(int, status);
        m_proxy->setScript(RawServer::once(bytes));
        const qsizetype before = m_proxy->requests().size();
        Network network(m_thread, {}, {.connect = 700ms});
        Run run(network, QUrl(u"https://service.invalid/x"_s));
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), kind);
        QCOMPARE(
            run.failure().subject, kind == FailureKind::ProxyRefused ? u"service.invalid"_s : proxyName());
        QCOMPARE(run.failure().proxy, proxyName() + " (https_proxy)"_L1);
        QCOMPARE(run.status().value_or(0), status);
        QCOMPARE(run.failure().tries, kind == FailureKind::ProxyFailed ? 3 : 1);
        for (const QByteArray &request : m_proxy->requests().mid(before))
            QVERIFY(!request.contains("the-secret-token"));
    }

    void whatNoProxyNamesGoesStraight()
    {
        const int before = m_proxy->connections();
        Network network(m_thread, {}, {.connect = 3s});
        Run run(network, QUrl(u"https://straight.invalid/x"_s));
        QVERIFY(run.start().wait(15s));
        QVERIFY(
            run.failure().kind == FailureKind::NameNotFound || run.failure().kind == FailureKind::NoNetwork);
        QCOMPARE(run.failure().proxy, u"(no_proxy)"_s);
        QCOMPARE(m_proxy->connections(), before);
    }

    void aProxyThatIsNotThereIsNamed() // last: the others need it
    {
        const QString name = proxyName();
        m_proxy.reset();
        Network network(m_thread, {});
        Run run(network, QUrl(u"https://service.invalid/x"_s));
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::ProxyFailed);
        QCOMPARE(run.failure().subject, name);
    }
};

CHAINCERT_TEST(NetworkProxyTest)

#include "tst_networkproxy.moc"
