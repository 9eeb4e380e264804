#include "cloud/proxyrelay_p.h"

#include "cloud/proxytunnel_p.h"

#include <QRandomGenerator>

#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr auto User = "chaincert"_L1;

QByteArray newSecret()
{
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    return QByteArray(reinterpret_cast<const char *>(words), sizeof(words)).toHex();
}

QByteArray targetOf(const QUrl &url)
{
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1().toLower();
    return host + ':' + QByteArray::number(url.port(443));
}

} // namespace

ProxyRelay::ProxyRelay(std::chrono::milliseconds limit, std::shared_ptr<ProxyRefusals> refusals)
    : m_limit(limit)
    , m_refusals(std::move(refusals))
    , m_secret(newSecret())
    , m_server(this)
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &ProxyRelay::onConnection);
}

ProxyRelay::~ProxyRelay() = default;

Result<void> ProxyRelay::open()
{
    if (m_server.isListening() || m_server.listen(QHostAddress::LocalHost))
        return {};
    return fail(FailureKind::ProxyFailed, u"127.0.0.1"_s, m_server.errorString());
}

QNetworkProxy ProxyRelay::proxy() const
{
    return QNetworkProxy(
        QNetworkProxy::HttpProxy, u"127.0.0.1"_s, m_server.serverPort(), User, QString::fromLatin1(m_secret));
}

void ProxyRelay::setRoute(const QUrl &url, const SharedRoute &route)
{
    m_routes.insert(targetOf(url), route);
}

std::optional<Failure> ProxyRelay::verdict(const QUrl &url) const
{
    const auto found = m_verdicts.find(targetOf(url));
    return found == m_verdicts.end() ? std::nullopt : std::optional(*found);
}

void ProxyRelay::onConnection()
{
    while (QTcpSocket *client = m_server.nextPendingConnection())
        new ProxyTunnel(*this, client);
}

bool ProxyRelay::isOurs(const QByteArray &authorization) const
{
    const QByteArray wanted = "Basic " + (QByteArray(User.data(), User.size()) + ':' + m_secret).toBase64();
    return authorization.size() == wanted.size()
        && CRYPTO_memcmp(authorization.constData(), wanted.constData(), size_t(wanted.size())) == 0;
}

void ProxyRelay::dial(ProxyTunnel *tunnel)
{
    const SharedRoute route = m_routes.value(tunnel->target());
    if (!route) {
        tunnel->refuse();
        return;
    }
    const QString proxy = route->address();
    if (const auto refused = m_refusals->of(proxy)) {
        m_verdicts.insert(tunnel->target(), *refused);
        tunnel->refuse();
        return;
    }
    Gate &gate = m_gates[proxy];
    if (!gate.open && gate.trial)
        gate.waiting.append(tunnel);
    else
        begin(gate, tunnel);
}

void ProxyRelay::begin(Gate &gate, ProxyTunnel *tunnel)
{
    const SharedRoute route = m_routes.value(tunnel->target());
    const QByteArray target = tunnel->target();
    const qsizetype colon = target.lastIndexOf(':');
    QByteArray host = target.left(colon);
    if (host.startsWith('['))
        host = host.sliced(1, host.size() - 2);
    ProxyDialogue *dialogue = ProxyDialogue::make(
        route, QString::fromLatin1(host), target.sliced(colon + 1).toUShort(), m_limit, this);
    dialogue->setKnown(gate.known);
    if (!gate.open)
        gate.trial = dialogue;
    tunnel->setDialogue(dialogue);
    const QString proxy = route->address();
    const QPointer<ProxyTunnel> asker(tunnel);
    connect(dialogue, &ProxyDialogue::opened, this,
        [this, dialogue, proxy, asker] { onOpened(dialogue, proxy, asker); });
    connect(dialogue, &ProxyDialogue::failed, this,
        [this, dialogue, proxy, asker](const Failure &why) { onFailed(dialogue, proxy, asker, why); });
    // Whoever asked may have left before anything was at stake.
    connect(
        dialogue, &QObject::destroyed, this, [this, proxy] { letNextIn(proxy); }, Qt::QueuedConnection);
    dialogue->start();
}

void ProxyRelay::onOpened(ProxyDialogue *dialogue, const QString &proxy, const QPointer<ProxyTunnel> &tunnel)
{
    Gate &gate = m_gates[proxy];
    gate.open = true;
    gate.known = dialogue->known();
    dialogue->deleteLater(); // we are in its signal
    if (tunnel) {
        m_verdicts.remove(tunnel->target());
        tunnel->join(dialogue->takeSocket());
    }
    letNextIn(proxy);
}

void ProxyRelay::onFailed(
    ProxyDialogue *dialogue, const QString &proxy, const QPointer<ProxyTunnel> &tunnel, const Failure &why)
{
    Gate &gate = m_gates[proxy];
    // A proxy that was given a password and does not say what it thinks of it is not given it again.
    if (isRefusedProxySignIn(why.kind) || dialogue->hasUnansweredPassword()) {
        m_refusals->remember(why);
        gate.open = false;
        gate.known.reset();
    }
    dialogue->deleteLater(); // we are in its signal
    if (gate.trial == dialogue)
        gate.trial = nullptr;
    if (tunnel) {
        m_verdicts.insert(tunnel->target(), why);
        tunnel->refuse();
    }
    letNextIn(proxy);
}

void ProxyRelay::letNextIn(const QString &proxy)
{
    Gate &gate = m_gates[proxy];
    const bool spent = m_refusals->of(proxy).has_value();
    while (!gate.waiting.isEmpty() && (gate.open || spent || !gate.trial)) {
        const QPointer<ProxyTunnel> next = gate.waiting.takeFirst();
        if (next)
            dial(next);
    }
}

} // namespace Chaincert
