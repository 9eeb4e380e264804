#include "callfixture.h"

#include "harness/harness.h"

using namespace Calls;
using RawServer::answer;
using RawServer::Connection;
using RawServer::Identity;
using RawServer::Server;
using RawServer::TestAuthority;

// Whose certificate it is (RFC 9525), on the wire: of a request to anybody else not a byte arrives.
class TlsPeerTest : public QObject
{
    Q_OBJECT

    TransferThread m_thread;
    TestAuthority m_authority;

    NetworkSetup through(const Server &proxy) const
    {
        return {m_authority.pem(),
            {ProxySettings::Mode::Own, ProxySettings::Kind::Http, u"127.0.0.1"_s, proxy.port()}};
    }

    void rows()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("commonName");
        QTest::addColumn<QByteArray>("kind"); // empty: it is accepted
        const auto row = [](const char *name, const QString &host, const QStringList &names,
                             const QByteArray &kind = {}, const QString &commonName = u"nobody"_s) {
            QTest::newRow(name) << host << names << commonName << kind;
        };
        const QByteArray other = idOf(FailureKind::TlsWrongHost);
        const QByteArray none = idOf(FailureKind::TlsWithoutNames);
        const QString host = u"bcs.example.com"_s;
        row("its name", host, {u"bcs.example.com"_s});
        row("one of several", host, {u"a.example"_s, u"10.0.0.1"_s, u"bcs.example.com"_s});
        row("in other case", u"BCS.Example.com"_s, {u"bcs.eXample.COM"_s});
        row("with a dot at the end", u"bcs.example.com."_s, {u"bcs.example.com"_s});
        row("a wildcard", host, {u"*.example.com"_s});
        row("a name in Chinese", u"链.example.com"_s, {u"xn--eb5a.example.com"_s});
        row("a wildcard for a name in Chinese", u"链.example.com"_s, {u"*.example.com"_s});
        row("a name of IDN in its ASCII form", u"xn--eb5a.example.com"_s, {u"xn--eb5a.example.com"_s});
        row("an address", u"10.0.0.1"_s, {u"10.0.0.1"_s});
        row("an IPv6 address", u"2001:db8::1"_s, {u"2001:db8:0:0:0:0:0:1"_s});
        row("a loopback address", u"127.0.0.1"_s, {u"127.0.0.1"_s});
        row("localhost", u"localhost"_s, {u"localhost"_s});
        row("only the common name", host, {}, none, host);
        row("only the common name, an address", u"127.0.0.1"_s, {}, none, u"127.0.0.1"_s);
        row("only the common name, localhost", u"localhost"_s, {}, none, u"localhost"_s);
        row("the common name beside a mail address", host, {u"email:a@example.com"_s}, none, host);
        row("a URI", host, {u"URI:https://bcs.example.com/"_s}, none, host);
        row("the common name beside another name", u"localhost"_s, {u"other.example"_s}, other,
            u"localhost"_s);
        row("the common name beside an address", u"127.0.0.1"_s, {u"10.0.0.1"_s}, other, u"127.0.0.1"_s);
        row("a DNS name for an address", u"127.0.0.1"_s, {u"DNS:127.0.0.1"_s}, other);
        row("a DNS name for an IPv6 address", u"2001:db8::1"_s, {u"DNS:2001:db8::1"_s}, other);
        row("a wildcard for an address", u"127.0.0.1"_s, {u"*.0.0.1"_s}, other);
        row("another address", u"10.0.0.1"_s, {u"10.0.0.2"_s}, other);
        row("the address in its mapped form", u"10.0.0.1"_s, {u"::ffff:10.0.0.1"_s}, other);
        row("an address where a mapped one is asked", u"::ffff:10.0.0.1"_s, {u"10.0.0.1"_s}, other);
        row("a wildcard for two labels", u"a.b.example.com"_s, {u"*.example.com"_s}, other);
        row("a wildcard for none", u"example.com"_s, {u"*.example.com"_s}, other);
        row("a wildcard that is part of a label", host, {u"b*.example.com"_s}, other);
        row("a wildcard that ends a label", host, {u"*s.example.com"_s}, other);
        row("a wildcard that is not leftmost", host, {u"bcs.*.com"_s}, other);
        row("two wildcards", host, {u"*.*.com"_s}, other);
        row("a wildcard below the root", u"example.com"_s, {u"*.com"_s}, other);
        row("a wildcard alone", u"localhost"_s, {u"*"_s}, other);
        row("a part of IDN as a wildcard", u"链.example.com"_s, {u"xn--*.example.com"_s}, other);
        row("a name of IDN not in its ASCII form", u"链.example.com"_s, {u"链.example.com"_s}, other);
        row("a longer name", host, {u"x.bcs.example.com"_s}, other);
        row("the name's end", host, {u"example.com"_s}, other);
        row("the name's end with a dot", host, {u".example.com"_s}, other);
        row("a NUL behind the name", host, {u"bcs.example.com"_s + QChar(u'\0') + u".evil.example"_s}, other);
    }

