#include "callfixture.h"

#include "cloud/identity.h"
#include "cloud/lists.h"
#include "harness/harness.h"

#include <QTimeZone>

using namespace Calls;
using RawServer::answer;
using RawServer::Connection;
using RawServer::Server;

namespace {

const QByteArray Password = R"({"password":"the-password"})"_ba;
const QByteArray Date = "Date: Mon, 09 Mar 2026 04:05:06 GMT"_ba;
const QDateTime Told = QDateTime(QDate(2026, 3, 9), QTime(4, 5, 6), QTimeZone::utc()).toUTC();

HttpRequest signIn(const QUrl &url)
{
    return {"POST", url, {{"Content-Type", "application/json"}}, Password};
}

} // namespace

// What a sign-in needs of a call: sent once, nowhere else, and the service's clock with every answer.
class PostingTest : public QObject
{
    Q_OBJECT

    TransferThread m_thread;

private Q_SLOTS:
    void theBodyArrivesWhole()
    {
        for (const QByteArray &body : {Password, QByteArray(), QByteArray(5'000'000, 'x')}) {
            Server server(RawServer::always(answer(201, "x", {"X-Subject-Token: the-token", Date})));
            Network network(m_thread, {});
            HttpRequest request = signIn(server.url("/v3/auth/tokens?nocatalog=true"));
            request.body = body;
            Run run(network, request);
            QVERIFY(run.start().wait());
            QVERIFY(run.succeeded());
            QVERIFY(server.requests().value(0).endsWith("\r\n\r\n" + body));
            QVERIFY(server.requests().value(0).contains(
                "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"));
            const ResponseHead head = *run.answers.first();
            QCOMPARE(head.date, Told);
            QVERIFY(head.subjectToken && head.subjectToken->reveal() == "the-token");
        }
    }

