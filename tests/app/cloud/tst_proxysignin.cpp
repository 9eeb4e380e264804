#include "callfixture.h"

#include "cloud/ntlm.h"
#include "harness/harness.h"

using namespace Calls;
using RawServer::answer;
using RawServer::Connection;
using RawServer::Server;

namespace {

QByteArray refusal(const QByteArrayList &methods)
{
    QByteArrayList headers;
    for (const QByteArray &method : methods)
        headers << "Proxy-Authenticate: " + method;
    return answer(407, "who?", headers);
}

QByteArray ntlmChallenge()
{
    return QByteArray("NTLMSSP\0\2\0\0\0\0\0\0\0\x30\0\0\0\1\2\2\0", 24) + "abcdefgh" + QByteArray(16, '\0');
}

} // namespace

// What a proxy is told of a password, and how often.
class ProxySignInTest : public QObject
{
    Q_OBJECT

    TransferThread m_thread;
    RawServer::TestAuthority m_authority;
    const RawServer::Identity m_identity = m_authority.issue({.names = {u"service.invalid"_s}});
    const QUrl m_url{u"https://service.invalid/x"_s};

    NetworkSetup setup(const Server &proxy, const QString &user = u"me"_s) const
    {
        return {m_authority.pem(),
            {ProxySettings::Mode::Own, ProxySettings::Kind::Http, u"127.0.0.1"_s, proxy.port(), user},
            Secret(user.isEmpty() ? "" : "wrong-password")};
    }

    static int passwordsIn(const Server &proxy)
    {
        int count = 0;
        for (const QByteArray &request : proxy.requests()) {
            const qsizetype at = request.indexOf("Proxy-Authorization: ");
            const QByteArray line = request.mid(at + 21).split('\r').constFirst();
            const bool greeting
                = line.startsWith("NTLM ") && QByteArray::fromBase64(line.mid(5)).mid(8, 1) == "\x01";
            count += at >= 0 && !greeting;
        }
        return count;
    }

private Q_SLOTS:
    void aRefusedPasswordGoesOutOnce_data()
    {
        QTest::addColumn<QByteArrayList>("methods");
        QTest::addColumn<QByteArray>("spoken");
        const QByteArray digest = "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"";
        const auto row = [](const char *name, const QByteArrayList &methods, const char *spoken) {
            QTest::newRow(name) << methods << QByteArray(spoken);
        };
        row("Basic", {"Basic realm=\"r\""}, "Basic ");
        row("Digest", {digest}, "Digest ");
        row("Basic and Digest", {"Basic realm=\"r\"", digest}, "Digest ");
        row("NTLM", {"NTLM"}, "NTLM ");
        row("NTLM and Basic", {"NTLM", "Basic realm=\"r\""}, "NTLM ");
        row("NTLM and Digest", {"NTLM", digest}, "Digest ");
        row("all", {"Negotiate", "NTLM", digest, "Basic realm=\"r\""}, "Digest ");
        row("all in one line", {"Negotiate, NTLM, Basic realm=\"r\""}, "NTLM ");
        row("Kerberos and Basic", {"Negotiate", "Basic realm=\"r\""}, "Basic ");
    }
    void aRefusedPasswordGoesOutOnce()
    {
        QFETCH(QByteArrayList, methods);
        QFETCH(QByteArray, spoken);
        Server proxy([methods](Connection &c) {
            while (c.readRequest()) {
                const qsizetype at = c.request().indexOf("NTLM ");
                const QByteArray message
                    = QByteArray::fromBase64(c.request().mid(at + 5).split('\r').constFirst());
                const bool greeting = at >= 0 && message.mid(8, 1) == "\x01";
                c.send(refusal(greeting ? QByteArrayList{"NTLM " + ntlmChallenge().toBase64()} : methods));
            }
        });
        Network network(m_thread, setup(proxy));
        std::vector<std::unique_ptr<Run>> runs;
        for (int i = 0; i < 8; ++i) // at once, and then some more
            runs.push_back(std::make_unique<Run>(network, m_url));
        for (const auto &run : runs)
            run->start();
        for (const auto &run : runs)
            QVERIFY(run->wait());
        for (int i = 0; i < 3; ++i) {
            runs.push_back(std::make_unique<Run>(network, m_url));
            QVERIFY(runs.back()->start().wait());
        }
        for (const auto &run : runs) {
            COMPARE_KIND(run->failure(), FailureKind::ProxySignInNeeded);
            QCOMPARE(run->failure().tries, 1);
            QCOMPARE(run->status(), 407);
            QCOMPARE(run->failure().proxy, u"127.0.0.1:%1 (account)"_s.arg(proxy.port()));
        }
        QCOMPARE(proxy.connections(), 1);
        QCOMPARE(passwordsIn(proxy), 1);
        QVERIFY(proxy.requests().last().contains("Proxy-Authorization: " + spoken));
        QVERIFY(proxy.requests().size() <= 3);
        QVERIFY(network.proxyRefusedAt().has_value());
    }

