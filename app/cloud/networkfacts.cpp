#include "cloud/networkfacts.h"

#include "cloud/network.h"
#include "cloud/proxylookup.h"
#include "platform/later.h"

#include <QSslSocket>

namespace Chaincert {

using namespace Qt::StringLiterals;

static QString proxyWords(const Result<SharedRoute> &route)
{
    if (!route)
        return u"%1 cannot be used: %2"_s.arg(
            route.error().subject.isEmpty() ? u"the system's setting"_s : route.error().subject,
            inEnglish(route.error().ownSentences));
    switch ((*route)->kind) {
    case ProxyRoute::Kind::Straight:
        return (*route)->name();
    case ProxyRoute::Kind::Http:
        return u"http "_s + (*route)->name();
    case ProxyRoute::Kind::Socks5:
        return u"socks5 "_s + (*route)->name();
    }
    Q_UNREACHABLE();
}

void networkFacts(
    const QUrl &url, const ProxySettings &proxy, QObject *context, std::function<void(NetworkFacts)> answer)
{
    const auto tell = [url, answer = std::move(answer)](const Result<SharedRoute> &route) {
        answer({QSslSocket::sslLibraryVersionString(), url.authority(), proxyWords(route)});
    };
    const auto known = url.isEmpty() ? Result<SharedRoute>(std::make_shared<ProxyRoute>())
                                     : knownRoute({{}, proxy, {}}, url, processEnvironment());
    if (known)
        later(context, [tell, route = *known] { tell(route); });
    else
        systemRoute(url, context, tell);
}

} // namespace Chaincert
