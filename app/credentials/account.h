#pragma once

#include "failures/authmethod.h"

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QUuid>

namespace Chaincert {

/// Where an account's secrets are kept. Keychain is the default; ThisRunOnly means memory, gone when the
/// program ends.
enum class SecretPlace { Keychain, ThisRunOnly };

/// Where keys that other tools keep lie; FoundKeys reads them there each time (foundkeys.h).
struct KeySource
{
    enum class Origin { Environment, ProfileFile, CsvFile };
    Origin origin = Origin::Environment;
    QString file = {}; ///< absolute; empty for the environment
    QString entry = {}; ///< the section of a profile file, the user name of a CSV file; empty: the first
    bool operator==(const KeySource &) const = default;
};

/// Which proxy leads to the service. Its password is a secret (accountsecrets.h).
struct ProxySettings
{
    enum class Mode { System, None, Own };
    enum class Kind { Http, Socks5 };
    Mode mode = Mode::System;
    Kind kind = Kind::Http; ///< this and the rest count for Own alone
    QString host = {};
    quint16 port = 0;
    QString user = {}; ///< empty: no sign-in at the proxy
    bool operator==(const ProxySettings &) const = default;
};

/// How a person reaches a cloud: everything but the secrets. Stored in settings by AccountStore.
struct Account
{
    QUuid id;
    QString name; ///< what the window shows
    QString regionId; ///< e.g. "cn-north-4"; empty where an endpoint was typed
    QString endpoint; ///< the typed BCS endpoint, a URL as entered; empty where a region was chosen
    QByteArray authorities; ///< PEM: CA certificates trusted for this account alone, beside the system's
    SecretPlace secretPlace = SecretPlace::Keychain;
    /// the name the keychain's item bears: an earlier one where renaming it failed (Sessions keeps it)
    QString secretLabel = {};
    AuthMethod authMethod = AuthMethod::Token;
    QString iamEndpoint = {}; ///< the typed IAM endpoint, likewise; needed where a way signs in there
    QString project = {}; ///< the default project, its id or its name; may be empty
    QString domainName = {}; ///< Password: the account (domain) name
    QString userName = {};
    bool mfa = false;
    QString userId = {}; ///< needed with MFA
    QString accessKey = {}; ///< AccessKey: the access key's id
    QString domainId = {}; ///< X-Domain-Id, where known
    KeySource keys = {}; ///< FoundKeys
    ProxySettings proxy = {};
    QDateTime tokenSince = {}; ///< Token: UTC, when it was pasted; null where not known
    bool operator==(const Account &) const = default;
};

} // namespace Chaincert

Q_DECLARE_METATYPE(Chaincert::Account)
