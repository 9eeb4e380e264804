#pragma once

#include "credentials/account.h"

#include <QMetaType>
#include <QString>
#include <QUrl>

#include <functional>

class QObject;

namespace Chaincert {

/// How this computer reaches a host: what support asks for. No user name or password of a proxy.
struct NetworkFacts
{
    QString tlsLibrary; ///< "OpenSSL 3.0.11 19 Sep 2023"
    QString host; ///< with its port where one was given
    /// "http proxy.example:3128 (https_proxy)"; "(no_proxy)": direct because of it; empty: direct; why the
    /// setting cannot be used.
    QString proxy;
    bool operator==(const NetworkFacts &) const = default;
};

/// With the account's own setting. Context + callback: one answer, later, none once `context` has died. An
/// empty `url` asks for no proxy.
void networkFacts(
    const QUrl &url, const ProxySettings &proxy, QObject *context, std::function<void(NetworkFacts)> answer);

} // namespace Chaincert
