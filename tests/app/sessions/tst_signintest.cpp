#include "sessions/signintest.h"

#include "harness/harness.h"

#include "cloudrig.h"

#include <QSignalSpy>

#include <algorithm>

using namespace Chaincert;
using namespace SessionsProgram;
using namespace Qt::StringLiterals;

class TestSignInTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_cloud = std::make_unique<Cloud>();
        QVERIFY(m_cloud->sandbox.isRunning());
    }
    void init() { m_cloud->sandbox.reset(); }

    void aPasswordTellsWhoWhereAndUntilWhen()
    {
        Program program;
        const Account account = m_cloud->passwordAccount();
        const auto report = run(program, account, m_cloud->password());
        QVERIFY2(report, told(report).constData());
        QCOMPARE(report->user, account.userName);
        QCOMPARE(report->domain, account.domainName);
        QCOMPARE(report->projects.size(), 4);
        const auto usable = std::count_if(report->projects.begin(), report->projects.end(),
            [](const ReachableProject &project) { return isUsable(project); });
        QCOMPARE(usable, 2); // one is disabled, and MOS is for the object storage
        QVERIFY(report->projectsKnown);
        QVERIFY(QDateTime::currentDateTimeUtc().secsTo(report->until) > 86'000);
        QVERIFY(!report->clockOff);
        QCOMPARE(program.accounts.accounts().size(), 0);
        QVERIFY(program.keychain.log.isEmpty());
    }

    void whatIsKeptStandsInForWhatIsNotTyped()
    {
        Program program;
        Account account = m_cloud->passwordAccount();
        QCOMPARE(program.save(account, m_cloud->password()), "done");
        account.name = u"renamed in the form"_s;
        QVERIFY(run(program, account, {}));
        QCOMPARE(told(run(program, account, "|not-this-one|||")), "password_wrong");
        QVERIFY(run(program, account, {})); // and changed nothing
    }

    void aTokenTellsWhoWhereAndUntilWhen()
    {
        Program program;
        const Account account = m_cloud->account(AuthMethod::Token);
        const auto report = run(program, account, m_cloud->sandbox.token());
        QVERIFY2(report, told(report).constData());
        QCOMPARE(report->user, m_cloud->sandbox.user("plain").value("name"_L1).toString());
        QCOMPARE(report->projects.size(), 4);
        QVERIFY(report->until.isValid());
        QCOMPARE(told(run(program, account, "of-no-use")), "token_ended");
        QCOMPARE(told(run(program, account, {})), "token_missing");
    }

    void aKeyTellsItsEndAndWhere()
    {
        Program program;
        const Account account = m_cloud->keyAccount("plain");
        const auto report = run(program, account, m_cloud->secretKey("plain"));
        QVERIFY2(report, told(report).constData());
        QCOMPARE(report->keyEnd, account.accessKey.right(4));
        QCOMPARE(report->domain, m_cloud->sandbox.domainName());
        QCOMPARE(report->projects.size(), 4);
        QVERIFY(report->until.isNull());
        QCOMPARE(told(run(program, account, "||not-the-secret-key||")), "signature_refused");
        QCOMPARE(m_cloud->count("signature_failures"), 1);
        QCOMPARE(told(run(program, account, {})), "secret_missing");
    }

    void allPagesOfTheListAreFollowed_data()
    {
        QTest::addColumn<AuthMethod>("way");
        QTest::newRow("a password") << AuthMethod::Password;
        QTest::newRow("a token") << AuthMethod::Token;
        QTest::newRow("an access key") << AuthMethod::AccessKey;
    }
    void allPagesOfTheListAreFollowed()
    {
        QFETCH(const AuthMethod, way);
        const Cloud cloud({u"--scale"_s, u"21,1,1"_s, u"--page"_s, u"10"_s});
        Program program;
        const auto report = way == AuthMethod::Password
            ? run(program, cloud.passwordAccount(), cloud.password())
            : way == AuthMethod::Token ? run(program, cloud.account(way), cloud.sandbox.token())
                                       : run(program, cloud.keyAccount("plain"), cloud.secretKey("plain"));
        QVERIFY2(report, told(report).constData());
        QCOMPARE(report->projects.size(), 25);
        QCOMPARE(report->until.isValid(), way != AuthMethod::AccessKey);
    }

    void aWrongClockIsReported()
    {
        Cloud cloud({u"--clock-skew"_s, u"7200"_s});
        Program program;
        const auto byKey = run(program, cloud.keyAccount("plain"), cloud.secretKey("plain"));
        QVERIFY2(byKey, told(byKey).constData());
        QVERIFY(std::abs(byKey->clockOff.value_or(0) + 7200) <= 5);
        const auto byPassword = run(program, cloud.passwordAccount(), cloud.password());
        QVERIFY(std::abs(byPassword->clockOff.value_or(0) + 7200) <= 5);
    }

    void aCodeIsAskedFor()
    {
        Program program;
        SignInTest test(
            program.sessions, m_cloud->passwordAccount("mfa"), fromText(m_cloud->password("mfa")));
        QSignalSpy wanted(&test, &SignInTest::codeWanted);
        std::optional<Result<SignInReport>> answer;
        connect(&test, &SignInTest::finished, this, [&](const auto &report) { answer = report; });
        test.start();
        QTRY_COMPARE(wanted.size(), 1);
        const QByteArray right = m_cloud->sandbox.passcode();
        test.giveCode(Secret(right == "000000" ? "000001" : "000000"));
        QTRY_COMPARE(wanted.size(), 2);
        QVERIFY(wanted[1][0].toBool());
        test.giveCode(Secret(right));
        QTRY_VERIFY(answer);
        QVERIFY(*answer);
    }

    void eachFailureIsItsOwn_data()
    {
        QTest::addColumn<QString>("iam");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("none") << QString() << QByteArray("iam_endpoint_missing");
        QTest::newRow("not secure") << u"http://iam.example.com"_s << QByteArray("endpoint_not_secure");
        QTest::newRow("nobody there") << u"https://127.0.0.1:9"_s << QByteArray("connection_refused");
        QTest::newRow("another path") << u"cloud/elsewhere"_s << QByteArray("not_identity_service");
    }
    void eachFailureIsItsOwn()
    {
        QFETCH(QString, iam);
        QFETCH(const QByteArray, told);
        Program program;
        iam.replace(u"cloud"_s, m_cloud->sandbox.endpoint());
        for (const char *way : {"password", "token", "key"}) {
            const bool byKey = way == QByteArray("key");
            Account account = way == QByteArray("password") ? m_cloud->passwordAccount()
                : byKey                                     ? m_cloud->keyAccount("plain")
                                                            : m_cloud->account(AuthMethod::Token);
            account.iamEndpoint = iam;
            const QByteArray secrets = way == QByteArray("password") ? m_cloud->password()
                : byKey                                              ? m_cloud->secretKey("plain")
                                                                     : m_cloud->sandbox.token();
            QCOMPARE(way + (": " + this->told(run(program, account, secrets))), way + (": " + told));
        }
    }

    void withoutTheAuthorityItIsNotTrusted()
    {
        Program program;
        Account account = m_cloud->passwordAccount();
        account.authorities.clear();
        QCOMPARE(told(run(program, account, m_cloud->password())), "tls_unknown_issuer");
    }

    void cancelledItAnswersOnceAndLater_data()
    {
        QTest::addColumn<int>("after");
        QTest::newRow("before its start") << -1;
        QTest::newRow("at once") << 0;
        QTest::newRow("under way") << 5;
        QTest::newRow("further") << 20;
    }
    void cancelledItAnswersOnceAndLater()
    {
        QFETCH(const int, after);
        Program program;
        SignInTest test(program.sessions, m_cloud->passwordAccount(), fromText(m_cloud->password()));
        int answers = 0;
        connect(&test, &SignInTest::finished, this, [&] { ++answers; });
        if (after >= 0)
            test.start();
        if (after > 0)
            QTest::qWait(after);
        const int before = answers;
        test.cancel();
        test.cancel();
        QCOMPARE(answers, before);
        QTRY_COMPARE(answers, 1);
        test.start();
        QCOMPARE(told(run(program, m_cloud->passwordAccount(), m_cloud->password())), "signed in");
        QCOMPARE(answers, 1);
    }

    void cancelledBeforeItsFirstTurnItSendsNothing()
    {
        m_cloud->sandbox.reset();
        Program program;
        SignInTest test(program.sessions, m_cloud->passwordAccount(), fromText(m_cloud->password()));
        QSignalSpy finished(&test, &SignInTest::finished);
        test.start();
        test.cancel();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(requestsSoFar(program, *m_cloud), 0);
        QCOMPARE(finished.size(), 1);
    }

    void afterItHasEndedNoCodeIsWanted()
    {
        Program program;
        SignInTest test(
            program.sessions, m_cloud->passwordAccount("mfa"), fromText(m_cloud->password("mfa")));
        QSignalSpy wanted(&test, &SignInTest::codeWanted);
        QSignalSpy finished(&test, &SignInTest::finished);
        test.start();
        QTRY_COMPARE(wanted.size(), 1);
        test.giveCode(Secret("12"));
        QCOMPARE(wanted.size(), 1); // never from inside the call
        QTRY_COMPARE(wanted.size(), 2);
        test.giveCode(Secret("34"));
        test.cancel();
        test.giveCode(Secret("56"));
        QTRY_COMPARE(finished.size(), 1);
        test.giveCode(Secret("78"));
        QCOMPARE(told(run(program, m_cloud->passwordAccount(), m_cloud->password())), "signed in");
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(finished.size(), 1);
    }

    void deadItIsSilentAtAnyMoment()
    {
        Program program;
        int answers = 0;
        for (int after = 0; after < 60; after += 4) {
            auto test = std::make_unique<SignInTest>(
                program.sessions, m_cloud->passwordAccount(), fromText(m_cloud->password()));
            connect(test.get(), &SignInTest::finished, this, [&] { ++answers; });
            test->start();
            QTest::qWait(after);
            const int before = answers;
            test.reset();
            Harness::settle();
            QCOMPARE(answers, before);
        }
        const int before = answers;
        QCOMPARE(told(run(program, m_cloud->passwordAccount(), m_cloud->password())), "signed in");
        QCOMPARE(answers, before); // and nothing of the dead meanwhile
    }

    void itMayBeDeletedByItsAnswer()
    {
        Program program;
        for (const bool right : {true, false}) {
            QPointer<SignInTest> test = new SignInTest(program.sessions, m_cloud->passwordAccount(),
                fromText(right ? m_cloud->password() : "|not-this-one|||"));
            connect(test, &SignInTest::finished, this, [&] { delete test; });
            test->start();
            QTRY_VERIFY(!test);
        }
    }

private:
    static QByteArray told(const Result<SignInReport> &report)
    {
        return report ? QByteArray("signed in") : QByteArray(kindId(report.error().kind).data());
    }

    Result<SignInReport> run(Program &program, const Account &account, const QByteArray &typed)
    {
        SignInTest test(program.sessions, account, fromText(typed));
        std::optional<Result<SignInReport>> answer;
        connect(&test, &SignInTest::finished, this, [&](const auto &report) { answer = report; });
        test.start();
        if (answer || !Harness::waitFor([&] { return answer.has_value(); }))
            return fail(FailureKind::Cancelled);
        return *answer;
    }

    std::unique_ptr<Cloud> m_cloud;
};

CHAINCERT_TEST(TestSignInTest)
#include "tst_signintest.moc"
