#include "cloud/networkfacts.h"

#include "cloud/endpoint.h"
#include "platform/workers.h"

#include <QNetworkProxyFactory>
#include <QSslSocket>

namespace Chaincert {

using namespace Qt::StringLiterals;

static QString proxyWords(const QUrl &url)
{
    if (url.isEmpty() || isLoopbackHost(url.host()))
        return {};
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    if (proxies.isEmpty() || proxies.first().hostName().isEmpty())
        return {};
    const QNetworkProxy &proxy = proxies.first();
    const QString kind = proxy.type() == QNetworkProxy::Socks5Proxy ? u"socks5"_s : u"http"_s;
    return u"%1 %2:%3"_s.arg(kind, proxy.hostName()).arg(proxy.port());
}

void networkFacts(const QUrl &url, QObject *context, std::function<void(NetworkFacts)> answer)
{
    const auto look = [url] {
        return NetworkFacts{QSslSocket::sslLibraryVersionString(), url.authority(), proxyWords(url)};
    };
    onWorker(context, look, std::move(answer));
}

} // namespace Chaincert
