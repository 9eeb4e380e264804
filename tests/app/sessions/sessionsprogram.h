#pragma once

#include "cloud/transferthread.h"
#include "credentials/foundkeys.h"
#include "credentials/memorysecretstore.h"
#include "harness/patience.h"
#include "sessions/sessions.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace SessionsProgram {

using namespace Chaincert;
using namespace Qt::StringLiterals;

inline AccountSecrets tokenAlone(const QByteArray &token)
{
    AccountSecrets secrets;
    secrets.token = Secret(token);
    return secrets;
}

// All of an item in one line: a token alone as it is, else all five, parted by "|".
inline QByteArray asText(const AccountSecrets &secrets)
{
    const QByteArrayList all{secrets.token.reveal().toByteArray(), secrets.password.reveal().toByteArray(),
        secrets.secretKey.reveal().toByteArray(), secrets.securityToken.reveal().toByteArray(),
        secrets.proxyPassword.reveal().toByteArray()};
    const QByteArray text = all.join('|');
    return text.endsWith("||||") ? text.chopped(4) : text;
}

inline AccountSecrets fromText(const QByteArray &text)
{
    const QByteArrayList all = text.split('|');
    AccountSecrets secrets;
    secrets.token = Secret(all.value(0));
    secrets.password = Secret(all.value(1));
    secrets.secretKey = Secret(all.value(2));
    secrets.securityToken = Secret(all.value(3));
    secrets.proxyPassword = Secret(all.value(4));
    return secrets;
}

// A keychain in memory, by item: it minds the label as the real one does, counts, and fails when told to.
class Keychain : public SecretStore
{
public:
    void read(const QUuid &id, const QString &label, QObject *context, Read answer) override
    {
        ++reads;
        if (const auto failure = refusal(label))
            later(context, [answer, f = *failure] { answer(tl::make_unexpected(f)); });
        else if (const auto found = items.find({id, label}); found != items.end())
            later(context, [answer, value = found->second] { answer(fromText(value)); });
        else
            later(context, [answer, label] { answer(fail(FailureKind::KeychainNotFound, label)); });
    }

    void write(
        const QUuid &id, const QString &label, AccountSecrets secrets, QObject *context, Done answer) override
    {
        log << u"write "_s + label;
        change(label, context, answer, [&] { items[{id, label}] = asText(secrets); });
    }

    void remove(const QUuid &id, const QString &label, QObject *context, Done answer) override
    {
        log << u"remove "_s + label;
        change(label, context, answer, [&] { items.erase({id, label}); });
    }

    std::map<std::pair<QUuid, QString>, QByteArray> items;
    std::optional<FailureKind> refuses;
    QStringList log;
    int reads = 0;

private:
    std::optional<Failure> refusal(const QString &label) const
    {
        return refuses ? std::optional(Failure{*refuses, label, {}}) : std::nullopt;
    }

    void change(const QString &label, QObject *context, const Done &answer, const std::function<void()> &make)
    {
        const auto failure = refusal(label);
        if (!failure)
            make();
        later(context, [answer, failure] {
            answer(failure ? Result<void>(tl::make_unexpected(*failure)) : Result<void>());
        });
    }

    static void later(QObject *context, std::function<void()> then)
    {
        QMetaObject::invokeMethod(context, std::move(then), Qt::QueuedConnection);
    }
};

// One person's program: the stores and what is made of them.
struct Program
{
    Program() = default;

    Account put(const QString &name, const QByteArray &token, SecretPlace place = SecretPlace::Keychain)
    {
        const Account account{QUuid::createUuid(), name, u"cn-north-4"_s, {}, {}, place, name};
        accounts.put(account);
        if (place == SecretPlace::Keychain && !token.isEmpty())
            keychain.items[{account.id, name}] = token;
        return account;
    }

    QByteArray token(const QUuid &id)
    {
        QByteArray got;
        QObject context;
        sessions.credential({id}, &context, [&](const Result<Credential> &credential) {
            got = credential ? credential->authorization.token.reveal().toByteArray()
                             : QByteArray(kindId(credential.error().kind).data());
        });
        if (!got.isEmpty())
            return "answered from within the call";
        return Harness::waitFor([&] { return !got.isEmpty(); }) ? got : QByteArray("no answer");
    }

    QByteArray done(const std::function<void(QObject *, SecretStore::Done)> &ask)
    {
        QByteArrayList got;
        QObject context;
        ask(&context, [&](const Result<void> &result) {
            got << (result ? QByteArray("done") : QByteArray(kindId(result.error().kind).data()));
        });
        if (!got.isEmpty())
            return "answered from within the call";
        if (!Harness::waitFor([&] { return !got.isEmpty(); }))
            return "no answer";
        Harness::settle();
        return got.join(", ");
    }

    // `secrets` as asText() says.
    QByteArray save(const Account &account, const QByteArray &secrets = {})
    {
        return done([&](QObject *context, SecretStore::Done then) {
            sessions.saveAccount(account, fromText(secrets), context, std::move(then));
        });
    }

    QByteArray remove(const QUuid &id)
    {
        return done([&](QObject *context, SecretStore::Done then) {
            sessions.removeAccount(id, context, std::move(then));
        });
    }

    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    AccountStore accounts{settings};
    Keychain keychain;
    MemorySecretStore thisRun;
    TransferThread thread;
    FoundKeys foundKeys{{}, folder.path()};
    std::chrono::milliseconds ahead{0}; // how much later it is than the computer's clocks say
    Sessions sessions{accounts, keychain, thisRun, foundKeys, thread, nullptr, [this] {
                          const auto now = TokenLife::Moment::now();
                          return TokenLife::Moment{now.steady + ahead, now.wall.addMSecs(ahead.count())};
                      }};
};

} // namespace SessionsProgram
