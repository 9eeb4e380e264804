#include "platform/keychainservice.h"

#include "platform/process.h"
#include "platform/workers.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QLibrary>
#include <QUuid>
#include <QVariant>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int Milliseconds = 1000; // for each of at most four questions

QDBusMessage ask(const QDBusConnection &bus, QDBusMessage call)
{
    // A service that this started would be a second one, with a locked keyring.
    call.setAutoStartService(false);
    return bus.call(call, QDBus::Block, Milliseconds);
}

QDBusMessage askBus(const QDBusConnection &bus, const QString &method, const QVariantList &arguments = {})
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, method);
    call.setArguments(arguments);
    return ask(bus, call);
}

KeychainState stateOn(const QDBusConnection &bus)
{
    static const QStringList services
        = {u"org.freedesktop.secrets"_s, u"org.kde.kwalletd6"_s, u"org.kde.kwalletd5"_s};
    if (!bus.isConnected())
        return KeychainState::Missing;
    const QStringList running = askBus(bus, u"ListNames"_s).arguments().value(0).toStringList();
    if (running.contains(services.constFirst())) {
        // Specification of the Secret Service, "Collections": the default one bears this alias.
        QDBusMessage call = QDBusMessage::createMethodCall(services.constFirst(),
            u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        call.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
        const QDBusMessage answer = ask(bus, call);
        if (answer.type() != QDBusMessage::ReplyMessage)
            return KeychainState::Unknown; // too busy to say, or no default collection yet
        const bool locked = answer.arguments().value(0).value<QDBusVariant>().variant().toBool();
        return locked ? KeychainState::Locked : KeychainState::Unlocked;
    }
    const QStringList startable = askBus(bus, u"ListActivatableNames"_s).arguments().value(0).toStringList();
    const bool any = std::any_of(services.begin(), services.end(),
        [&](const QString &service) { return running.contains(service) || startable.contains(service); });
    return any ? KeychainState::Unknown : KeychainState::Missing;
}

KeychainState look()
{
    if (!Platform::canRun(8, 2)) // Qt's D-Bus would wait for its thread forever
        return KeychainState::Unknown;
    // A connection of our own: blocking calls on the shared one would disturb other users of it.
    const QString name = QUuid::createUuid().toString();
    const KeychainState state = stateOn(QDBusConnection::connectToBus(QDBusConnection::SessionBus, name));
    QDBusConnection::disconnectFromBus(name);
    return state;
}

} // namespace

void askKeychainState(QObject *context, std::function<void(KeychainState)> answer)
{
    onThreadFor(MayHang::Keychain, context, look, std::move(answer));
}

bool reconnectKeychain()
{
    // Loaded as QtKeychain loads it, which offers no way to this function.
    QLibrary libsecret(u"secret-1"_s, 0);
    const auto disconnect = reinterpret_cast<void (*)()>(libsecret.resolve("secret_service_disconnect"));
    if (!disconnect)
        return false;
    disconnect();
    return true;
}

QString keychainKind()
{
    // The choice that QtKeychain makes.
    const bool kde = qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(u':').contains("KDE"_L1)
        || !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
    return kde ? u"KWallet (by QtKeychain)"_s : u"Secret Service (by QtKeychain)"_s;
}

} // namespace Chaincert
