#pragma once

#include "credentials/secret.h"
#include "failures/failure.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Chaincert {

/// The way to one host: the proxy that leads there, or none; and which setting said so.
struct ProxyRoute
{
    enum class Kind { Straight, Http, Socks5 };
    enum class Source {
        None, ///< no setting speaks of this host
        Account, ///< the account's own proxy, or its wish to have none
        Variable, ///< of the environment
        System, ///< the desktop's settings, automatic configuration too
    };
    Kind kind = Kind::Straight;
    Source source = Source::None;
    QString variable = {}; ///< its name; for a straight way the one that was not followed
    QString exception = {}; ///< no_proxy or NO_PROXY, where it names the host
    QString host = {};
    quint16 port = 0;
    QString user = {};
    Secret password = {};

    bool isStraight() const { return kind == Kind::Straight; }
    QString address() const; ///< "proxy.example.com:3128", "[::1]:3128"; empty: straight
    /// For Failure::proxy: the address and the setting, "proxy.example.com:3128 (https_proxy)", where the
    /// setting is a variable's name, "account" or "system". Direct in spite of a variable: "(no_proxy)".
    QString name() const;
};

/// Shared, since a password in it is not copied.
using SharedRoute = std::shared_ptr<const ProxyRoute>;
using EnvironmentLookup = std::function<QByteArray(const char *name)>; ///< empty: not set, or set to nothing

/// What the environment says about an https URL. The first of https_proxy, HTTPS_PROXY, all_proxy, ALL_PROXY,
/// http_proxy and HTTP_PROXY that is set counts, as in curl (whose last are not asked for https; the
/// desktop's libraries do); no_proxy and NO_PROXY as isExcepted() says. Without a scheme http is meant,
/// without a port 1080 (curl). socks5 and socks5h are the same here: names are looked up by the proxy.
/// Nothing: no variable is set. Failure: ProxySettingUnusable, subject = the variable; its value is never
/// repeated.
std::optional<Result<SharedRoute>> routeByVariables(const QUrl &url, const EnvironmentLookup &environment);

/// Whether a list as in no_proxy names a host: parts are separated by commas or white space; "*" is every
/// host; a name also stands for the names below it, with or without a leading dot or "*."; an address is
/// itself, or a network with the number of its bits ("10.0.0.0/8", "fd00::/8"). A part with a port speaks of
/// that port alone. Case and a dot at the end do not count. No name is looked up.
bool isExcepted(const QString &list, const QString &host, int port);

/// What a proxy is given, in each form in which it may come back: for redaction.
void addProxySecrets(std::vector<Secret> &secrets, const QString &user, const Secret &password);
/// The secrets that the environment's proxy variables hold, likewise.
std::vector<Secret> proxySecrets(const EnvironmentLookup &environment);
EnvironmentLookup processEnvironment();

} // namespace Chaincert
