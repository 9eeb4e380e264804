#pragma once

#include <QMetaType>
#include <QString>
#include <QUrl>

#include <functional>

class QObject;

namespace Chaincert {

// How this computer reaches a host: what support asks for. No user name or password of a proxy.
struct NetworkFacts
{
    QString tlsLibrary; // "OpenSSL 3.0.11 19 Sep 2023"
    QString host; // with its port where one was given
    QString proxy; // "http proxy.example:3128"; empty: straight
    bool operator==(const NetworkFacts &) const = default;
};

// Looking up the proxy may read a script from the network, so it is done in a thread of the pool. Context +
// callback: one answer, later, none once `context` has died. An empty `url` asks for no proxy.
void networkFacts(const QUrl &url, QObject *context, std::function<void(NetworkFacts)> answer);

} // namespace Chaincert