    void aProxyThatOffersNtlmWithoutEndIsAskedTwice()
    {
        Server proxy(RawServer::always(refusal({"NTLM"})));
        Network network(m_thread, setup(proxy));
        Run run(network, m_url);
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::ProxySignInNeeded);
        QCOMPARE(proxy.requests().size(), 2);
        QCOMPARE(passwordsIn(proxy), 0);
    }

    void withoutAPasswordTheProxyIsAskedOnce_data()
    {
        QTest::addColumn<QByteArrayList>("methods");
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<QString>("detail");
        QTest::newRow("Basic") << QByteArrayList{"Basic realm=\"r\""} << FailureKind::ProxySignInNeeded
                               << QString();
        QTest::newRow("NTLM") << QByteArrayList{"NTLM"} << FailureKind::ProxySignInNeeded << QString();
        QTest::newRow("Kerberos") << QByteArrayList{"Negotiate"} << FailureKind::ProxySignInUnsupported
                                  << u"Negotiate"_s;
        QTest::newRow("unknown ones") << QByteArrayList{"Negotiate", "Bearer realm=\"x\""}
                                      << FailureKind::ProxySignInUnsupported << u"Negotiate, Bearer"_s;
        QTest::newRow("none named") << QByteArrayList{} << FailureKind::ProxySignInUnsupported << QString();
    }
    void withoutAPasswordTheProxyIsAskedOnce()
    {
        QFETCH(QByteArrayList, methods);
        QFETCH(FailureKind, kind);
        QFETCH(QString, detail);
        Server proxy(RawServer::always(refusal(methods)));
        Network network(m_thread, setup(proxy, {}));
        for (int i = 0; i < 3; ++i) {
            Run run(network, m_url);
            QVERIFY(run.start().wait());
            COMPARE_KIND(run.failure(), kind);
            QCOMPARE(run.failure().detail, detail);
            QCOMPARE(run.failure().tries, 1);
        }
        QCOMPARE(proxy.connections(), 1);
        QCOMPARE(proxy.requests().size(), 1);
    }

    void theRightPasswordLeadsThrough_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("closes");
        for (const bool closes : {false, true}) {
            const char *how = closes ? ", on a new connection" : "";
            QTest::addRow("Basic%s", how) << "Basic realm=\"r\""_ba << closes;
            QTest::addRow("Digest%s", how) << "Digest realm=\"r\", nonce=\"n\", qop=\"auth\""_ba << closes;
        }
        QTest::addRow("NTLM") << "NTLM"_ba << false;
    }
    void theRightPasswordLeadsThrough()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, closes);
        Server proxy([&](Connection &c) {
            while (c.readRequest()) {
                const QByteArray request = c.request();
                const bool signedIn = method == "NTLM" ? request.contains("NTLM TlRMTVNTUAAD")
                                                       : request.contains("Proxy-Authorization");
                if (signedIn) {
                    if (c.send("HTTP/1.1 200 Connected\r\n\r\n") && c.startTls(m_identity))
                        RawServer::always(answer(200, "through"))(c);
                    return;
                }
                QByteArrayList headers{"Proxy-Authenticate: " + method};
                if (request.contains("NTLM TlRMTVNTUAAB"))
                    headers = {"Proxy-Authenticate: NTLM " + ntlmChallenge().toBase64()};
                if (closes)
                    headers << "Connection: close";
                c.send(answer(407, "who?", headers));
                if (closes)
                    return;
            }
        });
        Network network(m_thread, setup(proxy));
        Run run(network, m_url);
        QVERIFY(run.start().wait());
        QVERIFY2(run.succeeded(), qPrintable(run.failure().detail));
        QCOMPARE(run.log->bytes, "through");
        QCOMPARE(proxy.connections(), closes ? 2 : 1);
    }

    void whatAProxyAnswersInsteadHasItsKind_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<int>("tries");
        QTest::addColumn<QString>("why");
        const auto responded
            = [](int status) { return u"The proxy responded with “HTTP/1.1 %1 "_s.arg(status); };
        QTest::newRow("forbidden") << answer(403, "no") << FailureKind::ProxyRefused << 1 << responded(403);
        QTest::newRow("forbidden by law")
            << answer(451, "no") << FailureKind::ProxyRefused << 1 << responded(451);
        for (const int status : {302, 400, 401, 404, 405, 500, 502, 503, 504})
            QTest::addRow("%d", status)
                << answer(status, "no") << FailureKind::ProxyFailed << 3 << responded(status);
        QTest::newRow("garbage") << "220 mail.example ESMTP\r\n"_ba << FailureKind::ProxyFailed << 3
                                 << u"The proxy's response is not HTTP."_s;
        QTest::newRow("TLS") << QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7) << FailureKind::ProxyFailed << 3
                             << u"The proxy expects TLS, which is not supported."_s;
        QTest::newRow("nothing") << QByteArray() << FailureKind::ProxyFailed << 3
                                 << u"The proxy closed the connection without responding."_s;
        QTest::newRow("headers without end")
            << "HTTP/1.1 200 OK\r\n"_ba + QByteArray("X: y\r\n").repeated(20'000) << FailureKind::HeadTooLarge
            << 1 << QString();
    }
    void whatAProxyAnswersInsteadHasItsKind()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(FailureKind, kind);
        QFETCH(int, tries);
        QFETCH(QString, why);
        Server proxy(RawServer::once(bytes));
        Network network(m_thread, setup(proxy, {}));
        Run run(network, m_url);
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), kind);
        const QString own = inEnglish(run.failure().ownSentences);
        QVERIFY2(why.isEmpty() ? own.isEmpty() : own.startsWith(why), qPrintable(own));
        QCOMPARE(run.failure().tries, tries);
        QCOMPARE(proxy.connections(), tries);
        QCOMPARE(run.failure().subject,
            kind == FailureKind::ProxyRefused ? u"service.invalid"_s : u"127.0.0.1:%1"_s.arg(proxy.port()));
    }

    void itsResponseIsToldWithoutSecrets()
    {
        Server proxy(RawServer::once("HTTP/1.1 403 the-secret-token\x1b[31m\r\n\r\n"));
        Network network(m_thread, setup(proxy, {}));
        Run run(network, m_url);
        QVERIFY(run.start().wait());
        const QString own = inEnglish(run.failure().ownSentences);
        QVERIFY2(own.startsWith(u"The proxy responded with “HTTP/1.1 403 •••"_s) && !own.contains(u'\x1b'),
            qPrintable(own));
    }

    // What came unencrypted must not be read as the beginning of what is encrypted.
    void whatAProxySendsBehindItsAnswerIsNoAnswerOfTheHosts()
    {
        Server proxy([this](Connection &c) {
            if (c.readRequest() && c.send("HTTP/1.1 200 Connected\r\n\r\n" + answer(200, "planted"))
                && c.startTls(m_identity))
                RawServer::always(answer(200, "through"))(c);
        });
        Network network(m_thread, setup(proxy, {}));
        Run run(network, m_url);
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::ProxyFailed);
        QCOMPARE(inEnglish(run.failure().ownSentences), u"The proxy sent data after its response."_s);
        QVERIFY(!run.log->bytes.contains("planted"));
    }

    void aProxyThatClosesInsteadOfTakingThePasswordIsNotGivenItAgain()
    {
        Server proxy(RawServer::once(refusal({"Basic realm=\"r\""})));
        Network network(m_thread, setup(proxy));
        for (int i = 0; i < 2; ++i) {
            Run run(network, m_url);
            QVERIFY(run.start().wait());
            COMPARE_KIND(run.failure(), FailureKind::ProxyClosed);
            QCOMPARE(run.failure().tries, 1);
        }
        QCOMPARE(proxy.connections(), 1);
    }

    void aProxyThatIsSilentAfterThePasswordIsNotGivenItAgain()
    {
        Server proxy([](Connection &c) {
            if (c.readRequest() && c.send(refusal({"Basic realm=\"r\""})))
                c.readRequest();
            c.hold();
        });
        Network network(m_thread, setup(proxy), {.connect = 400ms});
        Run run(network, m_url);
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::ProxyFailed);
        QCOMPARE(passwordsIn(proxy), 1);
    }

    void aServiceThatWantsAnotherSignInIsNotAskedWithoutEnd_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const QByteArray &method : {"NTLM"_ba, "Negotiate"_ba, "Basic realm=\"r\""_ba})
            for (const int status : {401, 407})
                QTest::addRow("%d %s", status, method.constData()) << answer(
                    status, "{}", {(status == 401 ? "WWW-Authenticate: " : "Proxy-Authenticate: ") + method});
    }
    void aServiceThatWantsAnotherSignInIsNotAskedWithoutEnd()
    {
        QFETCH(QByteArray, bytes);
        Server server(RawServer::always(bytes));
        Network network(m_thread, {});
        Run run(network, server.url());
        QVERIFY(run.start().wait(3s));
        QVERIFY2(server.requests().size() <= 2, qPrintable(QString::number(server.requests().size())));
    }
};

CHAINCERT_TEST(ProxySignInTest)

#include "tst_proxysignin.moc"
