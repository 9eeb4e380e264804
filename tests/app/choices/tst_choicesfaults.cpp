#include "choicesrig.h"
#include "harness/harness.h"
#include "rawserver/rawserver.h"

#include <QElapsedTimer>

#include <atomic>
#include <mutex>

using namespace ChoicesRig;

namespace {

// Answers by path; what it is not told is a 404.
class Paths
{
public:
    void set(const QByteArray &path, const QByteArray &answer)
    {
        const std::lock_guard locked(m_mutex);
        m_answers[path] = answer;
    }
    RawServer::Script script()
    {
        return [this](RawServer::Connection &connection) {
            while (connection.readRequest()) {
                const QByteArray path = connection.request().split(' ').value(1);
                connection.pause(delay);
                const std::lock_guard locked(m_mutex);
                const auto found = m_answers.find(path);
                connection.send(found == m_answers.end()
                        ? RawServer::answer(404, R"({"error_code":"BCS.4040404"})")
                        : found->second);
            }
        };
    }
    std::chrono::milliseconds delay{0};

private:
    std::mutex m_mutex;
    std::map<QByteArray, QByteArray> m_answers;
};

const QString Project = u"0123456789abcdef0123456789abcdef"_s; // an id: a name would be looked up first
const QByteArray Chains = "/v2/" + Project.toLatin1() + "/blockchains";

QByteArray page(const QByteArrayList &ids, const QByteArray &next = {})
{
    QByteArrayList entries;
    for (const QByteArray &id : ids)
        entries << R"({"id":")" + id + R"(","name":"chain )" + id + R"("})";
    return RawServer::answer(200,
        R"({"blockchains":[)" + entries.join(',') + R"(],"links":{"next":)"
            + (next.isEmpty() ? QByteArray("null") : '"' + next + '"') + "}}");
}

Account accountAt(Rig &rig, const RawServer::Server &server)
{
    Account account;
    account.id = QUuid::createUuid();
    account.name = u"raw"_s;
    account.endpoint = account.iamEndpoint = server.url().toString(QUrl::RemovePath);
    rig.save(account, "token");
    return account;
}

QStringList ids(const Listing<ListedBlockchain> &listing)
{
    QStringList all;
    for (const ListedBlockchain &each : listing.entries)
        all += each.id;
    return all;
}

} // namespace

