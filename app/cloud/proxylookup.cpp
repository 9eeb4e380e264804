#include "cloud/proxylookup.h"

#include "cloud/endpoint.h"
#include "cloud/network.h"
#include "platform/workers.h"

#include <QNetworkProxyFactory>

using namespace std::chrono_literals;

namespace Chaincert {

namespace {

constexpr std::chrono::seconds Patience = 10s;

SharedRoute straight(ProxyRoute::Source source)
{
    auto route = std::make_shared<ProxyRoute>();
    route->source = source;
    return route;
}

SharedRoute ofAccount(const NetworkSetup &setup)
{
    const ProxySettings &wish = setup.proxy;
    auto route = std::make_shared<ProxyRoute>();
    route->kind
        = wish.kind == ProxySettings::Kind::Socks5 ? ProxyRoute::Kind::Socks5 : ProxyRoute::Kind::Http;
    route->source = ProxyRoute::Source::Account;
    route->host = wish.host;
    route->port = wish.port;
    route->user = wish.user;
    route->password = setup.proxyPassword.clone();
    return route;
}

// The first that can be used: what the system names after it is for when that fails, which would hand a
// request to another way than the one that is told.
SharedRoute ofSystem(const QUrl &url)
{
    const auto all = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    for (const QNetworkProxy &proxy : all) {
        const bool socks = proxy.type() == QNetworkProxy::Socks5Proxy;
        if (proxy.type() == QNetworkProxy::NoProxy)
            break;
        if (!socks && proxy.type() != QNetworkProxy::HttpProxy
            && proxy.type() != QNetworkProxy::HttpCachingProxy)
            continue;
        auto route = std::make_shared<ProxyRoute>();
        route->kind = socks ? ProxyRoute::Kind::Socks5 : ProxyRoute::Kind::Http;
        route->source = ProxyRoute::Source::System;
        route->host = proxy.hostName();
        route->port = proxy.port();
        route->user = proxy.user();
        route->password = Secret(proxy.password().toUtf8());
        return route;
    }
    return straight(ProxyRoute::Source::None);
}

} // namespace

std::optional<Result<SharedRoute>> knownRoute(
    const NetworkSetup &setup, const QUrl &url, const EnvironmentLookup &environment)
{
    if (isLoopbackHost(url.host()))
        return straight(ProxyRoute::Source::None);
    switch (setup.proxy.mode) {
    case ProxySettings::Mode::None:
        return straight(ProxyRoute::Source::Account);
    case ProxySettings::Mode::Own:
        return ofAccount(setup);
    case ProxySettings::Mode::System:
        break;
    }
    return routeByVariables(url, environment);
}

Failure systemProxySilent()
{
    return {.kind = FailureKind::ProxySettingUnusable,
        .ownSentences = {OwnSentence(QT_TRANSLATE_NOOP(
            "Words", "The system did not say in time which proxy to use; a PAC file may be unreachable."))}};
}

void systemRoute(const QUrl &url, QObject *context, std::function<void(const Result<SharedRoute> &)> answer)
{
    onThreadFor(
        MayHang::SystemProxy, Patience, context, [url] { return ofSystem(url); },
        [answer = std::move(answer)](const std::optional<SharedRoute> &route) {
            answer(route ? Result<SharedRoute>(*route) : tl::make_unexpected(systemProxySilent()));
        });
}

} // namespace Chaincert
