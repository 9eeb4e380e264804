#include "credentials/memorysecretstore.h"

#include "harness/harness.h"
#include "storeanswers.h"

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestMemorySecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSecretIsKeptReplacedAndRemoved()
    {
        MemorySecretStore store;
        const QUuid id = QUuid::createUuid();
        QCOMPARE(StoreAnswers::read(store, id, u"a"_s), "keychain_not_found");
        QCOMPARE(StoreAnswers::write(store, id, u"a"_s, "one"), "done");
        QCOMPARE(StoreAnswers::write(store, id, u"renamed"_s, "two"), "done");
        QCOMPARE(StoreAnswers::read(store, id, u"a"_s), "two");
        QCOMPARE(StoreAnswers::remove(store, id, u"a"_s), "done");
        QCOMPARE(StoreAnswers::read(store, id, u"a"_s), "keychain_not_found");
        QCOMPARE(StoreAnswers::remove(store, id, u"a"_s), "keychain_not_found");
    }

    void nothingIsToldToTheDead()
    {
        MemorySecretStore store;
        int told = 0;
        {
            QObject context;
            store.write(QUuid::createUuid(), {}, StoreAnswers::token("x"), &context,
                [&](const Result<void> &) { ++told; });
            store.read(QUuid::createUuid(), {}, &context, [&](const Result<AccountSecrets> &) { ++told; });
        }
        QCOMPARE(StoreAnswers::read(store, QUuid::createUuid(), u"a"_s), "keychain_not_found"); // in its turn
        QCOMPARE(told, 0);
    }
};

CHAINCERT_TEST(TestMemorySecretStore)
#include "tst_memorysecretstore.moc"