// Against a server that lies, dawdles and refuses.
class TestChoicesFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_paths = std::make_unique<Paths>();
        m_server = std::make_unique<RawServer::Server>(m_paths->script());
        m_rig = std::make_unique<Rig>();
        m_account = accountAt(*m_rig, *m_server);
    }
    void cleanup()
    {
        m_rig.reset();
        m_server.reset();
    }

    void allPagesOfTheSameOriginAreFollowed()
    {
        m_paths->set(Chains, page({"a", "b"}, Chains + "?marker=b"));
        m_paths->set(Chains + "?marker=b", page({"b", "c"}, m_server->url(Chains + "?marker=c").toEncoded()));
        m_paths->set(Chains + "?marker=c", page({"d"}, "https://elsewhere.example.com" + Chains));
        const auto answer = m_rig->blockchains(m_account.id, Project);
        QCOMPARE(told(answer), "ok");
        QCOMPARE(ids(**answer), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
        QCOMPARE(m_server->requests().size(), 3);
        for (const QByteArray &request : m_server->requests())
            QVERIFY(request.contains("X-Auth-Token: token\r\n"));
    }

    void pagesThatLeadOnForEverEnd_data()
    {
        QTest::addColumn<bool>("anew");
        QTest::addColumn<int>("requests");
        QTest::newRow("each with something new") << true << 100;
        QTest::newRow("the same again and again") << false << 2;
    }
    void pagesThatLeadOnForEverEnd()
    {
        QFETCH(const bool, anew);
        m_server->setScript([anew](RawServer::Connection &connection) {
            while (connection.readRequest()) {
                static std::atomic<int> number = 0;
                const QByteArray n = QByteArray::number(++number);
                connection.send(page({anew ? n : QByteArray("same")}, Chains + "?marker=" + n));
            }
        });
        const auto answer = m_rig->blockchains(m_account.id, Project);
        QCOMPARE(told(answer), "ok");
        QTEST(int(m_server->requests().size()), "requests");
        QCOMPARE((*answer)->entries.size(), anew ? 100 : 1);
    }

    void aListThatBreaksOffIsNotToldAsTheWhole()
    {
        m_paths->set(Chains, page({"a", "b"}, Chains + "?marker=b"));
        m_paths->set(Chains + "?marker=b", RawServer::answer(500, "{}"));
        QCOMPARE(told(m_rig->blockchains(m_account.id, Project)), "service_failed");
    }

    void whatIsNoListIsTold_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("told");
        const auto row = [](const char *name, const QByteArray &body, const char *told) {
            QTest::newRow(name) << RawServer::answer(200, body) << QByteArray(told);
        };
        row("nothing", {}, "answer_unexpected");
        row("no JSON", "hello", "answer_unexpected");
        row("cut JSON", R"({"blockchains":[{"id":"a")", "answer_unexpected");
        row("another type", R"({"blockchains":"many"})", "answer_unexpected");
        row("an error with 200", R"({"error_code":"BCS.5000500","error_msg":"no"})", "error_in_success");
        row("a web page", " <!DOCTYPE html><title>Wi-Fi</title>", "body_web_page");
        row("an empty list", R"({"blockchains":[],"count":0})", "ok");
        row("an empty list as Go says it", R"({"blockchains":null,"count":0})", "ok");
        QTest::newRow("forbidden") << RawServer::answer(403, R"({"error_code":"BCS.4030403"})")
                                   << QByteArray("forbidden");
        QTest::newRow("without an end")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n{")
            << QByteArray("body_too_large");
    }
    void whatIsNoListIsTold()
    {
        QFETCH(const QByteArray, answer);
        m_paths->set(Chains, answer);
        const auto got = m_rig->blockchains(m_account.id, Project);
        QTEST(told(got), "told");
        if (!*got && got->error().kind != FailureKind::BodyTooLarge)
            QVERIFY(got->error().service && got->error().service->httpStatus);
    }

    void aListOfFiveThousandComesWhole()
    {
        QByteArrayList all;
        for (int i = 0; i < 5'000; ++i)
            all << "id-" + QByteArray::number(i);
        m_paths->set(Chains, page(all));
        const auto answer = m_rig->blockchains(m_account.id, Project);
        QCOMPARE(told(answer), "ok");
        QCOMPARE((*answer)->entries.size(), 5'000);
    }

    void organizationsComeWithoutTheNodesWhereThoseDoNot_data()
    {
        QTest::addColumn<QByteArray>("nodes");
        QTest::newRow("refused") << RawServer::answer(403, "{}");
        QTest::newRow("malformed") << RawServer::answer(200, "{]");
        QTest::newRow("of another shape") << RawServer::answer(200, R"({"node_orgs":["org1"]})");
        QTest::newRow("nothing") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n");
        QTest::newRow("stalled") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{");
    }
    void organizationsComeWithoutTheNodesWhereThoseDoNot()
    {
        QFETCH(const QByteArray, nodes);
        m_paths->set(Chains + "/b", RawServer::answer(200, R"({"peer_info":[{"name":"org1"}]})"));
        m_paths->set(Chains + "/b/nodes", nodes);
        const auto answer = m_rig->blockchain(m_account.id, Project, u"b"_s);
        QCOMPARE(told(answer), "ok");
        QCOMPARE((*answer)->id, u"b"_s);
        QCOMPARE((*answer)->organizations, (QList<ListedOrganization>{{u"org1"_s}}));
    }

    void aRefusedBlockchainIsToldWithoutWaitingForItsNodes()
    {
        m_paths->set(Chains + "/b", RawServer::answer(403, R"({"error_code":"BCS.4030403"})"));
        m_paths->set(Chains + "/b/nodes", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{");
        QElapsedTimer took;
        took.start();
        QCOMPARE(told(m_rig->blockchain(m_account.id, Project, u"b"_s)), "forbidden");
        QVERIFY(took.elapsed() < 4'000);
    }

    void answersThatOvertakeEachOtherReachTheirOwnAskers()
    {
        m_server->setScript([](RawServer::Connection &connection) {
            while (connection.readRequest()) {
                const QByteArray project = connection.request().split('/').value(2);
                connection.pause(std::chrono::milliseconds(project == "slow" ? 200 : 1));
                connection.send(page({"of " + project}));
            }
        });
        QStringList order;
        QObject context;
        for (const QString &project : {u"slow"_s, u"quick"_s})
            m_rig->choices.blockchains(m_account.id, project, &context, [&, project](const auto &answer) {
                order += project + u": "_s + (answer ? ids(*answer).join(u' ') : u"failed"_s);
            });
        QTRY_COMPARE(order.size(), 2);
        QCOMPARE(order, (QStringList{u"quick: of quick"_s, u"slow: of slow"_s}));
    }

    void theDeadHearNothingAndTheLivingStillDo()
    {
        m_paths->set(Chains, page({"a"}));
        m_paths->delay = std::chrono::milliseconds(5);
        for (int after = 0; after < 24; after += 2) {
            int dead = 0;
            int living = 0;
            auto dying = std::make_unique<QObject>();
            QObject context;
            m_rig->choices.blockchains(m_account.id, Project, dying.get(), [&](const auto &) { ++dead; });
            m_rig->choices.blockchains(m_account.id, Project, &context, [&](const auto &) { ++living; });
            QTest::qWait(after);
            dying.reset();
            const int before = dead;
            QTRY_COMPARE(living, 1);
            QCOMPARE(dead, before);
        }
    }

    void aQuestionThatNobodyWaitsForIsDropped()
    {
        m_server->setScript([](RawServer::Connection &connection) {
            if (connection.readRequest())
                connection.hold();
        });
        auto context = std::make_unique<QObject>();
        m_rig->choices.blockchains(m_account.id, Project, context.get(), [](const auto &) { QFAIL("late"); });
        QTRY_COMPARE(m_server->requests().size(), 1);
        context.reset();
        m_server->setScript(m_paths->script());
        m_paths->set(Chains, page({"a"}));
        QCOMPARE(told(m_rig->blockchains(m_account.id, Project)), "ok"); // asks anew
    }

    void destroyedAtAnyMomentItIsSilent()
    {
        m_paths->set(Chains, page({"a"}));
        m_paths->set(Chains + "/b", RawServer::answer(200, R"({"basic_info":{"id":"b"}})"));
        for (int after = 0; after < 24; after += 2) {
            auto choices = std::make_unique<Choices>(m_rig->accounts, m_rig->sessions, QString());
            QObject context;
            int answers = 0;
            choices->projects(m_account.id, &context, [&](const auto &) { ++answers; });
            choices->blockchains(m_account.id, Project, &context, [&](const auto &) { ++answers; });
            choices->blockchain(m_account.id, Project, u"b"_s, &context, [&](const auto &) { ++answers; });
            choices->rememberedProjects(m_account.id, &context, [&](const auto &) { ++answers; });
            QTest::qWait(after);
            const int before = answers;
            choices.reset();
            QCOMPARE(told(m_rig->blockchains(m_account.id, Project)), "ok"); // of one that lives
            QCOMPARE(answers, before);
        }
    }

    void anAnswerMayDestroyAllOfIt()
    {
        m_paths->set(Chains, page({"a"}));
        auto choices = std::make_unique<Choices>(m_rig->accounts, m_rig->sessions, QString());
        QObject context;
        int answers = 0;
        for (int i = 0; i < 3; ++i)
            choices->blockchains(m_account.id, Project, &context, [&](const auto &) {
                ++answers;
                choices.reset();
            });
        QTRY_COMPARE(answers, 1);
        QCOMPARE(told(m_rig->blockchains(m_account.id, Project)), "ok"); // of one that lives
        QCOMPARE(answers, 1);
    }

    void anAnswerMayAskAgain()
    {
        m_paths->set(Chains, page({"a"}));
        QObject context;
        int answers = 0;
        const std::function<void()> ask = [&] {
            m_rig->choices.blockchains(m_account.id, Project, &context, [&](const auto &) {
                if (++answers < 3)
                    ask();
            });
        };
        ask();
        QTRY_COMPARE(answers, 3);
        QCOMPARE(m_server->requests().size(), 3);
    }

    void anAccountThatIsMovedMeanwhileIsNotAskedAboutElsewhere()
    {
        RawServer::Server other(m_paths->script());
        m_paths->set(Chains, page({"a"}));
        QByteArray kind;
        QObject context;
        m_rig->choices.blockchains(m_account.id, Project, &context,
            [&](const auto &answer) { kind = answer ? "ok" : kindId(answer.error().kind).data(); });
        Account moved = m_account;
        moved.endpoint = moved.iamEndpoint = other.url().toString(QUrl::RemovePath);
        m_rig->accounts.put(moved);
        QTRY_COMPARE(kind, "region_wrong");
        QCOMPARE(m_server->requests().size() + other.requests().size(), 0);
        QCOMPARE(told(m_rig->blockchains(m_account.id, Project)), "ok");
        QCOMPARE(other.requests().size(), 1);
    }

private:
    std::unique_ptr<Paths> m_paths;
    std::unique_ptr<RawServer::Server> m_server;
    std::unique_ptr<Rig> m_rig;
    Account m_account;
};

CHAINCERT_TEST(TestChoicesFaults)
#include "tst_choicesfaults.moc"
