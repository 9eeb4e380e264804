#include "callfixture.h"

#include "harness/harness.h"

using namespace Calls;
using RawServer::answer;
using RawServer::Connection;
using RawServer::Server;

namespace {

QByteArray redirect(int status, const QByteArray &location)
{
    return answer(status, "moved", {"Location: " + location});
}

// "/5" leads to "/4" … "/1" to "/0", which is the file.
void stairs(Connection &c)
{
    while (c.readRequest()) {
        const int step = c.request().mid(5, 1).toInt();
        c.send(step == 0 ? answer(200, "file") : redirect(302, "/" + QByteArray::number(step - 1)));
    }
}

} // namespace

class HttpCallRedirectTest : public QObject
{
    Q_OBJECT

    TransferThread m_thread;

private Q_SLOTS:
    void fiveHopsAreFollowedWithTheTokenEachTime()
    {
        Server server(stairs);
        Network network(m_thread, {});
        Run run(network, server.url("/5?org=a%2Fb"));
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
        QCOMPARE(run.log->bytes, "file");
        QCOMPARE(run.log->begins, 1);
        QCOMPARE(server.requests().size(), 6);
        for (const QByteArray &request : server.requests())
            QVERIFY(request.contains("\r\nX-Auth-Token: the-secret-token\r\n"));
    }

    void theSixthHopIsOneTooMany_data()
    {
        QTest::addColumn<RawServer::Script>("script");
        QTest::newRow("ever on") << RawServer::Script(stairs);
        QTest::newRow("in a circle") << RawServer::always(redirect(307, "/6"));
    }
    void theSixthHopIsOneTooMany()
    {
        QFETCH(RawServer::Script, script);
        Server server(script);
        Network network(m_thread, {});
        Run run(network, server.url("/6"));
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::RedirectsTooMany);
        QVERIFY(run.status().has_value());
        QCOMPARE(server.requests().size(), 6);
    }

    void anotherOriginNeverHearsOfIt_data()
    {
        QTest::addColumn<QByteArray>("location"); // PORT: the other server's, OWN: the first one's
        QTest::newRow("other port") << QByteArray("http://127.0.0.1:PORT/");
        QTest::newRow("other host") << QByteArray("http://localhost:OWN/");
        QTest::newRow("other host and port") << QByteArray("http://localhost:PORT/");
        QTest::newRow("other host without a scheme") << QByteArray("//localhost:PORT/");
        QTest::newRow("other scheme") << QByteArray("https://127.0.0.1:OWN/");
        QTest::newRow("user") << QByteArray("http://user:pw@127.0.0.1:OWN/");
        QTest::newRow("user that looks like the host") << QByteArray("http://127.0.0.1:OWN@127.0.0.1:PORT/");
        QTest::newRow("backslash") << QByteArray("http:\\\\127.0.0.1:PORT/");
        QTest::newRow("no web address") << QByteArray("file:///etc/passwd");
        QTest::newRow("default port") << QByteArray("http://127.0.0.1/");
    }
    void anotherOriginNeverHearsOfIt()
    {
        QFETCH(QByteArray, location);
        Server other(RawServer::always(answer(200, "caught")));
        Server server([&](Connection &c) {
            QByteArray to = location;
            to.replace("PORT", QByteArray::number(other.port()))
                .replace("OWN", QByteArray::number(server.port()));
            while (c.readRequest())
                c.send(redirect(302, to));
        });
        Network network(m_thread, {});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        const FailureKind kind = run.failure().kind;
        // With a backslash it may be a path of the same origin.
        QVERIFY(kind == FailureKind::RedirectRefused || kind == FailureKind::AnswerUnexpected
            || (location.contains('\\') && kind == FailureKind::RedirectsTooMany));
        QCOMPARE(run.status(), 302);
        QCOMPARE(other.connections(), 0);
        QVERIFY(run.log->begins == 0);
        QVERIFY(!run.failure().detail.contains(u"pw"_s));
    }

    void aRedirectsOwnBodyIsNotWaitedFor()
    {
        Server server([](Connection &c) {
            while (c.readRequest()) {
                if (c.request().startsWith("GET /end ")) {
                    c.send(answer(200, "file"));
                    continue;
                }
                c.send("HTTP/1.1 301 M\r\nLocation: /end\r\n\r\n");
                c.sendRepeated(QByteArray(4096, 'x'), Q_INT64_C(1) << 40);
            }
        });
        Network network(m_thread, {}, ShortLimits);
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
    }

    void statusesThatLeadNowhere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("302 without a target") << answer(302, "x") << 302;
        QTest::newRow("302 with an empty target") << redirect(302, "") << 302;
        QTest::newRow("300") << answer(300, "x") << 300;
        QTest::newRow("304") << QByteArray("HTTP/1.1 304 N\r\n\r\n") << 304;
        QTest::newRow("304 with a target") << QByteArray("HTTP/1.1 304 N\r\nLocation: /\r\n\r\n") << 304;
        QTest::newRow("699") << answer(699, "x") << 699;
    }
    void statusesThatLeadNowhere()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        Server server(RawServer::once(bytes));
        Network network(m_thread, {}, ShortLimits);
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::AnswerUnexpected);
        QCOMPARE(run.status(), status);
    }
};

CHAINCERT_TEST(HttpCallRedirectTest)

#include "tst_httpcallredirect.moc"
