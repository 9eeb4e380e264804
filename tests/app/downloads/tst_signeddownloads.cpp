#include "downloads/downloadqueue.h"

#include "app/sessions/cloudrig.h"
#include "harness/harness.h"
#include "rawserver/rawserver.h"
#include "savingrig.h"

#include <QSignalSpy>

using namespace Chaincert;
using namespace SessionsProgram;
using namespace Qt::StringLiterals;

// Downloads of accounts that sign in, from the demonstration cloud over TLS.
class TestSignedDownloads : public QObject
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
        m_queue = std::make_unique<DownloadQueue>(m_program->sessions);
        m_account = m_cloud->passwordAccount();
        QCOMPARE(m_program->save(m_account, m_cloud->password()), "done");
    }
    void cleanup()
    {
        m_queue.reset();
        m_program.reset();
    }

    void twentyAtOnceAreOneSignIn()
    {
        for (int i = 1; i <= 20; ++i)
            m_queue->add(request(m_account, u"org%1"_s.arg(i)));
        QCOMPARE(states(), QByteArray("saved ").repeated(20).trimmed());
        QCOMPARE(m_cloud->count("sign_ins"), 1);
        QCOMPARE(m_cloud->count("last_certificate_requests"), 20);
    }

    void aRevokedTokenIsRenewedOnceAndTheSameFilesCome()
    {
        for (const QString &org : {u"org1"_s, u"org2"_s, u"org3"_s, u"org4"_s})
            m_queue->add(request(m_account, org));
        QCOMPARE(states(), "saved saved saved saved");
        m_cloud->sandbox.revoke();
        for (const QString &org : {u"org1"_s, u"org2"_s, u"org3"_s, u"org4"_s})
            m_queue->add(request(m_account, org));
        QCOMPARE(states(), "unchanged unchanged unchanged unchanged");
        QCOMPARE(m_cloud->count("sign_ins"), 2);
    }

    void aWrongPasswordIsTriedOnceForAWholeBatch()
    {
        QCOMPARE(m_program->save(m_account, "|not-this-one|||"), "done");
        for (int i = 1; i <= 12; ++i)
            m_queue->add(request(m_account, u"org%1"_s.arg(i)));
        QCOMPARE(states(),
            QByteArray("password_wrong ").repeated(6) + QByteArray("not_asked ").repeated(6).trimmed());
        QCOMPARE(m_cloud->count("sign_ins_refused"), 1);
    }

    void aKeyIsProvenByOneDownload()
    {
        const Account account = m_cloud->keyAccount("plain");
        QCOMPARE(m_program->save(account, "||not-the-secret-key||"), "done");
        for (int i = 1; i <= 12; ++i)
            m_queue->add(request(account, u"org%1"_s.arg(i)));
        QCOMPARE(states(), "signature_refused " + QByteArray("not_asked ").repeated(11).trimmed());
        QCOMPARE(m_cloud->count("signature_failures"), 1);
        QCOMPARE(m_program->save(account, m_cloud->secretKey("plain")), "done");
        for (int i = 1; i <= 12; ++i)
            m_queue->add(request(account, u"org%1"_s.arg(i)));
        QCOMPARE(states(), QByteArray("saved ").repeated(12).trimmed());
    }

    void twoAccountsDoNotMix()
    {
        Account other = m_cloud->passwordAccount("one_project"); // may do nothing in the project asked for
        other.name = u"other"_s;
        other.project = u"cn-north-4_payments"_s;
        QCOMPARE(m_program->save(other, m_cloud->password("one_project")), "done");
        for (int i = 1; i <= 3; ++i) {
            m_queue->add(request(m_account, u"org%1"_s.arg(i)));
            m_queue->add(request(other, u"org%1"_s.arg(i)));
        }
        QCOMPARE(states(), "saved sign_in_refused saved sign_in_refused saved sign_in_refused");
    }

    void whatRunsKeepsTheAccountItWasStartedWith_data()
    {
        QTest::addColumn<QString>("meanwhile");
        QTest::newRow("removed") << u"removed"_s;
        QTest::newRow("another authority") << u"authority"_s;
        QTest::newRow("another way to sign in") << u"way"_s;
        QTest::newRow("renamed") << u"renamed"_s;
    }
    void whatRunsKeepsTheAccountItWasStartedWith()
    {
        QFETCH(const QString, meanwhile);
        RawServer::Server server(inTwoHalves());
        const Account account = tokenAccount(server);
        m_queue->setParallel(1);
        const DownloadId id = m_queue->add(request(account, u"org1"_s));
        if (meanwhile == "removed"_L1)
            m_queue->add(request(account, u"org2"_s)); // and what waits for it is told
        QTRY_COMPARE(m_queue->status(id)->state, DownloadState::Downloading);
        Account changed = account;
        if (meanwhile == "removed"_L1)
            QCOMPARE(m_program->remove(account.id), "done");
        if (meanwhile == "authority"_L1)
            changed.authorities = m_cloud->authority;
        if (meanwhile == "way"_L1)
            changed.authMethod = AuthMethod::FoundKeys;
        if (meanwhile == "renamed"_L1)
            changed.name = u"another name"_s;
        if (meanwhile != "removed"_L1)
            QCOMPARE(m_program->save(changed), "done");
        QCOMPARE(m_queue->status(id)->state, DownloadState::Downloading);
        QCOMPARE(states(), meanwhile == "removed"_L1 ? "saved account_unknown" : "saved");
        QCOMPARE(server.requests().size(), 1);
    }

    void aCredentialGoesToTheServiceItIsMeantFor()
    {
        RawServer::Server server(inTwoHalves());
        RawServer::Server elsewhere(inTwoHalves());
        Account account = tokenAccount(server);
        m_queue->setParallel(1);
        const DownloadId id = m_queue->add(request(account, u"org1"_s));
        m_queue->add(request(account, u"org2"_s));
        QTRY_COMPARE(m_queue->status(id)->state, DownloadState::Downloading);
        account.endpoint = u"http://127.0.0.1:%1"_s.arg(elsewhere.port());
        QCOMPARE(m_program->save(account, "token-of-another-cloud"), "done");
        QCOMPARE(states(), "saved region_wrong");
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(elsewhere.connections(), 0);
    }

    void cancellingTheQuestionForACodeCancelsWhatWaits()
    {
        const Account account = m_cloud->passwordAccount("mfa");
        QCOMPARE(m_program->save(account, m_cloud->password("mfa")), "done");
        QSignalSpy wanted(&m_program->sessions, &Sessions::codeWanted);
        m_queue->add(request(account, u"org1"_s));
        m_queue->add(request(account, u"org2"_s));
        QTRY_COMPARE(wanted.size(), 1);
        m_program->sessions.cancelCode(account.id);
        QCOMPARE(states(), "cancelled cancelled");
    }

    void cancellingTheDownloadsEndsTheQuestion()
    {
        const Account account = m_cloud->passwordAccount("mfa");
        QCOMPARE(m_program->save(account, m_cloud->password("mfa")), "done");
        QSignalSpy wanted(&m_program->sessions, &Sessions::codeWanted);
        QSignalSpy settled(&m_program->sessions, &Sessions::codeSettled);
        m_queue->add(request(account, u"org1"_s));
        QTRY_COMPARE(wanted.size(), 1);
        m_queue->cancelAll();
        QCOMPARE(states(), "cancelled");
        QTRY_COMPARE(settled.size(), 1);
        QCOMPARE(m_cloud->count("requests"), 0);
    }

