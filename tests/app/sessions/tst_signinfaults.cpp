#include "harness/harness.h"
#include "rawserver/rawserver.h"

#include "cloudrig.h"

#include <algorithm>

using namespace Chaincert;
using namespace SessionsProgram;
using namespace Qt::StringLiterals;

namespace {

const QByteArray signedIn
    = R"({"token":{"expires_at":"2100-01-01T00:00:00.000000Z","user":{"name":"anna"}}})";
const QByteArray refused401 = RawServer::answer(401,
    R"({"error_code":"BCS.4010401","error_msg":"Incorrect token or token resolution failed"})",
    {"Content-Type: application/json"});
const QByteArray answered = RawServer::answer(200, "{}", {"Content-Type: application/json"});

QByteArray withToken(const QByteArray &token)
{
    return RawServer::answer(201, signedIn, {"Content-Type: application/json", "X-Subject-Token: " + token});
}

} // namespace

// A service that answers what no good one would.
class TestSignInFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHostileAnswerIsToldOnce_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("told");
        const QByteArray json = "Content-Type: application/json";
        QTest::newRow("no token") << RawServer::answer(201, signedIn, {json})
                                  << QByteArray("sign_in_answer_unusable");
        QTest::newRow("token too long")
            << withToken(QByteArray(32769, 'x')) << QByteArray("sign_in_answer_unusable");
        QTest::newRow("longest token") << withToken(QByteArray(32768, 'x')) << QByteArray("200");
        QTest::newRow("web page") << RawServer::answer(
            200, "<html><title>Sign in</title></html>", {"Content-Type: text/html"})
                                  << QByteArray("not_identity_service");
        QTest::newRow("no end") << RawServer::answer(
            201, R"({"token":{"user":{}}})", {json, "X-Subject-Token: t"})
                                << QByteArray("sign_in_answer_unusable");
        QTest::newRow("not found") << RawServer::answer(404, "<html>no</html>", {"Content-Type: text/html"})
                                   << QByteArray("not_identity_service");
        QTest::newRow("three megabytes") << RawServer::answer(200, QByteArray(3 * 1024 * 1024, ' '), {json})
                                         << QByteArray("not_identity_service");
    }
    void aHostileAnswerIsToldOnce()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const QByteArray, told);
        serve(answer, [](int, const QByteArray &) { return answered; });
        const auto pressed = std::chrono::steady_clock::now();
        m_calls->start(m_account.id, 3, pressed);
        QCOMPARE(m_calls->answers(), "3 x " + told);
        m_calls->start(m_account.id, 2, pressed);
        QCOMPARE(m_calls->answers(), told == "200" ? "2 x 200" : "2 x not_asked");
        QCOMPARE(signIns(), 1);
    }

    void aSecondRefusalIsToldAndNotLooped()
    {
        serve(withToken("t"), [](int, const QByteArray &) { return refused401; });
        const auto pressed = std::chrono::steady_clock::now();
        m_calls->start(m_account.id, 1, pressed);
        QCOMPARE(m_calls->answers(), "unauthorized");
        QCOMPARE(signIns(), 2);
        m_calls->start(m_account.id, 10, pressed); // a new token did not help: no more of them unasked
        QCOMPARE(m_calls->answers(), "10 x not_asked");
        QCOMPARE(signIns(), 2);
        QCOMPARE(m_server->requests().size(), 4);
    }

    void aTokenThatHadEndedWhenItCameIsUsedUntilItIsRefused()
    {
        serve(RawServer::answer(201, R"({"token":{"expires_at":"2020-01-01T00:00:00Z","user":{}}})",
                  {"Content-Type: application/json", "X-Subject-Token: t"}),
            [](int, const QByteArray &) { return answered; });
        for (int press = 0; press < 4; ++press)
            QCOMPARE(m_calls->one(m_account.id), "200");
        QCOMPARE(signIns(), 1);
    }

    void aRefusalOfAnOlderTokenIsSentAgainWithoutANewSignIn()
    {
        // The first two requests come with the first token; the second of them hears of it late.
        serve({}, [](int, const QByteArray &request) {
            return request.contains("X-Auth-Token: token-1") ? refused401 : answered;
        });
        m_calls->start(m_account.id, 6);
        QCOMPARE(m_calls->answers(), "6 x 200");
        QCOMPARE(signIns(), 2);
    }

    void aForbiddenRequestSpeaksNotAgainstTheToken()
    {
        serve(withToken("t"), [](int, const QByteArray &) {
            return RawServer::answer(403, R"({"error_code":"BCS.4030403","error_msg":"No permissions"})",
                {"Content-Type: application/json"});
        });
        QCOMPARE(m_calls->one(m_account.id), "forbidden");
        QCOMPARE(m_calls->one(m_account.id), "forbidden");
        QCOMPARE(signIns(), 1);
    }

    void aPastedTokenThatEndedIsNotSentAgain()
    {
        serve({}, [](int, const QByteArray &) { return refused401; });
        Account account = m_account;
        account.id = QUuid::createUuid();
        account.authMethod = AuthMethod::Token;
        QCOMPARE(m_program->save(account, "pasted"), "done");
        const auto pressed = std::chrono::steady_clock::now();
        m_calls->start(account.id, 1, pressed);
        QCOMPARE(m_calls->answers(), "token_ended");
        m_calls->start(account.id, 9, pressed);
        QCOMPARE(m_calls->answers(), "9 x not_asked");
        QCOMPARE(m_server->requests().size(), 1);
        const Failure &failure = m_calls->failures.constFirst();
        QCOMPARE(failure.subject, account.name);
        QVERIFY(
            QDateTime::fromString(failure.detail, Qt::ISODate).secsTo(QDateTime::currentDateTimeUtc()) < 60);
        QCOMPARE(*failure.service->code, u"BCS.4010401"_s);
        QCOMPARE(m_calls->one(account.id), "token_ended"); // pressed again: tried once more
        QCOMPARE(m_server->requests().size(), 2);
        QCOMPARE(m_program->save(account, "another"), "done");
        m_calls->start(account.id, 1, pressed);
        QCOMPARE(m_calls->answers(), "token_ended");
        QCOMPARE(m_server->requests().size(), 3);
    }

    void whatFailsOnItsWayIsToldToAllAndNotRemembered()
    {
        serve(withToken("t"), [](int, const QByteArray &) { return answered; });
        const quint16 port = m_server->port();
        m_server.reset(); // nothing listens there now
        const auto pressed = std::chrono::steady_clock::now();
        m_calls->start(m_account.id, 3, pressed);
        QCOMPARE(m_calls->answers(), "3 x connection_refused");
        Q_UNUSED(port);
        start();
        m_account.iamEndpoint = m_account.endpoint = url();
        QCOMPARE(m_program->save(m_account), "done");
        m_calls = std::make_unique<Calls>(*m_program, url(), u"p"_s);
        m_calls->start(m_account.id, 3, pressed);
        QCOMPARE(m_calls->answers(), "3 x 200");
    }

    void aClockThatStaysWrongIsTold()
    {
        const QByteArray answer = RawServer::answer(401,
            R"({"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information: verify aksk signature fail"})",
            {"Content-Type: application/json", "Date: Tue, 01 Jan 2019 00:00:00 GMT"});
        // Two different wrong times, as a broken proxy or a broken service would send them.
        serve({}, [answer](int number, const QByteArray &) {
            return QByteArray(answer)
                .replace("2019", number % 2 ? "2019" : "2017")
                .replace("Tue, 01 Jan 2017", "Sun, 01 Jan 2017");
        });
        Account account = m_account;
        account.id = QUuid::createUuid();
        account.authMethod = AuthMethod::AccessKey;
        account.accessKey = u"AKAKAKAKAKAK1234"_s;
        QCOMPARE(m_program->save(account, "||the-secret-key||"), "done");
        m_calls->start(account.id, 4);
        QCOMPARE(m_calls->answers(), "clock_wrong, 3 x not_asked");
        QCOMPARE(m_server->requests().size(), 2);
        const auto told = std::find_if(m_calls->failures.cbegin(), m_calls->failures.cend(),
            [](const Failure &failure) { return failure.kind == FailureKind::ClockWrong; });
        QVERIFY(told->measure > 3600 * 24 * 365);
    }