private Q_SLOTS:
    void onlyTheHostItselfIsSentAnything_data() { rows(); }
    void onlyTheHostItselfIsSentAnything()
    {
        QFETCH(QString, host);
        QFETCH(QStringList, names);
        QFETCH(QString, commonName);
        QFETCH(QByteArray, kind);
        const Identity identity = m_authority.issue({.names = names, .commonName = commonName});
        Server server(RawServer::always(answer(200, "x")), identity);
        Server proxy([&](Connection &c) {
            if (c.readRequest() && c.send("HTTP/1.1 200 Connected\r\n\r\n") && c.startTls(identity))
                RawServer::always(answer(200, "x"))(c);
        });
        QUrl url = server.url("/x");
        url.setHost(host);
        const bool direct = host == u"127.0.0.1" || host == u"localhost";
        for (const QByteArray &method : {"GET"_ba, "POST"_ba}) {
            Network network(m_thread, through(proxy));
            Run run(network,
                HttpRequest{method, url, {}, method == "POST" ? "the-password"_ba : QByteArray()},
                std::make_shared<SinkLog>(), {}, Authorization{Secret("the-secret-token")});
            QVERIFY(run.start().wait());
            const qsizetype inside = direct ? server.requests().size() : proxy.requests().size() - 1;
            if (kind.isEmpty()) {
                QVERIFY2(run.succeeded(), qPrintable(run.failure().detail));
                QVERIFY(inside >= 1);
                continue;
            }
            QCOMPARE(idOf(run.failure().kind), kind);
            QCOMPARE(run.failure().subject, url.authority());
            QCOMPARE(run.failure().tries, 1);
            QVERIFY(!run.failure().service);
            QVERIFY(inEnglish(run.failure().ownSentences)
                        .contains(names.isEmpty() || kind == idOf(FailureKind::TlsWithoutNames)
                                ? u"no alternative names"_s
                                : u"names "_s));
            Harness::waitUntilQuiet(*this);
            QCOMPARE(server.requests().size(), 0);
            for (const QByteArray &request : proxy.requests())
                QVERIFY(request.startsWith("CONNECT ") && !request.contains("the-"));
        }
    }

    void whoDoesNotVouchIsToldBeforeTheMissingName()
    {
        Server server(RawServer::always(answer(200, "x")),
            TestAuthority(u"Stranger"_s).issue({.names = {}, .commonName = u"localhost"_s}));
        Network network(m_thread, {m_authority.pem()});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::TlsUnknownIssuer);
        QCOMPARE(server.requests().size(), 0);
    }

    // The first connection is the host's, the next one is not.
    void everyConnectionIsLookedAt()
    {
        const Identity good = m_authority.issue();
        const Identity bad = m_authority.issue({.names = {u"other.example"_s}, .commonName = u"localhost"_s});
        std::atomic<int> count = 0;
        Server server([&](Connection &c) {
            if (c.startTls(count++ == 0 ? good : bad) && c.readRequest())
                c.send(answer(302, {}, {"Location: /next", "Connection: close"}));
        });
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        Network network(m_thread, {m_authority.pem()});
        Run run(network, url);
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::TlsWrongHost);
        QCOMPARE(count, 2);
        QCOMPARE(server.requests().size(), 1);
    }

    // A connection whose asker left before anybody looked at the certificate must not serve the next one.
    void aCallThatLeavesDuringTheHandshakeLeavesNothingBehind()
    {
        const Identity bad = m_authority.issue({.names = {u"other.example"_s}});
        Server server([&](Connection &c) {
            c.pause(200ms);
            if (c.startTls(bad))
                RawServer::always(answer(200, "caught"))(c);
        });
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        Network network(m_thread, {m_authority.pem()});
        std::vector<std::unique_ptr<Run>> runs;
        for (int i = 0; i < 12; ++i) {
            runs.push_back(std::make_unique<Run>(network, url));
            runs.back()->start();
            QTest::qWait(40);
            if (i % 2 == 0)
                runs.back()->call->cancel();
        }
        for (const auto &run : runs) {
            QVERIFY(run->wait());
            QVERIFY(!run->succeeded());
        }
        QCOMPARE(server.requests().size(), 0);
    }
};

CHAINCERT_TEST(TlsPeerTest)

#include "tst_tlspeer.moc"