private:
    static RawServer::Script inTwoHalves()
    {
        const QByteArray answer = RawServer::answer(200, SavingRig::zip(SavingRig::organization()));
        return [answer](RawServer::Connection &connection) {
            while (connection.readRequest()) {
                connection.send(answer.chopped(100));
                connection.pause(std::chrono::milliseconds(700));
                connection.send(answer.right(100));
            }
        };
    }

    Account tokenAccount(const RawServer::Server &server)
    {
        Account account;
        account.id = QUuid::createUuid();
        account.name = u"raw"_s;
        account.endpoint = u"http://127.0.0.1:%1"_s.arg(server.port());
        [&] { QCOMPARE(m_program->save(account, "token"), "done"); }();
        return account;
    }

    DownloadRequest request(const Account &account, const QString &org) const
    {
        const CertQuery query{*Endpoint::parse(account.endpoint), m_cloud->sandbox.projectId(),
            m_cloud->sandbox.blockchainId(u"any-name"_s), org, CertType::Admin};
        return {account.id, query, m_program->folder.filePath(u"to"_s)};
    }

    // How each ended, in the order they were added; forgets them.
    QByteArray states()
    {
        if (!Harness::waitFor([&] { return m_queue->unfinished() == 0; }))
            return "never";
        QByteArrayList told;
        const auto ids = m_queue->ids();
        for (const DownloadId id : ids) {
            const DownloadStatus *status = m_queue->status(id);
            if (status->state == DownloadState::Failed)
                told << kindId(status->failure->kind).data();
            else
                told << (status->state == DownloadState::Saved      ? "saved"
                        : status->state == DownloadState::Unchanged ? "unchanged"
                                                                    : "cancelled");
            m_queue->forget(id);
        }
        return told.join(' ');
    }

    std::unique_ptr<Cloud> m_cloud;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<DownloadQueue> m_queue;
    Account m_account;
};

CHAINCERT_TEST(TestSignedDownloads)
#include "tst_signeddownloads.moc"