private:
    using Answers = std::function<QByteArray(int number, const QByteArray &request)>;

    // `signIn` empty: a token that counts up.
    void serve(const QByteArray &signIn, Answers others)
    {
        m_signIn = signIn;
        m_others = std::move(others);
        m_signIns = std::make_shared<std::atomic<int>>(0);
        m_program = std::make_unique<Program>();
        start();
        m_account = {QUuid::createUuid(), u"raw"_s, {}, url(), {}, SecretPlace::Keychain};
        m_account.authMethod = AuthMethod::Password;
        m_account.iamEndpoint = url();
        m_account.domainName = u"domain"_s;
        m_account.userName = u"anna"_s;
        QCOMPARE(m_program->save(m_account, "|pass-word|||"), "done");
        m_calls = std::make_unique<Calls>(*m_program, url(), u"0123456789abcdef0123456789abcdef"_s);
    }
    void start()
    {
        const auto numbers = std::make_shared<std::atomic<int>>(0);
        m_server
            = std::make_unique<RawServer::Server>([signIn = m_signIn, others = m_others, signIns = m_signIns,
                                                      numbers](RawServer::Connection &connection) {
                  while (connection.readRequest()) {
                      const QByteArray request = connection.request();
                      if (request.startsWith("POST /v3/auth/tokens")) {
                          const int number = ++*signIns;
                          connection.pause(std::chrono::milliseconds(20));
                          connection.send(
                              signIn.isEmpty() ? withToken("token-" + QByteArray::number(number)) : signIn);
                      } else {
                          connection.send(others(++*numbers, request));
                      }
                  }
              });
    }
    QString url() const { return u"http://127.0.0.1:%1"_s.arg(m_server->port()); }
    int signIns() const { return *m_signIns; }

    QByteArray m_signIn;
    Answers m_others;
    std::shared_ptr<std::atomic<int>> m_signIns;
    std::unique_ptr<RawServer::Server> m_server;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<Calls> m_calls;
    Account m_account;
};

CHAINCERT_TEST(TestSignInFaults)
#include "tst_signinfaults.moc"
