#include "cloud/network.h"

#include "cloud/endpoint.h"
#include "cloud/network_p.h"
#include "cloud/proxylookup.h"
#include "cloud/proxyrefusals.h"
#include "cloud/proxyrelay_p.h"
#include "cloud/transferthread.h"

#include <QNetworkProxy>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr int MaxUnderWay = 6;

} // namespace

QList<QNetworkProxy> ProxyChoice::queryProxy(const QNetworkProxyQuery &query)
{
    return {m_backend.proxyTo(query.url()).value_or(QNetworkProxy(QNetworkProxy::NoProxy))};
}

NetworkBackend::NetworkBackend(
    NetworkSetup setup, NetworkLimits limits, std::shared_ptr<ProxyRefusals> refusals)
    : m_setup(std::move(setup))
    , m_limits(limits)
    , m_refusals(std::move(refusals))
{
}

NetworkBackend::~NetworkBackend()
{
    m_waiting.clear(); // none of them starts when the others leave
    Q_EMIT closing();
}

QNetworkAccessManager &NetworkBackend::manager()
{
    if (!m_manager) {
        m_manager = new QNetworkAccessManager(this);
        m_manager->setAutoDeleteReplies(false);
        m_manager->setProxyFactory(new ProxyChoice(*this)); // which takes it
    }
    return *m_manager;
}

// A proxy may say again what it was given: the password, or its line of Basic sign-in.
std::vector<Secret> NetworkBackend::secrets() const
{
    std::vector<Secret> copies;
    if (m_setup.proxy.way == ProxySettings::Way::System)
        return proxySecrets(processEnvironment());
    if (!m_setup.proxyPassword.isEmpty())
        addProxySecrets(copies, m_setup.proxy.user, m_setup.proxyPassword);
    return copies;
}

void NetworkBackend::findRoute(
    const QUrl &url, QObject *context, std::function<void(const Result<SharedRoute> &)> answer)
{
    if (const auto known = knownRoute(m_setup, url, processEnvironment())) {
        answer(prepared(url, *known));
        return;
    }
    systemRoute(url, context,
        [self = QPointer(this), url, answer = std::move(answer)](const Result<SharedRoute> &route) {
            if (self)
                answer(self->prepared(url, route));
        });
}

Result<SharedRoute> NetworkBackend::prepared(const QUrl &url, const Result<SharedRoute> &route)
{
    if (!route)
        return route;
    if ((*route)->isStraight()) {
        m_straight.insert(url.authority());
        return route;
    }
    m_straight.remove(url.authority());
    if (const auto refused = m_refusals->of((*route)->address())) {
        Failure failure = *refused;
        failure.proxy = (*route)->name();
        return tl::make_unexpected(failure);
    }
    if (!m_relay)
        m_relay = std::make_unique<ProxyRelay>(m_limits.connect, m_refusals);
    if (const auto listening = m_relay->open(); !listening)
        return tl::make_unexpected(listening.error());
    m_relay->setRoute(url, *route);
    return route;
}

// A host that nobody asked about is never reached straight instead of by a proxy.
std::optional<QNetworkProxy> NetworkBackend::proxyTo(const QUrl &url) const
{
    if (m_straight.contains(url.authority()))
        return {};
    return m_relay ? m_relay->proxy() : QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, 0);
}

std::optional<Failure> NetworkBackend::proxyVerdict(const QUrl &url) const
{
    return m_relay && !m_straight.contains(url.authority()) ? m_relay->verdict(url) : std::nullopt;
}

QNetworkRequest NetworkBackend::request(const QUrl &url)
{
    QNetworkRequest request(url);
    if (url.scheme() == "https"_L1)
        request.setSslConfiguration(sslConfiguration());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // ignores the read buffer in Qt 6.4
    // Only behind our own limits (httpexchange.cpp), which know connecting from stalling and count no time in
    // which this thread was held up by a disk.
    request.setTransferTimeout(int(4 * (m_limits.connect + m_limits.stall).count()));
    return request;
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

// Qt keeps how a host's connections trust for as long as their manager lives. The one until now stays, since
// answers of it may be under way.
void NetworkBackend::trustSystemToo()
{
    if (std::exchange(m_systemToo, true))
        return;
    m_ssl.reset();
    m_manager = nullptr;
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
    if (m_underWay == 0 && std::exchange(m_dropConnections, false) && m_manager)
        m_manager->clearConnectionCache();
    while (m_underWay < MaxUnderWay && !m_waiting.isEmpty()) {
        const auto [context, go] = m_waiting.dequeue();
        if (!context)
            continue;
        ++m_underWay;
        go();
    }
}

Network::Network(TransferThread &thread, NetworkSetup setup, NetworkLimits limits)
    : m_refusals(std::make_shared<ProxyRefusals>())
    , m_backend(new NetworkBackend(std::move(setup), limits, m_refusals))
{
    QThread *transfer = thread.thread();
    m_backend->moveToThread(transfer);
    QObject::connect(transfer, &QThread::finished, m_backend, &QObject::deleteLater);
}

NetworkBackend *Network::backend() const
{
    return m_backend;
}

std::optional<std::chrono::steady_clock::time_point> Network::proxyRefusedAt() const
{
    return m_refusals->last();
}

Network::~Network()
{
    if (m_backend)
        m_backend->deleteLater();
}

} // namespace Chaincert