    void itIsSentOnceWhateverHappens_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("closed without a word") << QByteArray() << FailureKind::ConnectionLost;
        QTest::newRow("cut in the head") << "HTTP/1.1 201 C\r\nX-Su"_ba << FailureKind::ConnectionLost;
        QTest::newRow("cut in the body")
            << "HTTP/1.1 201 C\r\nContent-Length: 9\r\n\r\nabc"_ba << FailureKind::BodyTruncated;
        QTest::newRow("401") << answer(401, "{}") << FailureKind::Unauthorized;
        QTest::newRow("429") << answer(429, "{}", {"Retry-After: 0"}) << FailureKind::Throttled;
        QTest::newRow("503") << answer(503, "{}") << FailureKind::ServiceUnavailable;
        QTest::newRow("500") << answer(500, "{}") << FailureKind::ServiceFailed;
    }
    void itIsSentOnceWhateverHappens()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(FailureKind, kind);
        Server server(RawServer::once(bytes));
        Network network(m_thread, {});
        Run run(network, signIn(server.url()));
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), kind);
        QVERIFY(answersInTurn(network));
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(run.failure().tries, 1);
    }

    // An answer that closes its connection, and then one more: Qt would repeat the second by itself.
    void itIsSentOnceOnAConnectionThatWasKept()
    {
        std::atomic<int> count = 0;
        Server server([&](Connection &c) {
            while (c.readRequest()) {
                if (++count > 1)
                    return;
                c.send(answer(200, "x"));
            }
        });
        Network network(m_thread, {});
        Run first(network, server.url());
        QVERIFY(first.start().wait());
        QVERIFY(first.succeeded());
        Run run(network, signIn(server.url()));
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::ConnectionLost);
        QVERIFY(answersInTurn(network));
        QCOMPARE(count, 2);
    }

    void aRedirectIsToldAndNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("elsewhere");
        for (const int status : {301, 302, 303, 307, 308}) {
            QTest::addRow("%d within the origin", status) << status << false;
            QTest::addRow("%d to another origin", status) << status << true;
        }
    }
    void aRedirectIsToldAndNotFollowed()
    {
        QFETCH(int, status);
        QFETCH(bool, elsewhere);
        Server other(RawServer::always(answer(201, "caught")));
        Server server([&](Connection &c) {
            while (c.readRequest())
                c.send(answer(status, {},
                    {Date, "Location: " + (elsewhere ? other.url("/there").toEncoded() : "/there"_ba)}));
        });
        Network network(m_thread, {});
        Run run(network, signIn(server.url()));
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), elsewhere ? FailureKind::RedirectRefused : FailureKind::AnswerUnexpected);
        QCOMPARE(run.status(), status);
        QCOMPARE(run.failure().service->date, Told);
        QVERIFY(run.failure().detail.contains(elsewhere ? other.url("").toString() : u"/there"_s));
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(other.connections(), 0);
    }

    void everyErrorTellsTheServicesClock_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("JSON") << answer(401, R"({"error_code":"APIGW.0301","error_msg":"x"})", {Date});
        QTest::newRow("IAM's JSON") << answer(
            401, R"({"error":{"code":401,"message":"x","title":"Unauthorized"}})", {Date});
        QTest::newRow("a web page") << answer(502, "<html>x</html>", {Date, "Content-Type: text/html"});
        QTest::newRow("nothing") << answer(403, {}, {Date});
        QTest::newRow("cut text") << "HTTP/1.1 400 B\r\n" + Date + "\r\nContent-Length: 900\r\n\r\n{";
        QTest::newRow("text that does not end")
            << "HTTP/1.1 400 B\r\n" + Date + "\r\n\r\n" + QByteArray(2'000'000, 'x');
        QTest::newRow("a cut file") << "HTTP/1.1 200 O\r\n" + Date + "\r\nContent-Length: 900\r\n\r\nPK";
        QTest::newRow("an encoded file") << answer(200, "x", {Date, "Content-Encoding: gzip"});
        QTest::newRow("a part") << answer(206, "x", {Date});
        QTest::newRow("a redirect without a target") << answer(302, {}, {Date});
        QTest::newRow("a redirect to another origin")
            << answer(302, {}, {Date, "Location: https://other.invalid/"});
        QTest::newRow("an older form of date") << answer(400, {}, {"Date: Monday, 09-Mar-26 04:05:06 GMT"});
    }
    void everyErrorTellsTheServicesClock()
    {
        QFETCH(QByteArray, bytes);
        Server server(RawServer::once(bytes));
        Network network(m_thread, {});
        for (const QByteArray &method : {"GET"_ba, "POST"_ba}) {
            HttpRequest request = signIn(server.url());
            request.method = method;
            if (method == "GET")
                request.body.clear();
            Run run(network, request);
            QVERIFY(run.start().wait(15s));
            QVERIFY(run.failure().service.has_value());
            QCOMPARE(run.failure().service->date, Told);
        }
    }

    void everyFailureTellsWhichServiceAnswered()
    {
        for (const QByteArray &bytes : {answer(404, R"({"error_code":"404"})"), answer(206, "x"),
                 answer(302, {}, {"Location: https://other.invalid/"}),
                 answer(200, "x", {"Content-Encoding: br"})}) {
            Server server(RawServer::once(bytes));
            Network network(m_thread, {});
            for (const auto service : {CloudService::Blockchain, CloudService::Identity}) {
                HttpRequest request = signIn(server.url());
                request.service = service;
                Run run(network, request);
                QVERIFY(run.start().wait());
                QVERIFY(run.failure().service->answeredBy == service);
            }
        }
        const Endpoint iam = *Endpoint::parse(u"https://login.example.com"_s);
        QVERIFY(projectsRequest(iam)->service == CloudService::Identity);
        QVERIFY(signInRequest(iam, {})->service == CloudService::Identity);
        QVERIFY(blockchainsRequest(iam, u"p"_s)->service == CloudService::Blockchain);
    }

    void aFailureOfTheSinkTellsTheClockToo()
    {
        Server server(RawServer::once(answer(200, "x", {Date})));
        Network network(m_thread, {});
        auto log = std::make_shared<SinkLog>();
        log->onEnd = [] { return Result<void>(fail(FailureKind::BodyEmpty)); };
        Run run(network, server.url(), log);
        QVERIFY(run.start().wait());
        QCOMPARE(run.failure().service->date, Told);
    }

    void aDateThatCannotBeReadIsNone()
    {
        for (const QByteArray &line : {"Date: yesterday"_ba, "X-Date: x"_ba}) {
            Server server(RawServer::once(answer(401, "{}", {line})));
            Network network(m_thread, {});
            Run run(network, server.url());
            QVERIFY(run.start().wait());
            QVERIFY(run.failure().service->date.isNull());
        }
    }

    // A watcher of the bytes handed over sees them go.
    void theBodyIsOverwrittenOnceTheCallHasAnswered()
    {
        Server server(RawServer::always(answer(401, "{}")));
        Network network(m_thread, {});
        HttpRequest request = signIn(server.url());
        request.body.detach();
        const HttpRequest mine = request; // a copy keeps what it has
        QByteArray handed(Password.constData(), Password.size());
        const char *const bytes = handed.constData();
        request.body = std::move(handed);
        Run run(network, std::move(request));
        QVERIFY(run.start().wait());
        QVERIFY(run.call);
        QCOMPARE(QByteArray(bytes, Password.size()), QByteArray(Password.size(), '\0'));
        QCOMPARE(mine.body, Password);
        QVERIFY(server.requests().value(0).endsWith(Password));
    }

    void aBodyThatSomebodyElseHoldsStaysTheirs()
    {
        Server server(RawServer::always(answer(201, "{}")));
        Network network(m_thread, {});
        const HttpRequest request = signIn(server.url());
        for (int i = 0; i < 2; ++i) {
            Run run(network, request);
            QVERIFY(run.start().wait());
            QVERIFY(run.succeeded());
            QCOMPARE(request.body, Password);
            QVERIFY(server.requests().last().endsWith(Password));
        }
    }
};

CHAINCERT_TEST(PostingTest)

#include "tst_posting.moc"
