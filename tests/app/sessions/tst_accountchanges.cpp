#include "harness/harness.h"

#include "sessionsprogram.h"

#include <QSignalSpy>

using namespace Chaincert;
using SessionsProgram::Program;
using namespace Qt::StringLiterals;

namespace {

Account named(const QString &name, AuthMethod way)
{
    Account account;
    account.id = QUuid::createUuid();
    account.name = account.secretLabel = name;
    account.regionId = u"cn-north-4"_s;
    account.authMethod = way;
    return account;
}

Account withProxy(Account account)
{
    account.proxy.mode = ProxySettings::Mode::Own;
    account.proxy.host = u"proxy.example.com"_s;
    account.proxy.port = 3128;
    account.proxy.user = u"li"_s;
    return account;
}

} // namespace

class TestAccountChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotGivenIsKept()
    {
        Program program;
        const Account account = withProxy(named(u"a"_s, AuthMethod::Password));
        QCOMPARE(program.save(account, "|pass|||proxy"), "done");
        QCOMPARE(program.save(account, "|other|||"), "done");
        QCOMPARE(item(program, account), "|other|||proxy");
        QCOMPARE(program.save(account, "||||new proxy"), "done");
        QCOMPARE(item(program, account), "|other|||new proxy");
        QCOMPARE(program.keychain.reads, 0); // it was known
    }

    void whatIsNotKnownIsReadBeforeItIsMerged()
    {
        Program program;
        const Account account = withProxy(named(u"a"_s, AuthMethod::Password));
        program.accounts.put(account); // of an earlier run
        program.keychain.items[{account.id, u"a"_s}] = "|pass|||proxy";
        QCOMPARE(program.save(account, "|other|||"), "done");
        QCOMPARE(item(program, account), "|other|||proxy");
        QCOMPARE(program.keychain.reads, 1);
    }

    void whatCannotBeReadIsNotOverwrittenByAPart_data()
    {
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("locked") << QByteArray("keychain_locked");
        QTest::newRow("absent, or its prompt dismissed") << QByteArray("keychain_not_found");
    }
    void whatCannotBeReadIsNotOverwrittenByAPart()
    {
        QFETCH(const QByteArray, told);
        Program program;
        Account account = withProxy(named(u"a"_s, AuthMethod::Password));
        program.accounts.put(account);
        if (told == "keychain_locked")
            program.keychain.refuses = FailureKind::KeychainLocked;
        QCOMPARE(program.save(account, "|other|||"), told);
        QVERIFY(program.keychain.log.isEmpty());
        program.keychain.refuses.reset();
        QCOMPARE(program.save(account, "|other|||all of it"), "done"); // all that the way needs
        QCOMPARE(item(program, account), "|other|||all of it");
    }

    void aNewTokenKeepsTheProxysPassword()
    {
        for (const bool readBefore : {false, true}) {
            Program program;
            const Account account = withProxy(named(u"a"_s, AuthMethod::Token));
            program.accounts.put(account); // of an earlier run
            program.keychain.items[{account.id, u"a"_s}] = "old||||proxy";
            if (readBefore)
                QCOMPARE(program.token(account.id), "old");
            QCOMPARE(setToken(program, account.id), "done");
            QCOMPARE(item(program, account), "new||||proxy");
            QCOMPARE(program.token(account.id), "new");
        }
    }

    void aNewTokenOverwritesNothingThatCannotBeRead()
    {
        Program program;
        Account account = withProxy(named(u"a"_s, AuthMethod::Token));
        program.accounts.put(account);
        QCOMPARE(setToken(program, account.id), "keychain_not_found");
        QVERIFY(program.keychain.log.isEmpty());
        account.id = QUuid::createUuid();
        account.secretPlace = SecretPlace::ThisRunOnly;
        program.accounts.put(account);
        QCOMPARE(setToken(program, account.id), "done");
        QCOMPARE(program.token(account.id), "new");
    }

    void aNewKeyDropsTheOlderSecurityToken()
    {
        Program program;
        const Account account = withProxy(named(u"a"_s, AuthMethod::AccessKey));
        QCOMPARE(program.save(account, "||key|token|proxy"), "done");
        QCOMPARE(program.save(account, "||another||"), "done");
        QCOMPARE(item(program, account), "||another||proxy");
    }

    void whatTheNewWayDoesNotUseIsDropped()
    {
        Program program;
        Account account = withProxy(named(u"a"_s, AuthMethod::Password));
        QCOMPARE(program.save(account, "|pass|||proxy"), "done");
        account.authMethod = AuthMethod::AccessKey;
        QCOMPARE(program.save(account, "|ignored|key||"), "done");
        QCOMPARE(item(program, account), "||key||proxy");
        account.proxy = {};
        QCOMPARE(program.save(account), "done");
        QCOMPARE(item(program, account), "||key||");
        account.authMethod = AuthMethod::FoundKeys;
        QCOMPARE(program.save(account), "done");
        QVERIFY(program.keychain.items.empty());
    }

    void anAccountThatNeedsNoSecretTouchesNoKeychain()
    {
        Program program;
        program.keychain.refuses = FailureKind::KeychainMissing;
        Account account = named(u"a"_s, AuthMethod::FoundKeys);
        QCOMPARE(program.save(account), "done");
        account.name = u"b"_s;
        QCOMPARE(program.save(account), "done");
        QCOMPARE(duplicate(program, account.id), "done");
        QCOMPARE(program.remove(account.id), "done");
        QVERIFY(program.keychain.log.isEmpty());
        QCOMPARE(program.keychain.reads, 0);
        QCOMPARE(program.accounts.accounts().size(), 1);
    }

    void keysThatWereFoundAreSavedToTheKeychain()
    {
        Program program;
        Account account = named(u"a"_s, AuthMethod::FoundKeys);
        QCOMPARE(program.save(account), "done");
        account.authMethod = AuthMethod::AccessKey;
        account.accessKey = u"AK"_s;
        QCOMPARE(program.save(account, "||key||"), "done");
        QCOMPARE(item(program, account), "||key||");
        QCOMPARE(program.keychain.reads, 0);
    }

    void aDuplicateTakesTheSecretsAlong()
    {
        Program program;
        const Account account = named(u"a"_s, AuthMethod::Password);
        QCOMPARE(program.save(account, "|pass|||"), "done");
        QCOMPARE(duplicate(program, account.id), "done");
        const QList<Account> all = program.accounts.accounts();
        QCOMPARE(all.size(), 2);
        QVERIFY(all[1].id != account.id);
        QCOMPARE(all[1].name, u"copy"_s);
        QCOMPARE(item(program, all[1]), "|pass|||");
        QCOMPARE(item(program, account), "|pass|||");
        program.keychain.refuses = FailureKind::KeychainLocked;
        QCOMPARE(duplicate(program, account.id), "keychain_locked");
        QCOMPARE(program.accounts.accounts().size(), 2);
        QCOMPARE(duplicate(program, QUuid::createUuid()), "account_unknown");
    }

    void theTimeOfATokenIsKept()
    {
        Program program;
        Account account = named(u"a"_s, AuthMethod::Token);
        QCOMPARE(program.save(account, "token"), "done");
        const QDateTime since = program.accounts.find(account.id)->tokenSince;
        QVERIFY(std::abs(since.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        account = *program.accounts.find(account.id);
        account.name = u"b"_s;
        QCOMPARE(program.save(account), "done");
        QCOMPARE(program.accounts.find(account.id)->tokenSince, since);
    }

    void aFailedWriteChangesNothing()
    {
        Program program;
        Account account = named(u"a"_s, AuthMethod::Password);
        QCOMPARE(program.save(account, "|pass|||"), "done");
        program.keychain.refuses = FailureKind::KeychainDenied;
        Account changed = account;
        changed.userName = u"another"_s;
        QCOMPARE(program.save(changed, "|other|||"), "keychain_denied");
        QCOMPARE(program.accounts.find(account.id)->userName, account.userName);
        QCOMPARE(item(program, account), "|pass|||");
    }

    void theNewSecretIsWrittenBeforeTheOldOneGoes()
    {
        Program program;
        Account account = named(u"a"_s, AuthMethod::Password);
        QCOMPARE(program.save(account, "|pass|||"), "done");
        program.keychain.log.clear();
        account.name = u"b"_s;
        QCOMPARE(program.save(account, "|other|||"), "done");
        QCOMPARE(program.keychain.log, (QStringList{u"write b"_s, u"remove a"_s}));
        QCOMPARE(program.keychain.items.size(), size_t(1));
    }

    void aProxyIsAnotherNetwork()
    {
        Program program;
        Account account = named(u"a"_s, AuthMethod::Token);
        QCOMPARE(program.save(account, "token"), "done");
        const auto network = [&] {
            std::shared_ptr<Network> got;
            QObject context;
            program.sessions.credential({account.id}, &context,
                [&](const Result<Credential> &credential) { got = credential->network; });
            return Harness::waitFor([&] { return got != nullptr; }) ? got : nullptr;
        };
        const auto first = network();
        QCOMPARE(network(), first);
        account = withProxy(account);
        QCOMPARE(program.save(account, "||||one"), "done");
        const auto second = network();
        QVERIFY(second && second != first);
        account.name = u"b"_s;
        QCOMPARE(program.save(account), "done");
        QCOMPARE(network(), second);
        QCOMPARE(program.save(account, "||||two"), "done");
        QVERIFY(network() != second);
    }

private:
    static QByteArray setToken(Program &program, const QUuid &id)
    {
        return program.done([&](QObject *context, SecretStore::Done then) {
            program.sessions.setToken(id, Secret("new"), context, std::move(then));
        });
    }

    static QByteArray item(Program &program, const Account &account)
    {
        const auto found = program.keychain.items.find({account.id, account.name});
        return found == program.keychain.items.end() ? QByteArray("none") : found->second;
    }

    static QByteArray duplicate(Program &program, const QUuid &id)
    {
        return program.done([&](QObject *context, SecretStore::Done then) {
            program.sessions.duplicateAccount(id, u"copy"_s, context, [then](const Result<QUuid> &copy) {
                then(copy ? Result<void>() : tl::make_unexpected(copy.error()));
            });
        });
    }
};

CHAINCERT_TEST(TestAccountChanges)
#include "tst_accountchanges.moc"
