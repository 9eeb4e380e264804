#include "sessions/testedsignin.h"

#include "harness/harness.h"
#include "sessions/signintest.h"

#include "cloudrig.h"

#include "cloud/lists.h"

#include <QSignalSpy>

using namespace Chaincert;
using namespace SessionsProgram;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// What a successful test of a sign-in got is used for the account once it is saved: sign-ins and questions
// for a code are counted, at the service and here.
class TestTestedSignIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_cloud = std::make_unique<Cloud>();
        QVERIFY(m_cloud->sandbox.isRunning());
    }
    void init()
    {
        m_cloud->sandbox.reset();
        m_program = std::make_unique<Program>();
        m_wanted = std::make_unique<QSignalSpy>(&m_program->sessions, &Sessions::codeWanted);
    }
    void cleanup()
    {
        m_calls.reset();
        m_program.reset();
    }

    void aSavedAccountAsksForNoSecondCode()
    {
        const Account account = m_cloud->passwordAccount("mfa");
        const auto tested = test(account, m_cloud->password("mfa"));
        QVERIFY(tested);
        QCOMPARE(save(account, m_cloud->password("mfa"), tested), "done");
        QCOMPARE(ask(account), "3 x 200");
        QCOMPARE(m_wanted->size(), 0);
        QCOMPARE(m_cloud->count("sign_ins"), 1);
    }

    void aListThatIsOfNoProjectTakesTheTokenOfTheTest()
    {
        Account account = m_cloud->passwordAccount("mfa");
        account.project.clear();
        const auto tested = test(account, m_cloud->password("mfa"));
        account.project = m_cloud->sandbox.projectId(); // chosen from what the test found
        QCOMPARE(save(account, m_cloud->password("mfa"), tested), "done");
        CredentialRequest list{account.id};
        list.ofNoProject = true;
        const QByteArray token = credential(list);
        QVERIFY2(token.size() > 100, token.constData());
        QCOMPARE(m_wanted->size(), 0);
        QCOMPARE(m_cloud->count("sign_ins"), 1);
        ask(account, false); // a blockchain is of a project: its token is another one
        QTRY_COMPARE(m_wanted->size(), 1);
    }

    void oneCodeServesTheListOfProjectsAndTheProject()
    {
        Account account = m_cloud->passwordAccount("mfa");
        account.project.clear();
        QCOMPARE(m_program->save(account, m_cloud->password("mfa")), "done");
        QObject context;
        int answers = 0;
        const auto count = [&answers](const Result<Credential> &got) { answers += got ? 1 : 0; };
        CredentialRequest list{account.id};
        list.ofNoProject = true;
        m_program->sessions.credential(list, &context, count);
        QTRY_COMPARE(m_wanted->size(), 1);
        m_program->sessions.credential({account.id, m_cloud->sandbox.projectId()}, &context, count);
        m_program->sessions.giveCode(account.id, Secret(m_cloud->sandbox.passcode()));
        QTRY_COMPARE(answers, 2);
        QCOMPARE(m_cloud->count("sign_ins"), 1);
        QCOMPARE(m_wanted->size(), 1);
    }

    void whoWaitsForACodeIsServedByTheTest()
    {
        const Account account = m_cloud->passwordAccount("mfa");
        QCOMPARE(m_program->save(account, m_cloud->password("mfa")), "done");
        QSignalSpy settled(&m_program->sessions, &Sessions::codeSettled);
        Calls calls(*m_program, m_cloud->sandbox.endpoint(), m_cloud->sandbox.projectId());
        calls.start(account.id);
        QTRY_COMPARE(m_wanted->size(), 1);
        const auto tested = test(account, {}); // with the password that is kept
        QVERIFY(tested);
        m_program->sessions.useSignIn(*tested);
        QCOMPARE(calls.answers(), "200");
        QCOMPARE(settled.size(), 1);
        QVERIFY(m_program->sessions.accountsWantingCodes().isEmpty());
        QCOMPARE(m_cloud->count("sign_ins"), 1);
    }

    void whatSignedInWasChangedAfterTheTest_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"password", "user", "domain", "user id", "no mfa", "iam", "region",
                 "authorities", "proxy", "another account"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void whatSignedInWasChangedAfterTheTest()
    {
        QFETCH(const QString, what);
        Account account = m_cloud->passwordAccount("mfa");
        QByteArray password = m_cloud->password("mfa");
        const auto tested = test(account, password);
        QVERIFY(tested->fits(account, fromText(password)));
        if (what == u"password")
            password = "|another|||";
        if (what == u"user")
            account.userName += u'x';
        if (what == u"domain")
            account.domainName += u'x';
        if (what == u"user id")
            account.userId += u'x';
        if (what == u"no mfa")
            account.mfa = false;
        if (what == u"iam")
            account.iamEndpoint += u"/elsewhere"_s;
        if (what == u"region")
            account.regionId = u"cn-north-4"_s;
        if (what == u"authorities")
            account.authorities.clear();
        if (what == u"proxy")
            account.proxy.mode = ProxySettings::Mode::None;
        if (what == u"another account")
            account.id = QUuid::createUuid();
        QVERIFY(!tested->fits(account, fromText(password)));
        QCOMPARE(save(account, password, tested), "done");
        const int before = m_cloud->count("sign_ins");
        QObject context;
        std::optional<bool> served;
        m_program->sessions.credential({account.id, account.project}, &context,
            [&served](const Result<Credential> &got) { served = got.has_value(); });
        QTRY_VERIFY(served || !m_program->sessions.accountsWantingCodes().isEmpty());
        QVERIFY(!served.value_or(false)); // it needs another code, or is refused
        QCOMPARE(m_cloud->count("sign_ins"), before);
    }

    void whatIsNoPartOfTheSignInMayChange()
    {
        Account account = m_cloud->passwordAccount("mfa");
        const auto tested = test(account, m_cloud->password("mfa"));
        account.name = u"called otherwise"_s;
        account.secretPlace = SecretPlace::ThisRunOnly;
        QCOMPARE(save(account, m_cloud->password("mfa"), tested), "done");
        QCOMPARE(ask(account), "3 x 200");
        QCOMPARE(m_cloud->count("sign_ins"), 1);
    }

    void aRefusedSaveMayBeTriedAgain()
    {
        Account account = m_cloud->passwordAccount("mfa");
        const auto tested = test(account, m_cloud->password("mfa"));
        m_program->keychain.refuses = FailureKind::KeychainLocked;
        QCOMPARE(save(account, m_cloud->password("mfa"), tested), "keychain_locked");
        account.secretPlace = SecretPlace::ThisRunOnly;
        QCOMPARE(save(account, m_cloud->password("mfa"), tested), "done");
        QCOMPARE(ask(account), "3 x 200");
        QCOMPARE(m_cloud->count("sign_ins"), 1);
    }

    void aTokenWithLittleLifeLeftIsNotUsed()
    {
        const Account account = m_cloud->passwordAccount();
        const auto tested = test(account, m_cloud->password());
        QVERIFY(tested);
        m_program->ahead = 23h + 56min;
        QCOMPARE(save(account, m_cloud->password(), tested), "done");
        QCOMPARE(ask(account), "3 x 200");
        QCOMPARE(m_cloud->count("sign_ins"), 2);
    }

    void aRevokedTokenIsReplacedByANewSignIn()
    {
        const Account account = m_cloud->passwordAccount();
        const auto tested = test(account, m_cloud->password());
        QCOMPARE(save(account, m_cloud->password(), tested), "done");
        m_cloud->sandbox.revoke();
        QCOMPARE(ask(account), "3 x 200");
        QCOMPARE(m_cloud->count("sign_ins"), 2);
    }

    void aFailedTestLeavesNothing()
    {
        const Account account = m_cloud->passwordAccount();
        QVERIFY(!test(account, "|not-this-one|||"));
    }

