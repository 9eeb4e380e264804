#include "sessions/authorizedcall.h"

#include "cloud/memorysink.h"
#include "cloud/transferthread.h"
#include "harness/harness.h"
#include "rawserver/rawserver.h"

#include <QPointer>
#include <QTest>
#include <QTimer>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QByteArray good = RawServer::answer(200, "{}");
const QByteArray refused
    = RawServer::answer(401, R"({"error_code":"APIGW.0307","error_msg":"must be updated"})");

// Gives tokens that count up, and notes what it hears of them.
class Source : public CredentialSource
{
public:
    std::shared_ptr<CredentialUse> use()
    {
        const auto refused = [this](const Failure &why) {
            heard << "refused";
            Failure meant = why;
            meant.kind = FailureKind::TokenEnded;
            return meant;
        };
        return std::make_shared<CredentialUse>(CredentialUse{[this] { heard << "accepted"; }, refused});
    }

    void credential(const CredentialRequest &request, QObject *context, Answer answer) override
    {
        const int number = ++asked;
        QTimer::singleShot(delay, context, [this, answer, number, again = request.again] {
            if (again && notAgain)
                answer(tl::make_unexpected(*notAgain));
            else if (failure)
                answer(tl::make_unexpected(*failure));
            else
                answer(Credential{{Secret("token-" + QByteArray::number(number))}, network, {}, {}, use()});
        });
    }

    TransferThread thread;
    std::shared_ptr<Network> network = std::make_shared<Network>(thread, NetworkSetup());
    std::optional<Failure> failure;
    std::optional<Failure> notAgain; // for whom was sent already
    std::chrono::milliseconds delay{0};
    QByteArrayList heard;
    int asked = 0;
};

} // namespace

