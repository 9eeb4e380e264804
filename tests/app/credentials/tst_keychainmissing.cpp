#include "credentials/keychainstore.h"

#include "harness/harness.h"
#include "storeanswers.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// A computer without any D-Bus session. A process of its own: GIO looks for a bus only once.
class TestKeychainMissing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + m_home.filePath(u"nothing"_s).toUtf8());
        qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
    }

    void withoutABusTheKeychainIsMissingAtOnce()
    {
        KeychainStore store;
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(StoreAnswers::read(store, QUuid::createUuid(), u"org1"_s), "keychain_missing");
        QCOMPARE(StoreAnswers::write(store, QUuid::createUuid(), u"org1"_s, "token"), "keychain_missing");
        QCOMPARE(StoreAnswers::remove(store, QUuid::createUuid(), u"org1"_s), "keychain_missing");
        QVERIFY(clock.elapsed() < 10'000);
    }

    void theFailureNamesTheAccount()
    {
        KeychainStore store;
        const auto answer = StoreAnswers::waitedFor<Result<AccountSecrets>>([&](QObject *context, auto then) {
            store.read(QUuid::createUuid(), u"Consortium B"_s, context, std::move(then));
        });
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().subject, u"Consortium B"_s);
    }

private:
    QTemporaryDir m_home;
};

CHAINCERT_TEST(TestKeychainMissing)
#include "tst_keychainmissing.moc"
