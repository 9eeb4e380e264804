#include "callfixture.h"

#include "cloud/certrequest.h"
#include "harness/harness.h"
#include "secondsigner.h"

using namespace Calls;
using RawServer::answer;
using RawServer::Connection;
using RawServer::Server;

namespace {

Authorization byKey(const QByteArray &securityToken = {})
{
    return {{}, AccessKey{u"AKEXAMPLE"_s, Secret("the-secret-key"), Secret(securityToken)}, u"project-1"_s};
}

Run signedRun(Network &network, const HttpRequest &request, const QByteArray &securityToken = {})
{
    return Run(network, request, std::make_shared<SinkLog>(), {}, byKey(securityToken));
}

QByteArray lineOf(const QByteArray &raw, const QByteArray &name)
{
    for (const QByteArray &line : raw.split('\n')) {
        if (line.startsWith(name + ": "))
            return line.trimmed().sliced(name.size() + 2);
    }
    return {};
}

} // namespace

// What is signed is what is sent: each request is checked as the bytes that a server saw.
class SignedCallTest : public QObject
{
    Q_OBJECT

    TransferThread m_thread;
    SecondSigner m_second;
    RawServer::TestAuthority m_authority;

    QString problemOf(const QByteArray &raw) { return m_second.problemOf(raw, "the-secret-key"); }

private Q_SLOTS:
    void whateverIsAskedIsSignedAsItIsSent_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("value");
        QTest::newRow("plain") << QString() << u"org1"_s;
        QTest::newRow("a path prefix") << u"/bcs/api"_s << u"org1"_s;
        QTest::newRow("a prefix to be encoded") << u"/pre%20fix+/%2Fa"_s << u"org1"_s;
        QTest::newRow("a prefix with two slashes") << u"/bcs//api"_s << u"org1"_s;
        QTest::newRow("plus, semicolon, quote") << QString() << u"a+b;c'd"_s;
        QTest::newRow("encoded for once") << QString() << u"%2F%2f%252F%"_s;
        QTest::newRow("unreserved and star") << QString() << u"~*-_.!()"_s;
        QTest::newRow("of a query") << QString() << u"?a=b&c=d#e"_s;
        QTest::newRow("Chinese and more") << QString() << u"供应链 e\u0301 😀"_s;
        QTest::newRow("what looks like dot segments") << QString() << u"a/../b/%2e%2e/."_s;
        QTest::newRow("spaces") << QString() << u" a b "_s;
        QString all;
        for (char16_t c = 1; c <= 255; ++c)
            all += QChar(c);
        QTest::newRow("every character of Latin 1") << u"/p"_s << all;
    }
    void whateverIsAskedIsSignedAsItIsSent()
    {
        QFETCH(QString, prefix);
        QFETCH(QString, value);
        Server server(RawServer::always(answer(200, "x")));
        Network network(m_thread, {});
        const auto endpoint = Endpoint::parse(server.url("").toString() + prefix);
        QVERIFY(endpoint.has_value());
        const auto request = certRequest({*endpoint, value, value, value, CertType::User});
        QVERIFY(request.has_value());
        Run run = signedRun(network, *request);
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
        const QByteArray raw = server.requests().value(0);
        QCOMPARE(problemOf(raw), QString());
        QCOMPARE(lineOf(raw, "Host"), "127.0.0.1:" + QByteArray::number(server.port()));
        QCOMPARE(lineOf(raw, "X-Project-Id"), "project-1"_ba);
        QVERIFY(
            raw.contains("SignedHeaders=accept;accept-encoding;host;user-agent;x-project-id;x-sdk-date,"));
        QVERIFY(!raw.contains("the-secret-key"));
    }

    void anythingChangedOnTheWayIsNoticed() // by the second implementation, or this proved nothing
    {
        Server server(RawServer::always(answer(200, "x")));
        Network network(m_thread, {});
        Run run = signedRun(network, {"POST", server.url("/v3?a=b"), {{"X-A", "b"}}, "body"});
        QVERIFY(run.start().wait());
        const QByteArray raw = server.requests().value(0);
        QCOMPARE(problemOf(raw), QString());
        for (const auto &[from, to] : QList<QPair<QByteArray, QByteArray>>{{"/v3", "/v4"}, {"a=b", "a=c"},
                 {"POST", "PUT"}, {"X-A: b", "X-A: c"}, {"\r\n\r\nbody", "\r\n\r\nbodi"},
                 {"Host: 127.0.0.1", "Host: localhost"}, {"X-A: b", "X-A: b\r\nX-A: b"}})
            QVERIFY2(!problemOf(QByteArray(raw).replace(from, to)).isEmpty(), from);
    }

    void bodiesAreSigned_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("hash");
        QTest::newRow("JSON") << "application/json"_ba
                              << R"({"a":"ü"})"_ba << QByteArray();
        QTest::newRow("several parts") << "multipart/form-data; boundary=x"_ba
                                       << "--x\r\n"_ba
                                       << "UNSIGNED-PAYLOAD"_ba;
        QTest::newRow("none") << "application/json"_ba << QByteArray() << QByteArray();
        QTest::newRow("large") << "application/json"_ba << QByteArray(3'000'000, 'x') << QByteArray();
    }
    void bodiesAreSigned()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, hash);
        Server server(RawServer::always(answer(201, "x")));
        Network network(m_thread, {});
        Run run = signedRun(network, {"POST", server.url("/v3/x"), {{"Content-Type", type}}, body});
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
        const QByteArray raw = server.requests().value(0);
        QCOMPARE(problemOf(raw), QString());
        QCOMPARE(lineOf(raw, "X-Sdk-Content-Sha256"), hash);
        QVERIFY(raw.endsWith("\r\n\r\n" + body));
    }

    void aTemporaryKeysTokenIsSentAndSigned()
    {
        Server server(RawServer::always(answer(200, "x")));
        Network network(m_thread, {});
        Run run = signedRun(network, {"GET", server.url(), {}, {}}, "temporary+/=");
        QVERIFY(run.start().wait());
        const QByteArray raw = server.requests().value(0);
        QCOMPARE(problemOf(raw), QString());
        QCOMPARE(lineOf(raw, "X-Security-Token"), "temporary+/="_ba);
        QVERIFY(raw.contains(";x-security-token,"));
    }

    // Qt's own Host would repeat a port that the URL names although it is the usual one.
    void theUsualPortIsLeftOutOfHost()
    {
        const RawServer::Identity identity = m_authority.issue({.names = {u"service.invalid"_s}});
        Server proxy([&](Connection &c) {
            if (c.readRequest() && c.send("HTTP/1.1 200 Connected\r\n\r\n") && c.startTls(identity))
                RawServer::always(answer(200, "x"))(c);
        });
        ProxySettings settings{
            .mode = ProxySettings::Mode::Own, .host = u"127.0.0.1"_s, .port = proxy.port()};
        Network network(m_thread, {m_authority.pem(), settings});
        Run run = signedRun(network, {"GET", QUrl(u"https://service.invalid:443/x"_s), {}, {}});
        QVERIFY(run.start().wait());
        QVERIFY2(run.succeeded(), qPrintable(run.failure().detail));
        QCOMPARE(proxy.requests().size(), 2);
        QVERIFY(!proxy.requests().at(0).contains("Authorization"));
        QCOMPARE(lineOf(proxy.requests().at(1), "Host"), "service.invalid"_ba);
        QCOMPARE(problemOf(proxy.requests().at(1)), QString());
    }

    void aRedirectWithinTheOriginIsSignedForItsNewUrl()
    {
        Server server([](Connection &c) {
            while (c.readRequest())
                c.send(c.request().startsWith("GET /new/")
                        ? answer(200, "x")
                        : answer(307, {}, {"Location: /new/%E4%BE%9B%2f?o=a+b%2B"}));
        });
        Network network(m_thread, {});
        Run run = signedRun(network, {"GET", server.url("/old?x=y"), {}, {}}, "temporary");
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
        QCOMPARE(server.requests().size(), 2);
        for (const QByteArray &raw : server.requests())
            QCOMPARE(problemOf(raw), QString());
        QVERIFY(server.requests().at(1).startsWith("GET /new/"));
    }

    void aRepeatIsSignedForItsOwnTime()
    {
        std::atomic<int> count = 0;
        Server server([&](Connection &c) {
            while (c.readRequest())
                c.send(++count == 1 ? answer(503, {}, {"Retry-After: 2"}) : answer(200, "x"));
        });
        Network network(m_thread, {});
        Run run = signedRun(network, {"GET", server.url(), {}, {}});
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
        const auto requests = server.requests();
        QCOMPARE(requests.size(), 2);
        for (const QByteArray &raw : requests)
            QCOMPARE(problemOf(raw), QString());
        QVERIFY(lineOf(requests[0], "X-Sdk-Date") < lineOf(requests[1], "X-Sdk-Date"));
    }

    void noOtherOriginHearsOfASignature()
    {
        Server other(RawServer::always(answer(200, "caught")));
        Server server([&](Connection &c) {
            while (c.readRequest())
                c.send(answer(307, {}, {"Location: " + other.url().toEncoded()}));
        });
        Network network(m_thread, {});
        Run run = signedRun(network, {"GET", server.url(), {}, {}}, "temporary");
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::RedirectRefused);
        QCOMPARE(other.connections(), 0);
    }

    void whatTheServiceRepeatsOfASignatureIsBlanked()
    {
        Server server([](Connection &c) {
            c.readRequest();
            c.send(answer(401,
                "{\"error_msg\":\"" + lineOf(c.request(), "Authorization")
                    + " the-secret-key temporary-token\"}"));
        });
        Network network(m_thread, {});
        Run run = signedRun(network, {"GET", server.url(), {}, {}}, "temporary-token");
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::Unauthorized);
        const QString message = run.failure().service->message.value_or(QString());
        const QByteArray stamp = lineOf(server.requests().value(0), "Authorization");
        QVERIFY(!message.contains(QString::fromLatin1(stamp.right(64))));
        QVERIFY2(!message.contains(u"secret"_s) && !message.contains(u"temporary"_s), qPrintable(message));
    }

    void whatNoHeaderCanCarryIsToldAndNotSent()
    {
        Server server(RawServer::always(answer(200, "x")));
        Network network(m_thread, {});
        Run run(network, {"GET", server.url(), {}, {}}, std::make_shared<SinkLog>(), {},
            Authorization{Secret("a\r\nHost: other")});
        QVERIFY(run.start().answers.isEmpty());
        QVERIFY(run.wait());
        COMPARE_KIND(run.failure(), FailureKind::TokenInvalid);
        QCOMPARE(server.connections(), 0);
        QCOMPARE(run.log->destroyed, 1);
    }
};

CHAINCERT_TEST(SignedCallTest)

#include "tst_signedcall.moc"
