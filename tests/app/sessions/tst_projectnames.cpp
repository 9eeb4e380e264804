#include "harness/harness.h"
#include "rawserver/rawserver.h"

#include "cloudrig.h"

using namespace Chaincert;
using namespace SessionsProgram;
using namespace Qt::StringLiterals;

namespace {

// Credentials for a project that is known by its name; each is told at once that it was accepted.
class Asked
{
public:
    void ask(Program &program, const QUuid &account, const QString &project, int howMany = 1,
        std::chrono::steady_clock::time_point askedAt = std::chrono::steady_clock::now())
    {
        m_wanted += howMany;
        for (int i = 0; i < howMany; ++i) {
            program.sessions.credential(
                {account, project, askedAt}, &m_context, [this](const Result<Credential> &got) {
                    if (got && got->use)
                        got->use->accepted();
                    answers << (got ? got->projectId + u'|' + got->authorization.projectId
                                    : QString::fromLatin1(kindId(got.error().kind)));
                });
        }
    }
    QString all() // those that are alike once
    {
        if (!Harness::waitFor([&] { return answers.size() >= m_wanted; }))
            return u"only %1 answers"_s.arg(answers.size());
        Harness::waitUntilQuiet(m_context); // no more come
        m_wanted = 0;
        QStringList told = std::exchange(answers, {});
        const auto count = told.size();
        told.removeDuplicates();
        return QString::number(count) + u" x "_s + told.join(u", "_s);
    }
    QStringList answers;

private:
    QObject m_context;
    int m_wanted = 0;
};

} // namespace

// A project may be given by name; a key and a token need its id.
class TestProjectNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_cloud = std::make_unique<Cloud>();
        QVERIFY(m_cloud->sandbox.isRunning());
        m_id = m_cloud->sandbox.projectId();
    }
    void init() { m_cloud->sandbox.reset(); }

    void oneListTellsAllWhoAsk_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("key") << true;
        QTest::newRow("token") << false;
    }
    void oneListTellsAllWhoAsk()
    {
        QFETCH(const bool, byKey);
        Program program;
        const Account account = byKey ? m_cloud->keyAccount("plain") : m_cloud->account(AuthMethod::Token);
        QCOMPARE(
            program.save(account, byKey ? m_cloud->secretKey("plain") : m_cloud->sandbox.token()), "done");
        const QString header = byKey ? m_id : QString();
        Asked asked;
        asked.ask(program, account.id, u"cn-north-4"_s, 20);
        QCOMPARE(asked.all(), u"20 x "_s + m_id + u'|' + header);
        asked.ask(program, account.id, u"cn-north-4"_s);
        QCOMPARE(asked.all(), u"1 x "_s + m_id + u'|' + header);
        QCOMPARE(m_cloud->count("requests"), 1);
        asked.ask(program, account.id, m_id);
        QCOMPARE(asked.all(), u"1 x |"_s + header);
        asked.ask(program, account.id, u"no-such"_s, 5); // the list is read anew, once
        QCOMPARE(asked.all(), u"5 x |"_s + (byKey ? u"no-such"_s : QString()));
        QCOMPARE(m_cloud->count("requests"), 2);
    }

    void aNameOnALaterPageIsFound_data() { oneListTellsAllWhoAsk_data(); }
    void aNameOnALaterPageIsFound()
    {
        QFETCH(const bool, byKey);
        const Cloud cloud({u"--page"_s, u"1"_s});
        Program program;
        const Account account = byKey ? cloud.keyAccount("plain") : cloud.account(AuthMethod::Token);
        QCOMPARE(program.save(account, byKey ? cloud.secretKey("plain") : cloud.sandbox.token()), "done");
        Asked asked;
        asked.ask(program, account.id, u"MOS"_s, 3);
        const QString id = u"77c1e05d2a8b49f3b6e4082f5d9ac310"_s;
        QCOMPARE(asked.all(), u"3 x "_s + id + u'|' + (byKey ? id : QString()));
        QCOMPARE(cloud.count("requests"), 4);
    }

    void aWrongKeyIsNotTriedForTheListAndThenOnceMore()
    {
        Program program;
        const Account account = m_cloud->keyAccount("plain");
        QCOMPARE(program.save(account, "||not-the-secret-key||"), "done");
        Asked asked;
        asked.ask(program, account.id, u"cn-north-4"_s, 9);
        QCOMPARE(asked.all(), u"9 x signature_refused"_s);
        QCOMPARE(m_cloud->count("signature_failures"), 1);
    }

    void aWrongClockIsMendedForTheList()
    {
        Cloud cloud({u"--clock-skew"_s, u"2000"_s});
        Program program;
        const Account account = cloud.keyAccount("plain");
        QCOMPARE(program.save(account, cloud.secretKey("plain")), "done");
        Asked asked;
        asked.ask(program, account.id, u"cn-north-4"_s, 3);
        QCOMPARE(asked.all(), u"3 x %1|%1"_s.arg(m_id));
        QCOMPARE(cloud.count("signature_failures"), 1);
    }

    void whatCannotBeToldIsTakenAsGiven_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("refused") << RawServer::answer(403, "{}");
        QTest::newRow("a token that it does not know") << RawServer::answer(401, "{}");
        QTest::newRow("no such address") << RawServer::answer(404, "<html>no</html>");
        QTest::newRow("no list") << RawServer::answer(200, "[]");
        QTest::newRow("closed") << QByteArray();
    }
    void whatCannotBeToldIsTakenAsGiven()
    {
        QFETCH(const QByteArray, answer);
        RawServer::Server server(RawServer::once(answer));
        Program program;
        Account account = m_cloud->account(AuthMethod::Token);
        account.iamEndpoint = server.url().toString();
        QCOMPARE(program.save(account, m_cloud->sandbox.token()), "done");
        Asked asked;
        const auto pressed = std::chrono::steady_clock::now();
        asked.ask(program, account.id, u"cn-north-4"_s, 4, pressed);
        QCOMPARE(asked.all(), u"4 x |"_s);
        const auto requests = server.requests().size();
        asked.ask(program, account.id, u"cn-north-4"_s, 4, pressed);
        QCOMPARE(asked.all(), u"4 x |"_s);
        QCOMPARE(server.requests().size(), requests);
    }

    void withoutAnAddressNobodyIsAsked()
    {
        Program program;
        Account account = m_cloud->keyAccount("plain");
        account.iamEndpoint.clear();
        QCOMPARE(program.save(account, m_cloud->secretKey("plain")), "done");
        Asked asked;
        asked.ask(program, account.id, u"cn-north-4"_s, 2);
        QCOMPARE(asked.all(), u"2 x |cn-north-4"_s);
        QCOMPARE(m_cloud->count("requests"), 0);
    }

    void whoDiesMeanwhileHearsNothing()
    {
        Program program;
        const Account account = m_cloud->keyAccount("plain");
        QCOMPARE(program.save(account, m_cloud->secretKey("plain")), "done");
        {
            Asked asked;
            asked.ask(program, account.id, u"cn-north-4"_s, 3);
            Harness::settle();
        }
        Asked asked;
        asked.ask(program, account.id, u"cn-north-4"_s);
        QCOMPARE(program.save(account, m_cloud->secretKey("temporary")), "done"); // another key meanwhile
        asked.all();
        program.sessions.forgetAccount(account.id);
        asked.ask(program, account.id, u"cn-north-4"_s);
        QCOMPARE(asked.all(), u"1 x account_unknown"_s);
    }

private:
    std::unique_ptr<Cloud> m_cloud;
    QString m_id;
};

CHAINCERT_TEST(TestProjectNames)
#include "tst_projectnames.moc"
