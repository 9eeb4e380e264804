#include "sessions/sessions.h"

#include "harness/harness.h"
#include "sessionsprogram.h"

#include <QSignalSpy>

using namespace Chaincert;
using SessionsProgram::Program;
using namespace Qt::StringLiterals;

class TestSessions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKeychainIsAskedOnceForAll()
    {
        Program program;
        const Account account = program.put(u"a"_s, "token");
        QCOMPARE(program.keychain.reads, 0);
        QObject context;
        QByteArrayList tokens;
        QList<Network *> networks;
        for (int i = 0; i < 20; ++i) {
            program.sessions.credential({account.id}, &context, [&](const Result<Credential> &credential) {
                tokens << credential->authorization.token.reveal().toByteArray();
                networks << credential->network.get();
            });
        }
        QVERIFY(tokens.isEmpty());
        QTRY_COMPARE(tokens, QByteArrayList(20, "token"));
        QCOMPARE(networks, QList<Network *>(20, networks.constFirst()));
        QCOMPARE(program.token(account.id), "token");
        QCOMPARE(program.keychain.reads, 1);
    }

    void aFailureIsToldToAllAndNotRemembered()
    {
        Program program;
        const Account account = program.put(u"a"_s, "token");
        program.keychain.refuses = FailureKind::KeychainTimedOut;
        QObject context;
        QByteArrayList kinds;
        for (int i = 0; i < 3; ++i)
            program.sessions.credential({account.id}, &context, [&](const Result<Credential> &credential) {
                kinds << kindId(credential.error().kind).data();
            });
        QTRY_COMPARE(kinds, QByteArrayList(3, "keychain_timed_out"));
        program.keychain.refuses.reset();
        QCOMPARE(program.token(account.id), "token");
    }

    void nothingIsToldToTheDead()
    {
        auto program = std::make_unique<Program>();
        const Account account = program->put(u"a"_s, "token");
        int told = 0;
        const auto count = [&](const auto &) { ++told; };
        {
            QObject context;
            program->sessions.credential({account.id}, &context, count);
            program->sessions.credential({QUuid()}, &context, count);
            program->sessions.saveAccount(account, SessionsProgram::tokenAlone("x"), &context, count);
            program->sessions.removeAccount(account.id, &context, count);
        }
        const Account other = program->put(u"b"_s, "token");
        QCOMPARE(program->token(other.id), "token"); // in its turn
        QObject context;
        program->sessions.credential({other.id}, &context, count);
        program->sessions.saveAccount(other, SessionsProgram::tokenAlone("x"), &context, count);
        program.reset();
        Harness::waitUntilQuiet(*this);
        QCOMPARE(told, 0);
    }

    void anAnswerMayEndTheSessions()
    {
        auto program = std::make_unique<Program>();
        const Account account = program->put(u"a"_s, "token");
        QObject context;
        int told = 0;
        for (int i = 0; i < 3; ++i) {
            program->sessions.credential({account.id}, &context, [&](const Result<Credential> &) {
                ++told;
                program.reset();
            });
        }
        QTRY_COMPARE(told, 3);
    }

    void theOtherTokensInUseComeAlongToBeBlanked()
    {
        Program program;
        const Account first = program.put(u"a"_s, "first token");
        const Account second = program.put(u"b"_s, "second token");
        QCOMPARE(program.token(first.id), "first token");
        QObject context;
        QByteArrayList others;
        program.sessions.credential({second.id}, &context, [&](const Result<Credential> &credential) {
            for (const Secret &other : credential->otherSecrets)
                others << other.reveal().toByteArray();
        });
        QTRY_COMPARE(others, QByteArrayList({"first token"}));
    }

    void newLimitsAreForCallsToCome()
    {
        Program program;
        const Account account = program.put(u"a"_s, "token");
        QObject context;
        QList<std::shared_ptr<Network>> networks;
        const auto ask = [&] {
            const qsizetype before = networks.size();
            program.sessions.credential({account.id}, &context,
                [&](const Result<Credential> &credential) { networks << credential->network; });
            return Harness::waitFor([&] { return networks.size() > before; });
        };
        QVERIFY(ask());
        program.sessions.setLimits(NetworkLimits());
        QVERIFY(ask());
        QCOMPARE(networks.at(1), networks.at(0));
        NetworkLimits patient;
        patient.stall *= 2;
        program.sessions.setLimits(patient);
        QVERIFY(ask());
        QVERIFY(networks.at(2) != networks.at(1));
        QVERIFY(networks.at(1)->backend()); // calls that use it may go on
    }

    void anUnknownAccountHasNoToken()
    {
        Program program;
        QCOMPARE(program.token(QUuid::createUuid()), "account_unknown");
        QVERIFY(!program.accounts.find(QUuid::createUuid()));
    }

    void aTokenOfAnotherRunIsMissing()
    {
        Program program;
        const Account account = program.put(u"a"_s, {}, SecretPlace::ThisRunOnly);
        QCOMPARE(program.token(account.id), "token_missing");
        QCOMPARE(program.save(account, "token"), "done");
        QCOMPARE(program.token(account.id), "token");
        QCOMPARE(program.keychain.log, QStringList());
        QCOMPARE(program.keychain.reads, 0);
        QVERIFY(program.accounts.find(account.id)->secretPlace == SecretPlace::ThisRunOnly);
    }

    void aNewTokenCountsAtOnce()
    {
        Program program;
        const Account account = program.put(u"a"_s, "old");
        QCOMPARE(program.token(account.id), "old");
        QCOMPARE(program.done([&](QObject *context, SecretStore::Done then) {
            program.sessions.setToken(account.id, Secret("new"), context, std::move(then));
        }),
            "done");
        QCOMPARE(program.token(account.id), "new");
        QCOMPARE((program.keychain.items.at({account.id, u"a"_s})), "new");
    }

    void whatIsNoTokenIsRefused()
    {
        Program program;
        const Account account = program.put(u"a"_s, "old");
        QCOMPARE(program.save(account, "two words"), "token_invalid");
        QCOMPARE(program.save(account, QByteArray(32769, 'x')), "token_invalid");
        QCOMPARE(program.token(account.id), "old");
    }

    void whereTheKeychainFailsNothingHasChangedAndThisRunIsAWayOn()
    {
        Program program;
        program.keychain.refuses = FailureKind::KeychainMissing;
        Account account{QUuid::createUuid(), u"a"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain};
        QCOMPARE(program.save(account, "token"), "keychain_missing");
        QCOMPARE(program.accounts.accounts(), {});
        account.secretPlace = SecretPlace::ThisRunOnly;
        QCOMPARE(program.save(account, "token"), "done");
        QCOMPARE(program.token(account.id), "token");
    }

    void aRenamedAccountTakesItsItemAlong()
    {
        Program program;
        Account account = program.put(u"old"_s, "token");
        account.name = u"new"_s;
        QCOMPARE(program.save(account), "done");
        QCOMPARE(program.keychain.log, (QStringList{u"write new"_s, u"remove old"_s}));
        QCOMPARE(program.keychain.items.size(), 1);
        QCOMPARE(program.accounts.find(account.id)->secretLabel, u"new"_s);
        QCOMPARE(program.token(account.id), "token");
    }

    void anAccountIsRenamedEvenWhereTheKeychainRefuses()
    {
        Program program;
        Account account = program.put(u"old"_s, "token");
        account.name = u"new"_s;
        program.keychain.refuses = FailureKind::KeychainLocked;
        QCOMPARE(program.save(account), "done");
        QCOMPARE(program.accounts.find(account.id)->name, u"new"_s);
        program.keychain.refuses.reset();
        QCOMPARE(program.token(account.id), "token");
        QCOMPARE(program.save(account), "done"); // and now it follows
        QCOMPARE(program.accounts.find(account.id)->secretLabel, u"new"_s);
        QCOMPARE((program.keychain.items.at({account.id, u"new"_s})), "token");
    }

    void anotherWindowsRenamingIsFollowed()
    {
        Program program;
        const Account account = program.put(u"old"_s, "token");
        QSettings settings(program.settings.fileName(), QSettings::IniFormat);
        AccountStore theirs(settings);
        Account renamed = account;
        renamed.name = renamed.secretLabel = u"new"_s;
        theirs.put(renamed);
        program.keychain.items = {{{account.id, u"new"_s}, "token"}};
        QCOMPARE(program.token(account.id), "token");
        QCOMPARE(program.accounts.find(account.id)->name, u"new"_s);
    }

    void aTokenMovesWithItsPlace()
    {
        Program program;
        Account account = program.put(u"a"_s, "token");
        account.secretPlace = SecretPlace::ThisRunOnly;
        QCOMPARE(program.save(account), "done");
        QVERIFY(program.keychain.items.empty());
        QCOMPARE(program.token(account.id), "token");
        account.secretPlace = SecretPlace::Keychain;
        QCOMPARE(program.save(account), "done");
        QCOMPARE((program.keychain.items.at({account.id, u"a"_s})), "token");
        QVERIFY(program.accounts.find(account.id)->secretPlace == SecretPlace::Keychain);
    }

    void aTokenThatCannotBeFetchedDoesNotMove()
    {
        Program program;
        Account account = program.put(u"a"_s, "token");
        account.secretPlace = SecretPlace::ThisRunOnly;
        program.keychain.refuses = FailureKind::KeychainDenied;
        QCOMPARE(program.save(account), "keychain_denied");
        QVERIFY(program.accounts.find(account.id)->secretPlace == SecretPlace::Keychain);
    }

    void anOldSecretThatStaysIsTold()
    {
        Program program;
        Account account = program.put(u"a"_s, "token");
        account.secretPlace = SecretPlace::ThisRunOnly;
        program.keychain.refuses = FailureKind::KeychainLocked;
        QSignalSpy kept(&program.sessions, &Sessions::oldSecretKept);
        QCOMPARE(program.save(account, "another"), "done");
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(kept.constFirst().constFirst().toString(), u"a"_s);
        QCOMPARE(program.token(account.id), "another");
    }

    void aRemovedAccountLeavesNoSecret()
    {
        Program program;
        const Account account = program.put(u"a"_s, "token");
        QCOMPARE(program.token(account.id), "token");
        QCOMPARE(program.remove(account.id), "done");
        QVERIFY(program.keychain.items.empty());
        QCOMPARE(program.accounts.accounts(), {});
        QCOMPARE(program.token(account.id), "account_unknown");
        QCOMPARE(program.remove(account.id), "done");
    }

    void anAccountWhoseSecretStaysIsKept()
    {
        Program program;
        const Account account = program.put(u"a"_s, "token");
        program.keychain.refuses = FailureKind::KeychainLocked;
        QCOMPARE(program.remove(account.id), "keychain_locked");
        QCOMPARE(program.accounts.accounts().size(), 1);
        program.sessions.forgetAccount(account.id);
        QCOMPARE(program.accounts.accounts(), {});
    }

    void anAccountWithoutASecretIsRemovedAllTheSame()
    {
        Program program;
        const Account account = program.put(u"a"_s, {}, SecretPlace::ThisRunOnly);
        QCOMPARE(program.remove(account.id), "done");
        QCOMPARE(program.accounts.accounts(), {});
    }

    void aTokenSetDuringAReadIsNotOverwrittenByIt()
    {
        Program program;
        const Account account = program.put(u"a"_s, "old");
        QObject context;
        QByteArray got;
        program.sessions.setToken(account.id, Secret("new"), &context, [](const Result<void> &) {});
        program.keychain.items[{account.id, u"a"_s}] = "old"; // as if the read had overtaken the write
        program.sessions.credential({account.id}, &context, [&](const Result<Credential> &credential) {
            got = credential->authorization.token.reveal().toByteArray();
        });
        QTRY_COMPARE(got, "new");
        QCOMPARE(program.token(account.id), "new");
    }

    void newAuthoritiesMakeANewNetworkAndRunningCallsKeepTheirs()
    {
        Program program;
        Account account = program.put(u"a"_s, "token");
        QObject context;
        std::vector<Credential> got;
        const auto ask = [&] {
            const size_t before = got.size();
            program.sessions.credential({account.id}, &context,
                [&](Result<Credential> credential) { got.push_back(std::move(*credential)); });
            QTRY_COMPARE(got.size(), before + 1);
        };
        ask();
        ask();
        QCOMPARE(got[0].network, got[1].network);
        account.authorities = "-----BEGIN CERTIFICATE-----";
        QCOMPARE(program.save(account), "done");
        ask();
        QVERIFY(got[2].network != got[0].network);
        QCOMPARE(got[0].network.use_count(), 2); // the two credentials alone
        got.clear();
    }

    void anEndpointIsTypedOrTheRegions()
    {
        Account account;
        account.regionId = u"cn-north-4"_s;
        QVERIFY(endpointOf(account));
        account.endpoint = u"https://bcs.example.com:8443/prefix"_s;
        QCOMPARE(endpointOf(account)->host(), u"bcs.example.com"_s);
        account.endpoint = u"http://bcs.example.com"_s;
        QCOMPARE(endpointOf(account).error().kind, FailureKind::EndpointNotSecure);
        account.endpoint.clear();
        account.regionId = u"atlantis"_s;
        QCOMPARE(endpointOf(account).error().kind, FailureKind::RegionUnknown);
    }
};

CHAINCERT_TEST(TestSessions)
#include "tst_sessions.moc"
