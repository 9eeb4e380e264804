#include "harness/harness.h"

#include "cloudrig.h"

#include <QSignalSpy>

using namespace Chaincert;
using namespace SessionsProgram;
using namespace Qt::StringLiterals;

class TestMfaCode : public QObject
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
        m_account = m_cloud->passwordAccount("mfa");
        QVERIFY(m_account.mfa);
        QCOMPARE(m_program->save(m_account, m_cloud->password("mfa")), "done");
        m_calls
            = std::make_unique<Calls>(*m_program, m_cloud->sandbox.endpoint(), m_cloud->sandbox.projectId());
        m_wanted = std::make_unique<QSignalSpy>(&m_program->sessions, &Sessions::codeWanted);
        m_settled = std::make_unique<QSignalSpy>(&m_program->sessions, &Sessions::codeSettled);
    }
    void cleanup()
    {
        m_calls.reset();
        m_program.reset();
    }

    void isAskedForOnceForAll()
    {
        m_calls->start(m_account.id, 5);
        QVERIFY(m_wanted->isEmpty());
        QTRY_COMPARE(m_wanted->size(), 1);
        QCOMPARE(m_wanted->constFirst().at(0).toUuid(), m_account.id);
        QVERIFY(!m_wanted->constFirst().at(1).toBool());
        QCOMPARE(m_program->sessions.accountsWantingCodes(), QList<QUuid>{m_account.id});
        m_calls->start(m_account.id, 5);
        QCOMPARE(requestsSoFar(*m_program, *m_cloud), 0);
        QCOMPARE(m_wanted->size(), 1);
        give(' ' + m_cloud->sandbox.passcode() + '\n');
        QCOMPARE(m_calls->answers(), "10 x 200");
        QCOMPARE(m_settled->size(), 1);
        QCOMPARE(m_wanted->size(), 1);
        QCOMPARE(m_cloud->count("sign_ins"), 2); // one is the other account's
        QVERIFY(m_program->sessions.accountsWantingCodes().isEmpty());
    }

    void aWrongOneIsAskedForAgain()
    {
        m_calls->start(m_account.id);
        QTRY_COMPARE(m_wanted->size(), 1);
        const QByteArray right = m_cloud->sandbox.passcode();
        give(right == "000000" ? "000001" : "000000");
        QTRY_COMPARE(m_wanted->size(), 2);
        QVERIFY(m_wanted->last().at(1).toBool());
        QVERIFY(m_settled->isEmpty());
        give(right);
        QCOMPARE(m_calls->answers(), "200");
    }

    void aUsedOneIsAskedForAgain()
    {
        m_calls->start(m_account.id);
        QTRY_COMPARE(m_wanted->size(), 1);
        const QByteArray code = m_cloud->sandbox.passcode();
        give(code);
        QCOMPARE(m_calls->answers(), "200");
        m_cloud->sandbox.revoke();
        m_calls->start(m_account.id);
        QTRY_COMPARE(m_wanted->size(), 2);
        QVERIFY(!m_wanted->last().at(1).toBool());
        give(code);
        QTRY_COMPARE(m_wanted->size(), 3);
        QVERIFY(m_wanted->last().at(1).toBool());
        give(m_cloud->sandbox.passcode(1));
        QCOMPARE(m_calls->answers(), "200");
    }

    void whatIsNoCodeIsAskedForAgainWithoutACall()
    {
        m_calls->start(m_account.id);
        QTRY_COMPARE(m_wanted->size(), 1);
        for (const char *typed : {"", "12345", "1234567", "12a456", "12 345"}) {
            const qsizetype before = m_wanted->size();
            give(typed);
            QCOMPARE(m_wanted->size(), before); // never from inside the call
            QTRY_COMPARE(m_wanted->size(), before + 1);
            QVERIFY(m_wanted->last().at(1).toBool());
        }
        QCOMPARE(requestsSoFar(*m_program, *m_cloud), 0);
    }

    void aWrongPasswordEndsTheQuestion()
    {
        QCOMPARE(m_program->save(m_account, "|not-this-one|||"), "done");
        m_calls->start(m_account.id, 3);
        QTRY_COMPARE(m_wanted->size(), 1);
        give(m_cloud->sandbox.passcode());
        QCOMPARE(m_calls->answers(), "3 x password_wrong");
        QCOMPARE(m_settled->size(), 1);
        QCOMPARE(m_cloud->count("sign_ins_refused"), 1);
    }

    void cancellingEndsAllThatWait()
    {
        m_calls->start(m_account.id, 4);
        QTRY_COMPARE(m_wanted->size(), 1);
        m_program->sessions.cancelCode(m_account.id);
        QVERIFY(m_calls->kinds.isEmpty() && m_settled->isEmpty()); // never from inside the call
        QCOMPARE(m_calls->answers(), "4 x cancelled");
        QCOMPARE(m_settled->size(), 1);
        QCOMPARE(requestsSoFar(*m_program, *m_cloud), 0);
        m_calls->start(m_account.id); // and who asks anew is asked anew
        QTRY_COMPARE(m_wanted->size(), 2);
    }

    void cancellingWhileItIsCheckedEndsThemToo()
    {
        m_calls->start(m_account.id, 2);
        QTRY_COMPARE(m_wanted->size(), 1);
        give(m_cloud->sandbox.passcode());
        Harness::settle(); // it is sent
        m_program->sessions.cancelCode(m_account.id);
        QCOMPARE(m_calls->answers(), "2 x cancelled");
        QCOMPARE(m_settled->size(), 1);
    }

    void whenTheLastAskerDiesTheQuestionEnds()
    {
        m_calls->start(m_account.id, 3);
        QTRY_COMPARE(m_wanted->size(), 1);
        m_calls->all.pop_back();
        QCOMPARE(requestsSoFar(*m_program, *m_cloud), 0);
        QVERIFY(m_settled->isEmpty());
        m_calls->all.clear();
        QTRY_COMPARE(m_settled->size(), 1);
        give(m_cloud->sandbox.passcode());
        m_cloud->sandbox.reset();
        QCOMPARE(requestsSoFar(*m_program, *m_cloud), 0);
        QVERIFY(m_program->sessions.accountsWantingCodes().isEmpty());
    }

    void aCodeGivenForTheDeadIsNotSent()
    {
        m_calls->start(m_account.id);
        QTRY_COMPARE(m_wanted->size(), 1);
        give(m_cloud->sandbox.passcode());
        m_calls->all.clear();
        QTRY_COMPARE(m_settled->size(), 1);
        QCOMPARE(requestsSoFar(*m_program, *m_cloud), 0);
    }

    void theQuestionEndsWithItsAccount()
    {
        m_calls->start(m_account.id);
        QTRY_COMPARE(m_wanted->size(), 1);
        QCOMPARE(m_program->remove(m_account.id), "done");
        QCOMPARE(m_calls->answers(), "account_unknown");
        QCOMPARE(m_settled->size(), 1);
    }

    void aChangedAccountAsksAnew()
    {
        m_calls->start(m_account.id);
        QTRY_COMPARE(m_wanted->size(), 1);
        QCOMPARE(m_program->save(m_account, m_cloud->password("mfa")), "done");
        QTRY_COMPARE(m_wanted->size(), 2);
        QCOMPARE(m_settled->size(), 1);
        give(m_cloud->sandbox.passcode());
        QCOMPARE(m_calls->answers(), "200");
    }

    void theEndOfAllIsSilent()
    {
        m_calls->start(m_account.id, 2);
        QTRY_COMPARE(m_wanted->size(), 1);
        give(m_cloud->sandbox.passcode());
        m_calls->all.clear();
        m_program.reset();
        Program other;
        const Account account = m_cloud->passwordAccount();
        QCOMPARE(other.save(account, m_cloud->password()), "done");
        Calls calls(other, m_cloud->sandbox.endpoint(), m_cloud->sandbox.projectId());
        QCOMPARE(calls.one(account.id), "200"); // by now the first would have said something
        QVERIFY(m_calls->kinds.isEmpty());
    }

private:
    void give(const QByteArray &code) { m_program->sessions.giveCode(m_account.id, Secret(code)); }

    std::unique_ptr<Cloud> m_cloud;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<Calls> m_calls;
    std::unique_ptr<QSignalSpy> m_wanted;
    std::unique_ptr<QSignalSpy> m_settled;
    Account m_account;
};

CHAINCERT_TEST(TestMfaCode)
#include "tst_mfacode.moc"