class TestAuthorizedCall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<Source>();
        m_answers.clear();
    }

    void isSentWithWhatItAskedFor()
    {
        RawServer::Server server(RawServer::always(good));
        const auto call = make(server.url());
        call->start();
        call->start();
        QVERIFY(m_answers.isEmpty());
        QTRY_COMPARE(m_answers, QByteArrayList{"200"});
        QVERIFY(server.requests().constFirst().contains("X-Auth-Token: token-1"));
        QCOMPARE(m_source->asked, 1);
        QCOMPARE(m_source->heard.constFirst(), "accepted");
        QCOMPARE(call->secrets()->size(), size_t(1));
    }

    void aRefusedCredentialIsReplacedOnce()
    {
        RawServer::Server server([](RawServer::Connection &connection) {
            while (connection.readRequest())
                connection.send(connection.request().contains("token-1") ? refused : good);
        });
        const auto call = make(server.url());
        call->start();
        QTRY_COMPARE(m_answers, QByteArrayList{"200"});
        QCOMPARE(m_source->heard.constFirst(), "refused");
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(call->secrets()->size(), size_t(2)); // both are redacted in what came
    }

    void aSecondRefusalIsTold()
    {
        RawServer::Server server(RawServer::always(refused));
        const auto call = make(server.url());
        call->start();
        QTRY_COMPARE(m_answers, QByteArrayList{"token_ended"});
        QCOMPARE(m_source->heard, (QByteArrayList{"refused", "refused"}));
        QCOMPARE(server.requests().size(), 2);
    }

    void whereItIsNotSentAgainItTellsWhatItMetItself_data()
    {
        QTest::addColumn<FailureKind>("why");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("because of another") << FailureKind::NotAsked << QByteArray("token_ended");
        QTest::newRow("because of its own sign-in")
            << FailureKind::PasswordWrong << QByteArray("password_wrong");
    }
    void whereItIsNotSentAgainItTellsWhatItMetItself()
    {
        QFETCH(const FailureKind, why);
        QFETCH(const QByteArray, told);
        m_source->notAgain = Failure{why, u"org1 · admin"_s};
        RawServer::Server server(RawServer::always(refused));
        const auto call = make(server.url());
        call->start();
        QTRY_COMPARE(m_answers, QByteArrayList{told});
        QCOMPARE(server.requests().size(), 1);
    }

    void whatSpeaksOfSomethingElseIsTold_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("told");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("forbidden") << 403 << QByteArray("forbidden") << true;
        QTest::newRow("not found") << 404 << QByteArray("not_found") << true;
        QTest::newRow("failed") << 500 << QByteArray("service_failed") << true;
    }
    void whatSpeaksOfSomethingElseIsTold()
    {
        QFETCH(const int, status);
        QFETCH(const bool, accepted);
        RawServer::Server server(RawServer::always(RawServer::answer(status, "{}")));
        const auto call = make(server.url());
        call->start();
        QTRY_COMPARE(m_answers.size(), 1);
        QTEST(m_answers.constFirst(), "told");
        QCOMPARE(m_source->heard.contains("accepted"), accepted);
        QCOMPARE(server.requests().size(), 1);
    }

    void aFailureOfTheWaySaysNothingOfTheCredential()
    {
        const auto call = make(QUrl(u"http://127.0.0.1:9/"_s));
        call->start();
        QTRY_COMPARE(m_answers, QByteArrayList{"connection_refused"});
        QVERIFY(m_source->heard.isEmpty());
    }

    void aBodyOnItsWayProvesTheCredential()
    {
        RawServer::Server server([](RawServer::Connection &connection) {
            if (connection.readRequest()) {
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345");
                connection.hold();
            }
        });
        const auto call = make(server.url());
        call->start();
        QTRY_COMPARE(m_source->heard.value(0), "accepted");
        QVERIFY(m_answers.isEmpty());
    }

    void withoutACredentialNothingIsSent()
    {
        m_source->failure = Failure{FailureKind::KeychainLocked};
        RawServer::Server server(RawServer::always(good));
        const auto call = make(server.url());
        call->start();
        QTRY_COMPARE(m_answers, QByteArrayList{"keychain_locked"});
        QCOMPARE(server.connections(), 0);
    }

    void aRequestThatCannotBeMadeIsTold()
    {
        AuthorizedCall call(
            *m_source, {}, [](const Credential &) { return fail(FailureKind::ProjectIdInvalid); },
            [] { return std::make_unique<MemorySink>(std::make_shared<QByteArray>()); });
        listen(call);
        call.start();
        QTRY_COMPARE(m_answers, QByteArrayList{"project_id_invalid"});
    }

    void cancelledItAnswersOnceAndLater_data()
    {
        QTest::addColumn<bool>("started");
        QTest::addColumn<bool>("sent");
        QTest::newRow("before its start") << false << false;
        QTest::newRow("while it asks") << true << false;
        QTest::newRow("while it waits for the answer") << true << true;
    }
    void cancelledItAnswersOnceAndLater()
    {
        QFETCH(const bool, started);
        QFETCH(const bool, sent);
        m_source->delay = std::chrono::milliseconds(20);
        RawServer::Server server([](RawServer::Connection &connection) {
            if (connection.readRequest())
                connection.hold();
        });
        const auto call = make(server.url());
        if (started)
            call->start();
        if (sent)
            QTRY_COMPARE(server.requests().size(), 1);
        call->cancel();
        call->cancel();
        QVERIFY(m_answers.isEmpty());
        QTRY_COMPARE(m_answers, QByteArrayList{"cancelled"});
        call->start();
        RawServer::Server other(RawServer::always(good));
        const auto next = make(other.url()); // on the same thread, in its turn
        next->start();
        QTRY_VERIFY(!m_source->heard.isEmpty());
        m_source->heard.removeAll("accepted"); // the next one's
        QVERIFY(m_source->heard.isEmpty());
        QTRY_COMPARE(m_answers, (QByteArrayList{"cancelled", "200"}));
    }

    void cancelledItIsNotSentOnceMore()
    {
        std::atomic<int> told = 0;
        RawServer::Server server([&told](RawServer::Connection &connection) {
            while (connection.readRequest()) {
                connection.pause(std::chrono::milliseconds(100));
                connection.send(refused);
                ++told;
            }
        });
        const auto call = make(server.url());
        call->start();
        QTRY_COMPARE(server.requests().size(), 1);
        call->cancel();
        QTRY_COMPARE(m_answers, QByteArrayList{"cancelled"});
        QTRY_COMPARE(told, 1);
        RawServer::Server other(RawServer::always(good));
        const auto next = make(other.url()); // on the same thread, in its turn
        next->start();
        QTRY_COMPARE(m_answers, (QByteArrayList{"cancelled", "200"}));
        QCOMPARE(server.requests().size(), 1);
    }

    void deadItIsSilentAtAnyMoment()
    {
        RawServer::Server server(RawServer::always(refused));
        m_source->delay = std::chrono::milliseconds(3);
        for (int after = 0; after < 30; after += 2) {
            auto call = make(server.url());
            call->start();
            QTest::qWait(after);
            const qsizetype before = m_answers.size();
            call.reset();
            Harness::settle();
            QCOMPARE(m_answers.size(), before);
        }
        const qsizetype before = m_answers.size();
        const auto living = make(server.url());
        living->start();
        QTRY_COMPARE(m_answers.size(), before + 1); // and nothing more of the dead meanwhile
    }

    void itMayBeDeletedByItsAnswer()
    {
        RawServer::Server server(RawServer::always(good));
        QPointer<AuthorizedCall> call = make(server.url()).release();
        connect(call, &AuthorizedCall::finished, this, [&] { delete call; });
        call->start();
        QTRY_VERIFY(!call);
        QCOMPARE(m_answers, QByteArrayList{"200"});
    }

private:
    std::unique_ptr<AuthorizedCall> make(const QUrl &url)
    {
        auto call = std::make_unique<AuthorizedCall>(
            *m_source, CredentialRequest(),
            [url](const Credential &) {
                return HttpRequest{"GET", url, {}, {}};
            },
            [] { return std::make_unique<MemorySink>(std::make_shared<QByteArray>()); });
        listen(*call);
        return call;
    }
    void listen(AuthorizedCall &call)
    {
        connect(&call, &AuthorizedCall::finished, this, [this](const Result<ResponseHead> &answer) {
            m_answers << (answer ? QByteArray::number(answer->httpStatus)
                                 : QByteArray(kindId(answer.error().kind).data()));
        });
    }

    std::unique_ptr<Source> m_source;
    QByteArrayList m_answers;
};

CHAINCERT_TEST(TestAuthorizedCall)
#include "tst_authorizedcall.moc"
