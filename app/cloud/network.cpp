#include "cloud/network.h"

#include "cloud/endpoint.h"
#include "cloud/network_p.h"
#include "cloud/transferthread.h"

#include <QNetworkProxy>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr int MaxUnderWay = 6;

} // namespace

// Qt asks for no sign-in of a proxy by a signal that could wait for a keychain: it wants user and password
// now.
static QNetworkProxy ownProxy(const NetworkSetup &setup)
{
    const ProxySettings &wish = setup.proxy;
    QNetworkProxy proxy(
        wish.kind == ProxySettings::Kind::Socks5 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
        wish.host, wish.port);
    if (!wish.user.isEmpty()) {
        proxy.setUser(wish.user);
        proxy.setPassword(QString::fromUtf8(setup.proxyPassword.reveal()));
    }
    return proxy;
}

ProxyChoice::ProxyChoice(const NetworkSetup &setup)
    : m_way(setup.proxy.way)
    , m_own(m_way == ProxySettings::Way::Own ? ownProxy(setup) : QNetworkProxy(QNetworkProxy::NoProxy))
{
}

QList<QNetworkProxy> ProxyChoice::queryProxy(const QNetworkProxyQuery &query)
{
    const QString host = query.peerHostName();
    m_chosen.remove(host);
    if (isLoopbackHost(host) || m_way == ProxySettings::Way::None)
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    const QList<QNetworkProxy> proxies
        = m_way == ProxySettings::Way::Own ? QList{m_own} : systemProxyForQuery(query);
    for (const QNetworkProxy &proxy : proxies) {
        if (proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy) {
            m_chosen[host] = proxy.hostName() + u':' + QString::number(proxy.port());
            break;
        }
    }
    return proxies;
}

NetworkBackend::NetworkBackend(NetworkSetup setup, NetworkLimits limits)
    : m_setup(std::move(setup))
    , m_limits(limits)
    , m_pool(this)
    , m_proxies(m_setup)
{
}

NetworkBackend::~NetworkBackend()
{
    m_waiting.clear(); // none of them starts when the others leave
    Q_EMIT closing();
}

// A proxy may say again what it was given: the password, or its line of Basic sign-in.
std::vector<Secret> NetworkBackend::secrets() const
{
    std::vector<Secret> copies;
    if (m_setup.proxyPassword.isEmpty())
        return copies;
    const QString line = m_setup.proxy.user + u':' + QString::fromUtf8(m_setup.proxyPassword.reveal());
    copies.push_back(m_setup.proxyPassword.clone());
    copies.emplace_back(line.toLatin1().toBase64()); // as Qt 6.4 sends it
    return copies;
}

QString NetworkBackend::proxyFor(const QString &host) const
{
    return m_proxies.proxyFor(host);
}

std::optional<QNetworkProxy> NetworkBackend::proxyTo(const QUrl &url)
{
    const QList<QNetworkProxy> proxies = m_proxies.queryProxy(QNetworkProxyQuery(url));
    for (const QNetworkProxy &proxy : proxies) {
        if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy)
            return QNetworkProxy(QNetworkProxy::NoProxy);
        if (proxy.capabilities() & QNetworkProxy::TunnelingCapability)
            return proxy;
    }
    return {};
}

// Without authorities of our own Qt looks the system's up as needed.
const QSslConfiguration &NetworkBackend::sslConfiguration()
{
    if (!m_ssl) {
        m_ssl = QSslConfiguration::defaultConfiguration();
        const auto ours = QSslCertificate::fromData(m_setup.authoritiesPem, QSsl::Pem);
        if (!ours.isEmpty())
            m_ssl->setCaCertificates(m_systemToo ? QSslConfiguration::systemCaCertificates() + ours : ours);
    }
    return *m_ssl;
}

bool NetworkBackend::trustsOursAlone() const
{
    return !m_setup.authoritiesPem.isEmpty() && !m_systemToo;
}

void NetworkBackend::trustSystemToo()
{
    if (!std::exchange(m_systemToo, true))
        m_ssl.reset();
}

void NetworkBackend::enter(QObject *context, std::function<void()> go)
{
    if (m_underWay >= MaxUnderWay) {
        m_waiting.enqueue({context, std::move(go)});
        return;
    }
    ++m_underWay;
    go();
}

void NetworkBackend::leave()
{
    --m_underWay;
    while (m_underWay < MaxUnderWay && !m_waiting.isEmpty()) {
        const auto [context, go] = m_waiting.dequeue();
        if (!context)
            continue;
        ++m_underWay;
        go();
    }
}

Network::Network(TransferThread &thread, NetworkSetup setup, NetworkLimits limits)
    : m_transfer(thread.thread())
    , m_backend(new NetworkBackend(std::move(setup), limits))
{
    backend();
}

// A thread that could not be started is tried anew with each call.
NetworkBackend *Network::backend() const
{
    if (m_backend && m_transfer && m_backend->thread() != m_transfer && TransferThread::begin(*m_transfer)) {
        m_backend->moveToThread(m_transfer);
        QObject::connect(m_transfer, &QThread::finished, m_backend, &QObject::deleteLater);
    }
    return m_backend;
}

Network::~Network()
{
    if (m_backend)
        m_backend->deleteLater();
}

} // namespace Chaincert
