#include "cloud/networkfacts.h"

#include "cloud/endpoint.h"
#include "platform/workers.h"

#include <QFutureWatcher>
#include <QNetworkProxyFactory>
#include <QPromise>
#include <QSslSocket>
#include <QThreadPool>

#include <memory>

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
    auto promise = std::make_shared<QPromise<NetworkFacts>>();
    auto *watcher = new QFutureWatcher<NetworkFacts>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, answer] {
        const NetworkFacts facts = watcher->result();
        watcher->deleteLater();
        answer(facts);
    });
    promise->start();
    watcher->setFuture(promise->future());
    workers().start([promise, url] {
        promise->addResult(
            NetworkFacts{QSslSocket::sslLibraryVersionString(), url.authority(), proxyWords(url)});
        promise->finish();
    });
}

} // namespace Chaincert
