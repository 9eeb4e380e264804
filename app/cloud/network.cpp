#include "cloud/network.h"

#include "cloud/endpoint.h"
#include "cloud/network_p.h"
#include "cloud/proxylookup.h"
#include "cloud/proxyrefusals.h"
#include "cloud/transferthread.h"

#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr int MaxUnderWay = 6;

} // namespace

NetworkBackend::NetworkBackend(
    NetworkSetup setup, NetworkLimits limits, std::shared_ptr<ProxyRefusals> refusals)
    : m_setup(std::move(setup))
    , m_limits(limits)
    , m_refusals(std::move(refusals))
    , m_connector(limits.connect, m_refusals, this)
    , m_pool(this)
{
}

NetworkBackend::~NetworkBackend()
{
    m_waiting.clear(); // none of them starts when the others end their turns
    Q_EMIT closing();
}

// A proxy may say again what it was given: the password, or its line of Basic sign-in.
std::vector<Secret> NetworkBackend::secrets() const
{
    std::vector<Secret> copies;
    if (m_setup.proxy.mode == ProxySettings::Mode::System)
        return proxySecrets(processEnvironment());
    if (!m_setup.proxyPassword.isEmpty())
        addProxySecrets(copies, m_setup.proxy.user, m_setup.proxyPassword);
    return copies;
}

void NetworkBackend::findRoute(
    const QUrl &url, QObject *context, std::function<void(const Result<SharedRoute> &)> answer)
{
    if (const auto known = knownRoute(m_setup, url, processEnvironment())) {
        answer(unrefused(*known));
        return;
    }
    systemRoute(
        url, context, [self = QPointer(this), answer = std::move(answer)](const Result<SharedRoute> &route) {
            if (self)
                answer(self->unrefused(route));
        });
}

Result<SharedRoute> NetworkBackend::unrefused(const Result<SharedRoute> &route) const
{
    if (!route || (*route)->isStraight())
        return route;
    const auto refused = m_refusals->of((*route)->address());
    if (!refused)
        return route;
    Failure failure = *refused;
    failure.proxy = (*route)->name();
    return tl::make_unexpected(failure);
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

void NetworkBackend::waitForTurn(QObject *context, std::function<void()> go)
{
    if (m_underWay >= MaxUnderWay) {
        m_waiting.enqueue({context, std::move(go)});
        return;
    }
    ++m_underWay;
    go();
}

void NetworkBackend::endTurn()
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
    , m_refusals(std::make_shared<ProxyRefusals>())
    , m_backend(new NetworkBackend(std::move(setup), limits, m_refusals))
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