private:
    std::shared_ptr<TestedSignIn> test(const Account &account, const QByteArray &typed)
    {
        SignInTest test(m_program->sessions, account, fromText(typed));
        bool finished = false;
        connect(&test, &SignInTest::finished, this, [&finished](const auto &) { finished = true; });
        connect(&test, &SignInTest::codeWanted, this,
            [this, &test](bool) { test.giveCode(Secret(m_cloud->sandbox.passcode())); });
        test.start();
        [&] { QTRY_VERIFY(finished); }();
        return test.tested();
    }
    QByteArray save(
        const Account &account, const QByteArray &secrets, const std::shared_ptr<TestedSignIn> &tested)
    {
        return m_program->done([&](QObject *context, SecretStore::Done then) {
            m_program->sessions.saveAccount(account, fromText(secrets), context, std::move(then), tested);
        });
    }
    QByteArray ask(const Account &account, bool wait = true)
    {
        m_calls
            = std::make_unique<Calls>(*m_program, m_cloud->sandbox.endpoint(), m_cloud->sandbox.projectId());
        m_calls->start(account.id, 3);
        return wait ? m_calls->answers() : QByteArray();
    }
    QByteArray credential(const CredentialRequest &request)
    {
        QByteArray got;
        QObject context;
        m_program->sessions.credential(request, &context, [&got](const Result<Credential> &credential) {
            got = credential ? credential->authorization.token.reveal().toByteArray()
                             : QByteArray(kindId(credential.error().kind).data());
        });
        return Harness::waitFor([&got] { return !got.isEmpty(); }) ? got : QByteArray("no answer");
    }

    std::unique_ptr<Cloud> m_cloud;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<QSignalSpy> m_wanted;
    std::unique_ptr<Calls> m_calls;
};

CHAINCERT_TEST(TestTestedSignIn)
#include "tst_testedsignin.moc"
