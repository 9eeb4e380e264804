#include "harness/harness.h"

#include "cloudrig.h"

#include <QSignalSpy>

using namespace Chaincert;
using namespace SessionsProgram;
using namespace Qt::StringLiterals;

class TestKeySession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_cloud = std::make_unique<Cloud>();
        QVERIFY(m_cloud->sandbox.isRunning());
    }
    void init() { m_cloud->sandbox.reset(); }

    void callsAreSigned_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("lasting") << QByteArray("plain");
        QTest::newRow("temporary") << QByteArray("temporary");
    }
    void callsAreSigned()
    {
        QFETCH(const QByteArray, key);
        Program program;
        const Account account = m_cloud->keyAccount(key.constData());
        QCOMPARE(program.save(account, m_cloud->secretKey(key.constData())), "done");
        Calls calls = callsOf(program);
        calls.start(account.id, 20);
        QCOMPARE(calls.answers(), "20 x 200");
        QCOMPARE(m_cloud->count("signature_failures"), 0);
        QCOMPARE(m_cloud->count("sign_ins"), 0);
    }

    void aWrongKeyIsTriedByOneCallAlone()
    {
        Program program;
        const Account account = m_cloud->keyAccount("plain");
        QCOMPARE(program.save(account, "||not-the-secret-key||"), "done");
        Calls calls = callsOf(program);
        const auto pressed = std::chrono::steady_clock::now();
        calls.start(account.id, 20, pressed);
        QCOMPARE(calls.answers(), "19 x not_asked, signature_refused");
        calls.start(account.id, 5, pressed);
        QCOMPARE(calls.answers(), "5 x not_asked");
        QCOMPARE(m_cloud->count("signature_failures"), 1);
        QCOMPARE(calls.one(account.id), "signature_refused");
        QCOMPARE(calls.failures.constLast().subject, account.accessKey.right(4));
        QCOMPARE(m_cloud->count("signature_failures"), 2);
        QCOMPARE(program.save(account, m_cloud->secretKey("plain")), "done");
        calls.start(account.id, 3, pressed);
        QCOMPARE(calls.answers(), "3 x 200");
    }

    void aLockedKeyIsTold()
    {
        Program program;
        const Account account = m_cloud->keyAccount("plain");
        QCOMPARE(program.save(account, "||not-the-secret-key||"), "done");
        Calls calls = callsOf(program);
        for (int press = 0; press < 6; ++press)
            QCOMPARE(calls.one(account.id), "signature_refused");
        QCOMPARE(calls.one(account.id), "access_key_locked");
        QCOMPARE(calls.failures.constLast().measure, 5);
    }

    void eachReasonIsToldOnce_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("told");
        const QByteArray disabled = "access_key_disabled, 3 x not_asked";
        QTest::newRow("inactive") << QByteArray("inactive") << disabled;
        QTest::newRow("expired") << QByteArray("expired") << disabled;
        QTest::newRow("disabled user") << QByteArray("disabled") << disabled;
        QTest::newRow("ended token") << QByteArray("expired_temporary")
                                     << QByteArray("3 x not_asked, security_token_ended");
    }
    void eachReasonIsToldOnce()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const QByteArray, told);
        Program program;
        const Account account = m_cloud->keyAccount(key.constData());
        QCOMPARE(program.save(account, m_cloud->secretKey(key.constData())), "done");
        Calls calls = callsOf(program);
        calls.start(account.id, 4);
        QCOMPARE(calls.answers(), told);
        QCOMPARE(m_cloud->count("signature_failures"), 1); // others than 401 are counted there too
    }

    void aWrongClockIsMendedAndTold_data()
    {
        QTest::addColumn<int>("skew");
        QTest::newRow("ahead") << 7200;
        QTest::newRow("behind") << -86400 * 3;
    }
    void aWrongClockIsMendedAndTold()
    {
        QFETCH(const int, skew);
        Cloud cloud({u"--clock-skew"_s, QString::number(skew)});
        Program program;
        const Account account = cloud.keyAccount("plain");
        QCOMPARE(program.save(account, cloud.secretKey("plain")), "done");
        QSignalSpy corrected(&program.sessions, &Sessions::clockCorrected);
        Calls calls(program, cloud.sandbox.endpoint(), cloud.sandbox.projectId());
        calls.start(account.id, 8);
        QCOMPARE(calls.answers(), "8 x 200");
        QCOMPARE(corrected.size(), 1);
        QCOMPARE(corrected.constFirst().at(0).toUuid(), account.id);
        const QDateTime ours = corrected.constFirst().at(1).toDateTime();
        QVERIFY(std::abs(ours.secsTo(corrected.constFirst().at(2).toDateTime()) - skew) <= 5);
        QCOMPARE(cloud.count("signature_failures"), 1);
        QCOMPARE(calls.one(account.id), "200");
        QCOMPARE(cloud.count("signature_failures"), 1);
    }

    void aWrongKeyIsToldBehindAWrongClock()
    {
        Cloud cloud({u"--clock-skew"_s, u"7200"_s});
        Program program;
        const Account account = cloud.keyAccount("plain");
        QCOMPARE(program.save(account, "||not-the-secret-key||"), "done");
        Calls calls(program, cloud.sandbox.endpoint(), cloud.sandbox.projectId());
        calls.start(account.id, 5);
        QCOMPARE(calls.answers(), "4 x not_asked, signature_refused");
        QCOMPARE(cloud.count("signature_failures"), 2); // one for the clock
    }

    void whereTheTrialSaysNothingTheNextTries()
    {
        Program program;
        const Account account = m_cloud->keyAccount("plain");
        QCOMPARE(program.save(account, m_cloud->secretKey("plain")), "done");
        QObject context;
        std::vector<Credential> got;
        const auto ask = [&] {
            program.sessions.credential({account.id}, &context,
                [&](Result<Credential> credential) { got.push_back(std::move(*credential)); });
        };
        ask();
        ask();
        QTRY_COMPARE(got.size(), size_t(1));
        QCOMPARE(program.token(program.put(u"other"_s, "token").id), "token"); // which comes in its turn
        QCOMPARE(got.size(), size_t(1));
        got.clear(); // dropped without a word
        QTRY_COMPARE(got.size(), size_t(1));
        got[0].use->accepted();
        ask();
        ask();
        QTRY_COMPARE(got.size(), size_t(3));
        QCOMPARE(got[2].authorization.projectId, m_cloud->sandbox.projectId());
    }

    void keysThatAreFoundAreReadEachTimeAndTouchNoKeychain()
    {
        Program program;
        program.keychain.refuses = FailureKind::KeychainMissing;
        Account account = m_cloud->account(AuthMethod::FoundKeys);
        account.project = m_cloud->sandbox.projectId();
        account.keys = {KeySource::Origin::CsvFile, program.folder.filePath(u"credentials.csv"_s)};
        QCOMPARE(program.save(account), "done");
        Calls calls = callsOf(program);
        QCOMPARE(calls.one(account.id), "keys_not_found");
        writeKey(account.keys.file, "not-the-secret-key-of-forty-characters00");
        QCOMPARE(calls.one(account.id), "signature_refused");
        writeKey(account.keys.file, m_cloud->secretKey("plain").mid(2).chopped(2));
        calls.start(account.id, 6); // a refused key is read anew
        QCOMPARE(calls.answers(), "6 x 200");
        QCOMPARE(m_cloud->count("signature_failures"), 1);
        QCOMPARE(program.remove(account.id), "done");
        QCOMPARE(program.keychain.reads, 0);
        QVERIFY(program.keychain.log.isEmpty());
    }

private:
    void writeKey(const QString &path, const QByteArray &secretKey) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("User Name,Access Key Id,Secret Access Key\nanna,"
            + m_cloud->keyAccount("plain").accessKey.toLatin1() + ',' + secretKey + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    Calls callsOf(Program &program) const
    {
        return {program, m_cloud->sandbox.endpoint(), m_cloud->sandbox.projectId()};
    }

    std::unique_ptr<Cloud> m_cloud;
};

CHAINCERT_TEST(TestKeySession)
#include "tst_keysession.moc"
