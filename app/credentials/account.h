#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QUuid>

namespace Chaincert {

// Where an account's token is kept. Keychain is the default; ThisRunOnly means memory, gone when the program
// ends.
enum class SecretPlace { Keychain, ThisRunOnly };

// How a person reaches a cloud: everything but the secret. Stored in settings by AccountStore.
struct Account
{
    QUuid id;
    QString name; // what the window shows
    QString regionId; // e.g. "cn-north-4"; empty where an endpoint was typed
    QString endpoint; // the typed BCS endpoint, a URL as entered; empty where a region was chosen
    QByteArray authorities; // PEM: CA certificates trusted for this account alone, beside the system's
    SecretPlace secretPlace = SecretPlace::Keychain;
    QString secretLabel = {}; // the name the keychain's item bears: an earlier one where renaming it failed
                              // (Sessions keeps it)
    bool operator==(const Account &) const = default;
};

} // namespace Chaincert

Q_DECLARE_METATYPE(Chaincert::Account)
