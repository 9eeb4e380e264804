#include "harness/harness.h"

#include "cloudrig.h"

using namespace Chaincert;
using namespace SessionsProgram;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPasswordSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_cloud = std::make_unique<Cloud>();
        QVERIFY(m_cloud->sandbox.isRunning());
    }
    void init() { m_cloud->sandbox.reset(); }

    void twentyCallsAtOnceAreOneSignIn()
    {
        Program program;
        Account account = m_cloud->passwordAccount();
        QCOMPARE(program.save(account, m_cloud->password()), "done");
        Calls calls = callsOf(program);
        calls.start(account.id, 20);
        QCOMPARE(calls.answers(), "20 x 200");
        QCOMPARE(m_cloud->count("sign_ins"), 1);
        QCOMPARE(calls.one(account.id), "200");
        QCOMPARE(m_cloud->count("sign_ins"), 1);
        QCOMPARE(asText(fromText((program.keychain.items.begin()->second))), m_cloud->password());
    }

    void aProjectMayBeNamed()
    {
        Program program;
        Account account = m_cloud->passwordAccount();
        account.project = u"cn-north-4"_s;
        QCOMPARE(program.save(account, m_cloud->password()), "done");
        QObject context;
        QString projectId;
        program.sessions.credential({account.id}, &context,
            [&](const Result<Credential> &credential) { projectId = credential->projectId; });
        QTRY_COMPARE(projectId, m_cloud->sandbox.projectId());
        QCOMPARE(callsOf(program).one(account.id), "200"); // the same token, asked for by id
        QCOMPARE(m_cloud->count("sign_ins"), 1);
    }

    void eachProjectHasItsToken()
    {
        Program program;
        Account account = m_cloud->passwordAccount();
        QCOMPARE(program.save(account, m_cloud->password()), "done");
        QObject context;
        QByteArrayList tokens;
        for (const QString &project : {u"cn-north-4"_s, u"cn-north-4_payments"_s, u"cn-north-4"_s}) {
            program.sessions.credential({account.id, project}, &context, [&](const Result<Credential> &got) {
                tokens << got->authorization.token.reveal().toByteArray();
            });
        }
        QTRY_COMPARE(tokens.size(), 3);
        QCOMPARE(QSet<QByteArray>(tokens.begin(), tokens.end()).size(), 2);
        QCOMPARE(m_cloud->count("sign_ins"), 2);
    }

    void revokedTokensAreRenewedOnce()
    {
        Program program;
        Account account = m_cloud->passwordAccount();
        QCOMPARE(program.save(account, m_cloud->password()), "done");
        Calls calls = callsOf(program);
        QCOMPARE(calls.one(account.id), "200");
        m_cloud->sandbox.revoke();
        calls.start(account.id, 6); // all with the old token; five of them hear of it late
        QCOMPARE(calls.answers(), "6 x 200");
        QCOMPARE(m_cloud->count("sign_ins"), 2);
    }

    void aTokenIsRenewedBeforeItEnds()
    {
        Program program;
        Account account = m_cloud->passwordAccount();
        QCOMPARE(program.save(account, m_cloud->password()), "done");
        Calls calls = callsOf(program);
        QCOMPARE(calls.one(account.id), "200");
        QCOMPARE(m_cloud->count("sign_ins"), 1);
        program.ahead = 23h + 50min;
        QCOMPARE(calls.one(account.id), "200");
        QCOMPARE(m_cloud->count("sign_ins"), 1);
        program.ahead = 23h + 56min;
        const int before = m_cloud->count("requests");
        QCOMPARE(calls.one(account.id), "200");
        QCOMPARE(m_cloud->count("sign_ins"), 2);
        QCOMPARE(m_cloud->count("requests"), before + 2); // not by way of a 401
    }

    void theServersClockCounts()
    {
        Cloud cloud({u"--clock-skew"_s, u"-90000"_s}); // a day and more behind: the end lies in the past here
        Program program;
        Account account = cloud.passwordAccount();
        QCOMPARE(program.save(account, cloud.password()), "done");
        Calls calls(program, cloud.sandbox.endpoint(), cloud.sandbox.projectId());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(calls.one(account.id), "200");
        QCOMPARE(cloud.count("sign_ins"), 1);
    }

    void aRefusedPasswordIsNotTriedAgainUnasked()
    {
        Program program;
        Account account = m_cloud->passwordAccount();
        QCOMPARE(program.save(account, "|not-this-one|||"), "done");
        Calls calls = callsOf(program);
        const auto pressed = std::chrono::steady_clock::now();
        calls.start(account.id, 6, pressed);
        QCOMPARE(calls.answers(), "6 x password_wrong");
        calls.start(account.id, 14, pressed); // queued behind them
        QCOMPARE(calls.answers(), "14 x not_asked");
        QCOMPARE(m_cloud->count("sign_ins_refused"), 1);
        QCOMPARE(calls.one(account.id), "password_wrong"); // pressed again
        QCOMPARE(m_cloud->count("sign_ins_refused"), 2);
        QCOMPARE(calls.failures.constFirst().service->httpStatus, 401);

        QCOMPARE(program.save(account, m_cloud->password()), "done");
        calls.start(account.id, 1, pressed); // saving forgets it
        QCOMPARE(calls.answers(), "200");
    }

    void eachReasonIsTold_data()
    {
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("locked") << QByteArray("locked") << QByteArray("user_locked");
        QTest::newRow("console only") << QByteArray("console_only") << QByteArray("no_programmatic_access");
        QTest::newRow("disabled") << QByteArray("disabled") << QByteArray("user_disabled");
        QTest::newRow("expired") << QByteArray("password_expired") << QByteArray("password_expired");
    }
    void eachReasonIsTold()
    {
        QFETCH(const QByteArray, user);
        Program program;
        Account account = m_cloud->passwordAccount(user.constData());
        QCOMPARE(program.save(account, m_cloud->password(user.constData())), "done");
        QTEST(callsOf(program).one(account.id), "told");
    }

    void anUnknownProjectDoesNotHoldUpAnother()
    {
        Program program;
        Account account = m_cloud->passwordAccount();
        QCOMPARE(program.save(account, m_cloud->password()), "done");
        const auto pressed = std::chrono::steady_clock::now();
        QObject context;
        QByteArray told;
        for (const char *expected : {"project_unknown", "not_asked"}) { // the second waited for no sign-in
            told.clear();
            program.sessions.credential({account.id, u"atlantis"_s, pressed}, &context,
                [&](const Result<Credential> &credential) { told = kindId(credential.error().kind).data(); });
            QTRY_COMPARE(told, expected);
        }
        QCOMPARE(m_cloud->count("sign_ins_refused"), 1);
        Calls calls = callsOf(program);
        calls.start(account.id, 1, pressed);
        QCOMPARE(calls.answers(), "200");
    }

    void withoutAPasswordNothingIsSent()
    {
        Program program;
        Account account = m_cloud->passwordAccount();
        account.secretPlace = SecretPlace::ThisRunOnly;
        program.accounts.put(account); // of another run
        QCOMPARE(callsOf(program).one(account.id), "secret_missing");
        account.iamEndpoint.clear();
        QCOMPARE(program.save(account, m_cloud->password()), "done");
        QCOMPARE(callsOf(program).one(account.id), "iam_endpoint_missing");
        QCOMPARE(m_cloud->count("requests"), 0);
    }

    void anAccountChangedMeanwhileAnswersWithItsNewSelf()
    {
        Program program;
        Account account = m_cloud->passwordAccount();
        QCOMPARE(program.save(account, "|not-this-one|||"), "done");
        Calls calls = callsOf(program);
        calls.start(account.id, 3);
        QTRY_VERIFY(program.keychain.reads >= 0);
        QCOMPARE(program.save(account, m_cloud->password()), "done"); // while it signs in
        const QByteArray answers = calls.answers();
        QVERIFY2(answers == "3 x 200" || answers == "3 x password_wrong", answers.constData());
    }

    void whoWaitsForARemovedAccountIsTold()
    {
        Program program;
        Account account = m_cloud->passwordAccount();
        QCOMPARE(program.save(account, m_cloud->password()), "done");
        QObject context;
        QByteArray told;
        program.sessions.credential({account.id}, &context,
            [&](const Result<Credential> &credential) { told = kindId(credential.error().kind).data(); });
        program.sessions.forgetAccount(account.id);
        QVERIFY(told.isEmpty());
        QTRY_COMPARE(told, "account_unknown");
    }

    void nobodyIsToldAfterDeath()
    {
        auto program = std::make_unique<Program>();
        Account account = m_cloud->passwordAccount();
        QCOMPARE(program->save(account, m_cloud->password()), "done");
        int told = 0;
        {
            QObject context;
            program->sessions.credential({account.id}, &context, [&](const auto &) { ++told; });
        }
        QObject context;
        program->sessions.credential({account.id}, &context, [&](const auto &) { ++told; });
        Harness::settle(); // the sign-in is under way
        program.reset();
        Program other;
        QCOMPARE(other.save(account, m_cloud->password()), "done");
        QCOMPARE(callsOf(other).one(account.id), "200"); // what the first had asked is answered by now
        QCOMPARE(told, 0);
    }

    void passwordAndTokensAreBlanked()
    {
        Program program;
        Account account = m_cloud->passwordAccount();
        Account other = m_cloud->passwordAccount("one_project");
        other.project = u"cn-north-4_payments"_s;
        QCOMPARE(program.save(account, m_cloud->password()), "done");
        QCOMPARE(program.save(other, m_cloud->password("one_project")), "done");
        QObject context;
        QByteArray otherToken;
        program.sessions.credential({other.id}, &context, [&](const Result<Credential> &credential) {
            otherToken = credential->authorization.token.reveal().toByteArray();
        });
        QTRY_VERIFY(!otherToken.isEmpty());
        QByteArrayList blanked;
        program.sessions.credential({account.id}, &context, [&](const Result<Credential> &credential) {
            for (const Secret &secret : credential->otherSecrets)
                blanked << secret.reveal().toByteArray();
        });
        QTRY_VERIFY(!blanked.isEmpty());
        QVERIFY(blanked.contains(otherToken));
        QVERIFY(blanked.contains(m_cloud->password().mid(1).chopped(3)));
        QVERIFY(blanked.contains(m_cloud->password("one_project").mid(1).chopped(3)));
    }

    void twoAccountsOfOneHostDoNotShareTheirTrust()
    {
        Program program;
        Account trusting = m_cloud->passwordAccount();
        Account stranger = m_cloud->passwordAccount();
        stranger.authorities.clear();
        QCOMPARE(program.save(trusting, m_cloud->password()), "done");
        QCOMPARE(program.save(stranger, m_cloud->password()), "done");
        Calls calls = callsOf(program);
        QCOMPARE(calls.one(trusting.id), "200");
        QCOMPARE(calls.one(stranger.id), "tls_unknown_issuer");
        stranger.authorities = m_cloud->authority;
        QCOMPARE(program.save(stranger), "done");
        QCOMPARE(calls.one(stranger.id), "200");
        stranger.authorities.clear(); // the connection that it vouched for is not used again
        QCOMPARE(program.save(stranger), "done");
        QCOMPARE(calls.one(stranger.id), "tls_unknown_issuer");
    }

private:
    Calls callsOf(Program &program) const
    {
        return {program, m_cloud->sandbox.endpoint(), m_cloud->sandbox.projectId()};
    }

    std::unique_ptr<Cloud> m_cloud;
};

CHAINCERT_TEST(TestPasswordSession)
#include "tst_passwordsession.moc"
