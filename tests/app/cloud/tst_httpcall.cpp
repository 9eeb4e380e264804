#include "callfixture.h"

#include "cloud/certrequest.h"
#include "harness/harness.h"

#include <zlib.h>

#include <algorithm>

using namespace Calls;
using RawServer::answer;
using RawServer::Connection;
using RawServer::Server;

namespace {

QByteArray compressed(const QByteArray &text, int windowBits)
{
    z_stream stream = {};
    deflateInit2(&stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(text.size()))) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = uInt(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

constexpr int Gzip = 15 + 16;
constexpr int Zlib = 15;
constexpr int Raw = -15;
const QByteArray Refusal
    = R"({"error_code":"BCS.4030403","error_msg":"No permissions to request this method"})";

} // namespace

class HttpCallTest : public QObject
{
    Q_OBJECT

    TransferThread m_thread;

private Q_SLOTS:
    void aBodyArrivesAsSentWithWhatTheHeadSays()
    {
        QByteArray body;
        for (int i = 0; i < 300'000; ++i)
            body += char(i * 7 + i / 256);
        Server server(RawServer::always(answer(200, body,
            {"Content-Type: application/zip", "X-Request-Id: abc-1",
                "Content-Disposition: attachment; filename=\"a.zip\""})));
        Network network(m_thread, {});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
        const ResponseHead head{
            200, body.size(), "application/zip", "attachment; filename=\"a.zip\"", u"abc-1"_s};
        QVERIFY(*run.answers.first() == head);
        QVERIFY(run.log->head == head);
        QVERIFY(run.log->bytes == body);
        QCOMPARE(run.log->begins, 1);
        QCOMPARE(run.log->ends, 1);
        QCOMPARE(run.log->destroyed, 1);
        QCOMPARE(run.log->threads, QList<QThread *>{m_thread.thread()});
        QVERIFY(run.log->largest <= 256 * 1024);
    }

    void everyByteOfAnOrganizationsNameArrivesAsBuilt()
    {
        Server server(RawServer::always(answer(200, "x")));
        Network network(m_thread, {});
        QString name;
        for (char16_t c = 1; c <= 255; ++c)
            name += QChar(c);
        name += u"供应链 /?&+%#;="_s;
        const auto endpoint = Endpoint::parse(server.url("").toString() + u"/pre%20fix"_s);
        QVERIFY(endpoint.has_value());
        const auto request = certRequest({*endpoint, u"p/%2F"_s, u"b ü"_s, name, CertType::User});
        QVERIFY(request.has_value());
        Run run(network, *request);
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
        const QByteArray sent = server.requests().value(0);
        const QByteArray path = "/pre%20fix/v2/p%2F%252F/blockchains/b%20%C3%BC/cert?org_name="
            + name.toUtf8().toPercentEncoding() + "&cert_type=user";
        QCOMPARE(sent.left(sent.indexOf("\r\n")), "GET " + path + " HTTP/1.1");
    }

    void onlyTheHeadersMeantAreSent()
    {
        Server server(RawServer::always(answer(200, "x", {"Set-Cookie: a=b"})));
        Network network(m_thread, {});
        const QList<QPair<QByteArray, QByteArray>> headers{
            {"X-Auth-Token", "tok"}, {"User-Agent", "Chaincert/1"}};
        for (int i = 0; i < 2; ++i) {
            Run run(network, HttpRequest{"GET", server.url(), headers, {}});
            QVERIFY(run.start().wait());
        }
        QCOMPARE(server.connections(), 1);
        for (const QByteArray &request : server.requests()) {
            QVERIFY(request.contains("\r\nX-Auth-Token: tok\r\n"));
            QVERIFY(request.contains("\r\nUser-Agent: Chaincert/1\r\n"));
            QCOMPARE(request.count("\r\nAccept-Encoding: identity\r\n"), 1);
            QVERIFY(!request.toLower().contains("cookie"));
            QVERIFY(!request.contains("Upgrade"));
        }
    }

    void aSuccessWithoutABodyIsLeftToTheSink_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << 204;
        QTest::newRow("200 with length 0") << answer(200, {}) << 200;
        QTest::newRow("202 and a close") << QByteArray("HTTP/1.1 202 Ok\r\nConnection: close\r\n\r\n") << 202;
    }
    void aSuccessWithoutABodyIsLeftToTheSink()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        Server server(RawServer::once(bytes));
        Network network(m_thread, {});
        auto log = std::make_shared<SinkLog>();
        log->onEnd = [] { return Result<void>(fail(FailureKind::BodyEmpty)); };
        Run run(network, server.url(), log);
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::BodyEmpty);
        QCOMPARE(run.status(), status);
        QCOMPARE(log->begins, 1);
        QCOMPARE(log->ends, 1);
        QCOMPARE(log->count, 0);
    }

    void bodiesOfUnknownOrFalseLength_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("kind");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("no length, closed") << ok + "\r\nwhole" << QByteArray("whole") << QByteArray();
        QTest::newRow("chunks") << chunked + "2\r\nwh\r\n3;x=y\r\nole\r\n0\r\n\r\n"
                                << QByteArray("whole") << QByteArray();
        QTest::newRow("malformed chunk")
            << chunked + "2\r\nwh\r\nzz\r\nole" << QByteArray("wh") << idOf(FailureKind::NetworkFailed);
        QTest::newRow("a chunk longer than it says") << chunked + "2\r\nwhole\r\n0\r\n\r\n"
                                                     << QByteArray("wh") << idOf(FailureKind::NetworkFailed);
        QTest::newRow("chunks, then a trailer") << chunked + "5\r\nwhole\r\n0\r\nX-Sum: 1\r\n\r\n"
                                                << QByteArray("whole") << QByteArray();
        QTest::newRow("shorter than announced") << ok + "Content-Length: 9\r\n\r\nwhole"
                                                << QByteArray("whole") << idOf(FailureKind::BodyTruncated);
        QTest::newRow("longer than announced")
            << ok + "Content-Length: 5\r\n\r\nwhole and more" << QByteArray("whole") << QByteArray();
        QTest::newRow("garbled length")
            << ok + "Content-Length: 0x5\r\n\r\nwhole" << QByteArray("whole") << QByteArray();
        QTest::newRow("negative length")
            << ok + "Content-Length: -5\r\n\r\nwhole" << QByteArray("whole") << QByteArray();
        QTest::newRow("two lengths") << ok + "Content-Length: 5\r\nContent-Length: 9\r\n\r\nwhole"
                                     << QByteArray("whole") << QByteArray();
        QTest::newRow("announced far too long") << ok + "Content-Length: 4294967297\r\n\r\nwhole"
                                                << QByteArray() << idOf(FailureKind::BodyTooLarge);
    }
    void bodiesOfUnknownOrFalseLength()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, kind);
        Server server(RawServer::once(bytes));
        Network network(m_thread, {}, ShortLimits);
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        QCOMPARE(run.log->bytes, body);
        QCOMPARE(run.succeeded(), kind.isEmpty());
        if (kind.isEmpty())
            return;
        QCOMPARE(idOf(run.failure().kind), kind);
        QCOMPARE(run.status(), 200);
        QCOMPARE(run.log->ends, 0);
        QCOMPARE(run.log->destroyed, 1);
        QCOMPARE(server.requests().size(), 1);
        if (run.failure().kind == FailureKind::BodyTruncated) {
            QCOMPARE(run.failure().measure, 5);
            QCOMPARE(run.failure().limit, 9);
        }
    }

    void chunksThatAreCutAreNotWhole_data()
    {
        QTest::addColumn<QByteArray>("chunks");
        QTest::newRow("between") << QByteArray("2\r\nwh\r\n");
        QTest::newRow("within") << QByteArray("8\r\nwh");
    }
    void chunksThatAreCutAreNotWhole()
    {
        QFETCH(QByteArray, chunks);
        Server server(RawServer::once("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks));
        Network network(m_thread, {}, ShortLimits);
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        QCOMPARE(run.log->bytes, "wh");
        QVERIFY(!run.log->head.length);
        COMPARE_KIND(run.failure(), FailureKind::ConnectionLost);
    }

    void aBodyThatGrowsPastTheBoundEndsThere()
    {
        Server server([](Connection &c) {
            c.readRequest();
            c.send("HTTP/1.1 200 OK\r\n\r\n");
            c.sendRepeated(QByteArray(64 * 1024, 'x'), Q_INT64_C(1) << 40);
        });
        Network network(m_thread, {}, {.body = 1'000'000});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::BodyTooLarge);
        QCOMPARE(run.failure().limit, 1'000'000);
        QVERIFY(run.log->count <= 1'000'000);
    }

    void anEncodedBodyIsRefused()
    {
        Server server(RawServer::once(answer(200, compressed("file", Gzip), {"Content-Encoding: gzip"})));
        Network network(m_thread, {});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::BodyEncoded);
        QCOMPARE(run.failure().detail, u"gzip"_s);
        QCOMPARE(run.status(), 200);
        QCOMPARE(run.log->begins, 0);
    }

    void errorAnswersAreReadHoweverTheyCome_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("readable");
        QTest::newRow("plain") << answer(403, Refusal) << true;
        QTest::newRow("gzip") << answer(403, compressed(Refusal, Gzip), {"Content-Encoding: gzip"}) << true;
        QTest::newRow("deflate") << answer(403, compressed(Refusal, Zlib), {"Content-Encoding: Deflate"})
                                 << true;
        QTest::newRow("bare deflate")
            << answer(403, compressed(Refusal, Raw), {"Content-Encoding: deflate"}) << true;
        QTest::newRow("brotli") << answer(403, "\x0b\x02\x80", {"Content-Encoding: br"}) << false;
        QTest::newRow("garbage called gzip") << answer(403, "garbage", {"Content-Encoding: gzip"}) << false;
        QTest::newRow("chunked") << "HTTP/1.1 403 F\r\nTransfer-Encoding: chunked\r\n\r\n"
                + QByteArray::number(Refusal.size(), 16) + "\r\n" + Refusal
                + "\r\n0\r\n\r\n" << true;
        QTest::newRow("cut after its text")
            << "HTTP/1.1 403 F\r\nContent-Length: 900\r\n\r\n" + Refusal << true;
        QTest::newRow("with a challenge")
            << answer(403, Refusal, {"WWW-Authenticate: Basic realm=x"}) << true;
    }
    void errorAnswersAreReadHoweverTheyCome()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, readable);
        Server server(RawServer::once(bytes));
        Network network(m_thread, {});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::Forbidden);
        QCOMPARE(run.status(), 403);
        QCOMPARE(run.failure().service->code, readable ? std::optional(u"BCS.4030403"_s) : std::nullopt);
        QCOMPARE(run.failure().detail.contains(u"Content-Encoding"_s), !readable);
        QCOMPARE(run.log->begins, 0);
        QCOMPARE(run.log->destroyed, 1);
    }

    void aChallengeIsAnErrorLikeAnyOther()
    {
        const QByteArray body = R"({"error_code":"BCS.4010401","error_msg":"Incorrect token"})";
        for (const char *challenge :
            {"WWW-Authenticate: Basic realm=\"x\"", "WWW-Authenticate: Negotiate", "X-Nothing: x"}) {
            Server server(RawServer::always(answer(401, body, {challenge, "X-Request-Id: r1"})));
            Network network(m_thread, {});
            Run run(network, server.url());
            QVERIFY(run.start().wait());
            COMPARE_KIND(run.failure(), FailureKind::Unauthorized);
            QCOMPARE(run.failure().service->code, u"BCS.4010401"_s);
            QCOMPARE(run.failure().service->requestId, u"r1"_s);
            QCOMPARE(server.requests().size(), 1);
        }
    }

    void ofALongErrorOneMebibyteIsRead()
    {
        Server server([](Connection &c) {
            c.readRequest();
            c.send("HTTP/1.1 500 E\r\nContent-Type: text/plain\r\n\r\n");
            c.sendRepeated(QByteArray(64 * 1024, 'e'), Q_INT64_C(1) << 40);
        });
        Network network(m_thread, {});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::ServiceFailed);
        QVERIFY(run.failure().service->message.value_or(QString()).size() <= 1024 * 1024);
    }

    void secretsAreBlankedInWhateverAnAnswerSays()
    {
        Server server(RawServer::once(
            answer(400, R"({"error_msg":"bad the-secret-token"})", {"X-Request-Id: the-secret-token"})));
        Network network(m_thread, {});
        std::vector<Secret> secrets;
        secrets.emplace_back("the-secret-token");
        Run run(network, HttpRequest{"GET", server.url(), {}, {}}, std::make_shared<SinkLog>(),
            std::move(secrets));
        QVERIFY(run.start().wait());
        QCOMPARE(run.failure().service->message, u"bad •••"_s);
        QVERIFY(!run.failure().service->requestId.contains(u"secret"_s));
    }

    void aFailureOfTheSinkEndsTheCallWithIt_data()
    {
        QTest::addColumn<int>("where");
        QTest::newRow("at the head") << 0;
        QTest::newRow("while writing") << 1;
        QTest::newRow("at the end") << 2;
    }
    void aFailureOfTheSinkEndsTheCallWithIt()
    {
        QFETCH(int, where);
        Server server(RawServer::once(answer(200, QByteArray(3'000'000, 'x'))));
        Network network(m_thread, {});
        auto log = std::make_shared<SinkLog>();
        const auto full = [] { return Result<void>(fail(FailureKind::DiskFull, u"/a/b"_s)); };
        (where == 0 ? log->onBegin : where == 1 ? log->onWrite : log->onEnd) = full;
        Run run(network, server.url(), log);
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::DiskFull);
        QCOMPARE(run.failure().subject, u"/a/b"_s);
        QCOMPARE(run.status(), 200);
        QCOMPARE(log->destroyed, 1);
        QVERIFY(where == 2 || log->count <= 256 * 1024);
        QVERIFY(answersInTurn(network));
        QCOMPARE(run.answers.size(), 1);
    }

    void progressIsToldAtMostEveryFiftyMilliseconds()
    {
        Server server([](Connection &c) {
            c.readRequest();
            c.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
            c.drip(QByteArray(100, 'x'), 5ms);
        });
        Network network(m_thread, {});
        Run run(network, server.url());
        QElapsedTimer sinceFirst;
        int told = 0;
        run.onProgress = [&](const CallProgress &now) {
            if (now.received > 0 && told++ == 0)
                sinceFirst.start();
        };
        QVERIFY(run.start().wait());
        QVERIFY(run.succeeded());
        QCOMPARE(run.progress.first().stage, CallProgress::Stage::Connecting);
        QCOMPARE(run.progress.last().stage, CallProgress::Stage::Receiving);
        QCOMPARE(run.progress.last().total, 100);
        QVERIFY(told >= 4);
        QVERIFY(told <= sinceFirst.elapsed() / 50 + 2);
        QVERIFY(std::is_sorted(run.progress.begin(), run.progress.end(),
            [](const auto &a, const auto &b) { return a.received < b.received; }));
    }
};

CHAINCERT_TEST(HttpCallTest)

#include "tst_httpcall.moc"
