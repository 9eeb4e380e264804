#include "credentials/keychainstore.h"

#include "credentials/keychainitem.h"
#include "harness/harness.h"
#include "keyringsession.h"
#include "platform/keychainservice.h"
#include "storeanswers.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <qt6keychain/keychain.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Against a real gnome-keyring. Every test finds it running and unlocked.
class TestKeychainStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<KeyringSession> m_session;

    void putItem(const QUuid &id, const QString &label, const QByteArray &value)
    {
        auto *job = new QKeychain::WritePasswordJob(itemService(label));
        job->setKey(itemKey(id));
        job->setBinaryData(value);
        QSignalSpy finished(job, &QKeychain::Job::finished);
        job->start();
        QVERIFY(finished.wait(20'000));
    }

    // As a person's own program finds them, regardless of their name.
    QByteArray itemsOf(const QUuid &id)
    {
        return m_session->secretTool({u"search"_s, u"--all"_s, u"user"_s, itemKey(id)});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_session = std::make_unique<KeyringSession>();
        m_session->start();
    }

    void init() { m_session->restore(); }
    void cleanupTestCase() { m_session.reset(); }

    void aTokenComesBackAsItWasWritten_data()
    {
        QTest::addColumn<QByteArray>("token");
        QByteArray printable;
        for (char c = '!'; c <= '~'; ++c)
            printable += c;
        QTest::newRow("one character") << QByteArray("x");
        QTest::newRow("every printable character") << printable;
        QTest::newRow("as long as tokens get") << QByteArray(32768, 'M');
    }

    void aTokenComesBackAsItWasWritten()
    {
        QFETCH(QByteArray, token);
        KeychainStore store;
        const QUuid id = QUuid::createUuid();
        QCOMPARE(StoreAnswers::write(store, id, u"org1"_s, token), "done");
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), token);
    }

    void writingAgainReplaces()
    {
        KeychainStore store;
        const QUuid id = QUuid::createUuid();
        QCOMPARE(StoreAnswers::write(store, id, u"供应链 ✓"_s, "one"), "done");
        QCOMPARE(StoreAnswers::write(store, id, u"供应链 ✓"_s, "two"), "done");
        QCOMPARE(StoreAnswers::read(store, id, u"供应链 ✓"_s), "two");
        QCOMPARE(
            m_session->secretTool({u"search"_s, u"--all"_s, u"user"_s, itemKey(id)}).count("label = "), 1);
    }

    void accountsOfOneNameAreKeptApart()
    {
        KeychainStore store;
        const QUuid a = QUuid::createUuid();
        const QUuid b = QUuid::createUuid();
        QCOMPARE(StoreAnswers::write(store, a, u"same"_s, "one"), "done");
        QCOMPARE(StoreAnswers::write(store, b, u"same"_s, "two"), "done");
        QCOMPARE(StoreAnswers::remove(store, a, u"same"_s), "done");
        QCOMPARE(StoreAnswers::read(store, a, u"same"_s), "keychain_not_found");
        QCOMPARE(StoreAnswers::read(store, b, u"same"_s), "two");
    }

    void anItemIsRecognisedByTheAccountsName()
    {
        KeychainStore store;
        const QUuid id = QUuid::createUuid();
        QCOMPARE(StoreAnswers::write(store, id, u"Consortium B"_s, "token"), "done");
        const QByteArray found = m_session->secretTool({u"search"_s, u"user"_s, itemKey(id)});
        QVERIFY2(found.contains("label = Chaincert — Consortium B\n"), found.constData());
    }

    void whatIsNotThereIsNotFound()
    {
        KeychainStore store;
        const QUuid id = QUuid::createUuid();
        QCOMPARE(StoreAnswers::read(store, id, u"none"_s), "keychain_not_found");
        QCOMPARE(StoreAnswers::remove(store, id, u"none"_s), "done"); // libsecret does not tell
    }

    void anItemDeletedByHandIsNotFound()
    {
        KeychainStore store;
        const QUuid id = QUuid::createUuid();
        QCOMPARE(StoreAnswers::write(store, id, u"org1"_s, "token"), "done");
        m_session->secretTool({u"clear"_s, u"user"_s, itemKey(id)});
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "keychain_not_found");
    }

    void anItemOfUnknownFormIsRefused_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("of a newer version") << QByteArray("chaincert-token-2:{}");
        QTest::newRow("of another program") << QByteArray("hunter2");
        QTest::newRow("empty token") << QByteArray("chaincert-token-1:");
        QTest::newRow("with a line break") << QByteArray("chaincert-token-1:a\r\nX-Evil: b");
        QTest::newRow("too long") << "chaincert-token-1:" + QByteArray(32769, 'x');
    }

    void anItemOfUnknownFormIsRefused()
    {
        QFETCH(QByteArray, value);
        KeychainStore store;
        const QUuid id = QUuid::createUuid();
        putItem(id, u"org1"_s, value);
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "keychain_failed");
    }

    void oneItemHoldsAllSecretsOfAnAccount()
    {
        KeychainStore store;
        const QUuid id = QUuid::createUuid();
        AccountSecrets all;
        all.token = Secret(QByteArray(32768, 'M'));
        all.password = Secret("pä$$ \"wörd\\ 密码");
        all.secretKey = Secret(QByteArray("\0\xff;=:", 5));
        all.securityToken = Secret(QByteArray(32768, 'S'));
        all.proxyPassword = Secret(" ");
        const auto written = StoreAnswers::waitedFor<Result<void>>([&](QObject *context, auto answer) {
            store.write(id, u"org1"_s, all.clone(), context, std::move(answer));
        });
        QCOMPARE(StoreAnswers::text(written), "done");
        const auto read = StoreAnswers::waitedFor<Result<AccountSecrets>>(
            [&](QObject *context, auto answer) { store.read(id, u"org1"_s, context, std::move(answer)); });
        QVERIFY(read && *read);
        QCOMPARE(encodeItem(**read), encodeItem(all));
        QCOMPARE(itemsOf(id).count("label = "), 1);
    }

    // As Sessions renames: the new one is written before the old one goes.
    void anItemUnderAnotherNameStaysWhenTheOldOneGoes()
    {
        KeychainStore store;
        const QUuid id = QUuid::createUuid();
        QCOMPARE(StoreAnswers::write(store, id, u"old"_s, "token"), "done");
        QCOMPARE(StoreAnswers::write(store, id, u"new"_s, "token"), "done");
        QCOMPARE(StoreAnswers::remove(store, id, u"old"_s), "done");
        QCOMPARE(StoreAnswers::read(store, id, u"old"_s), "keychain_not_found");
        QCOMPARE(StoreAnswers::read(store, id, u"new"_s), "token");
        QCOMPARE(itemsOf(id).count("label = Chaincert — new\n"), 1);
        QCOMPARE(itemsOf(id).count("label = "), 1);
    }

    void anItemDeletedByHandIsNotFoundAndNothingElseChanges()
    {
        KeychainStore store;
        const QUuid id = QUuid::createUuid();
        const QUuid other = QUuid::createUuid();
        QCOMPARE(StoreAnswers::write(store, id, u"org1"_s, "token"), "done");
        QCOMPARE(StoreAnswers::write(store, other, u"org1"_s, "other"), "done");
        m_session->secretTool({u"clear"_s, u"user"_s, itemKey(id)});
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "keychain_not_found");
        QVERIFY(!itemsOf(id).contains("label = "));
        QCOMPARE(StoreAnswers::read(store, other, u"org1"_s), "other");
        QCOMPARE(StoreAnswers::write(store, id, u"org1"_s, "again"), "done");
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "again");
    }

    // Reading what is not ours, or not ours yet, leaves it as it lies; only a new secret replaces it.
    void anItemReplacedByHandIsLeftAsItIs()
    {
        KeychainStore store;
        const QUuid id = QUuid::createUuid();
        for (const char *value : {"hunter2", "chaincert-account-3:{}", "chaincert-account-2:token=5:tok"}) {
            putItem(id, u"org1"_s, value);
            QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "keychain_failed");
            QCOMPARE(
                m_session->secretTool({u"lookup"_s, u"user"_s, itemKey(id)}), QByteArray(value).toBase64());
        }
        QCOMPARE(StoreAnswers::write(store, id, u"org1"_s, "again"), "done");
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "again");
        QCOMPARE(itemsOf(id).count("label = Chaincert — org1\n"), 1);
    }

    void aWriteThatFailsLeavesTheOlderItemWhole()
    {
        KeychainStore store;
        const QUuid id = QUuid::createUuid();
        QCOMPARE(StoreAnswers::write(store, id, u"org1"_s, "old"), "done");
        m_session->lock(); // and nobody can be asked: as when the prompt is refused
        QCOMPARE(StoreAnswers::write(store, id, u"org1"_s, "new"), "keychain_locked");
        m_session->restore();
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "old");
        m_session->stop();
        QObject context;
        QByteArray answer;
        store.write(id, u"org1"_s, StoreAnswers::token("new"), &context,
            [&](const Result<void> &done) { answer = StoreAnswers::text(done); });
        Harness::waitUntilQuiet(store);
        m_session->kill(); // taken away in the middle
        QTRY_COMPARE(answer, "keychain_missing");
        m_session->start();
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "old");
        QCOMPARE(itemsOf(id).count("label = "), 1);
    }

    void manyWhoAskAtOnceAreAllAnswered()
    {
        KeychainStore store;
        const QUuid id = QUuid::createUuid();
        QCOMPARE(StoreAnswers::write(store, id, u"org1"_s, "token"), "done");
        QObject context;
        QByteArrayList answers;
        for (int i = 0; i < 50; ++i)
            store.read(id, u"org1"_s, &context,
                [&](const Result<AccountSecrets> &secret) { answers << StoreAnswers::text(secret); });
        QCOMPARE(answers.size(), 0);
        QTRY_COMPARE(answers, QByteArrayList(50, "token"));
    }

    void nothingIsToldToTheDead()
    {
        const QUuid id = QUuid::createUuid();
        int told = 0;
        KeychainStore other; // its questions come behind those
        auto store = std::make_unique<KeychainStore>(50ms);
        {
            QObject context;
            store->read(id, u"a"_s, &context, [&](const Result<AccountSecrets> &) { ++told; });
            store->write(
                id, u"a"_s, StoreAnswers::token("x"), &context, [&](const Result<void> &) { ++told; });
        }
        QCOMPARE(StoreAnswers::read(other, QUuid::createUuid(), u"c"_s), "keychain_not_found");
        QObject context;
        store->read(id, u"b"_s, &context, [&](const Result<AccountSecrets> &) { ++told; });
        store->write(id, u"b"_s, StoreAnswers::token("x"), &context, [&](const Result<void> &) { ++told; });
        store->remove(id, u"b"_s, &context, [&](const Result<void> &) { ++told; });
        store.reset(); // with its jobs under way
        QCOMPARE(StoreAnswers::read(other, QUuid::createUuid(), u"c"_s), "keychain_not_found");
        QCOMPARE(told, 0);
    }

    void aStoreMayDieInItsOwnAnswer()
    {
        auto store = std::make_unique<KeychainStore>();
        QObject context;
        int told = 0;
        for (int i = 0; i < 3; ++i) {
            store->read(QUuid::createUuid(), u"a"_s, &context, [&](const Result<AccountSecrets> &) {
                ++told;
                store.reset();
            });
        }
        QTRY_VERIFY(told > 0);
        KeychainStore other;
        QCOMPARE(StoreAnswers::read(other, QUuid::createUuid(), u"c"_s), "keychain_not_found");
        QCOMPARE(told, 1);
    }

    void aLockedKeyringIsTold()
    {
        KeychainStore store;
        const QUuid id = QUuid::createUuid();
        QCOMPARE(StoreAnswers::write(store, id, u"org1"_s, "token"), "done");
        m_session->lock();
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "keychain_locked");
        QCOMPARE(StoreAnswers::write(store, id, u"org1"_s, "other"), "keychain_locked");
        QCOMPARE(StoreAnswers::remove(store, id, u"org1"_s), "keychain_locked");
        m_session->kill();
        m_session->start();
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "token");
    }

    void aServiceThatNeverAnswersTimesOutAndIsStillListenedTo()
    {
        KeychainStore store(300ms);
        KeychainStore patient;
        const QUuid id = QUuid::createUuid();
        QCOMPARE(StoreAnswers::write(patient, id, u"org1"_s, "token"), "done");
        m_session->stop();
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "keychain_timed_out");
        QVERIFY(clock.elapsed() >= 290 && clock.elapsed() < 20'000);
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "keychain_timed_out"); // joins the same job
        m_session->goOn();
        QCOMPARE(StoreAnswers::read(patient, id, u"org1"_s), "token"); // behind those, on the same bus
        m_session->stop();
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "token"); // from memory
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "keychain_timed_out"); // once
        m_session->goOn();
        QCOMPARE(StoreAnswers::read(patient, id, u"org1"_s), "token");
        m_session->stop();
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "token"); // the second late one likewise
        m_session->goOn();
    }

    void whatTimesOutAndMayStillBeDoneSaysSo()
    {
        KeychainStore store(300ms);
        KeychainStore patient;
        const QUuid id = QUuid::createUuid();
        QCOMPARE(StoreAnswers::write(patient, id, u"org1"_s, "old"), "done");
        m_session->stop();
        const auto written = StoreAnswers::waitedFor<Result<void>>([&](QObject *context, const auto &answer) {
            store.write(id, u"org1"_s, StoreAnswers::token("new"), context, answer);
        });
        const auto removed = StoreAnswers::waitedFor<Result<void>>(
            [&](QObject *context, const auto &answer) { store.remove(id, u"org1"_s, context, answer); });
        const auto read = StoreAnswers::waitedFor<Result<AccountSecrets>>(
            [&](QObject *context, const auto &answer) { store.read(id, u"org1"_s, context, answer); });
        QVERIFY(!*written && written->error().kind == FailureKind::KeychainTimedOut);
        QVERIFY(!*removed && removed->error().kind == FailureKind::KeychainTimedOut);
        QVERIFY(!*read && read->error().kind == FailureKind::KeychainTimedOut);
        QVERIFY(inEnglish(written->error().ownSentences).contains(u"may still save"_s));
        QVERIFY(inEnglish(removed->error().ownSentences).contains(u"may still remove"_s));
        QVERIFY(read->error().ownSentences.isEmpty());
        m_session->goOn();
        QTRY_COMPARE(StoreAnswers::read(patient, id, u"org1"_s), "keychain_not_found"); // it was done
    }

    void whatComesLateIsDroppedWhenTheItemHasChanged()
    {
        KeychainStore store(300ms);
        KeychainStore patient;
        const QUuid id = QUuid::createUuid();
        QCOMPARE(StoreAnswers::write(patient, id, u"org1"_s, "old"), "done");
        m_session->stop();
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "keychain_timed_out");
        QCOMPARE(StoreAnswers::write(store, id, u"org1"_s, "new"), "keychain_timed_out"); // carried out later
        m_session->goOn();
        QTRY_COMPARE(StoreAnswers::read(patient, id, u"org1"_s), "new");
        m_session->stop();
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "keychain_timed_out"); // nothing is remembered
        m_session->goOn();
        QTRY_COMPARE(StoreAnswers::read(store, id, u"org1"_s), "new");
    }

    void aServiceKilledMeanwhileIsMissing()
    {
        KeychainStore store;
        const QUuid id = QUuid::createUuid();
        QCOMPARE(StoreAnswers::write(store, id, u"org1"_s, "token"), "done");
        m_session->stop();
        QObject context;
        QByteArray answer;
        store.read(id, u"org1"_s, &context,
            [&](const Result<AccountSecrets> &secret) { answer = StoreAnswers::text(secret); });
        Harness::waitUntilQuiet(store);
        m_session->kill(); // with a question under way
        QTRY_COMPARE(answer, "keychain_missing");
        QCOMPARE(StoreAnswers::write(store, id, u"org1"_s, "other"), "keychain_missing");
        m_session->start();
        QCOMPARE(StoreAnswers::read(store, id, u"org1"_s), "token");
    }

    void theKindIsNamedForDiagnostics() { QCOMPARE(keychainKind(), u"Secret Service (by QtKeychain)"_s); }
};

CHAINCERT_TEST(TestKeychainStore)
#include "tst_keychainstore.moc"
