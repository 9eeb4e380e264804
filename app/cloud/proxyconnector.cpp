#include "cloud/proxyconnector_p.h"

#include "cloud/proxytunnel_p.h"

namespace Chaincert {

ProxyConnector::ProxyConnector(
    std::chrono::milliseconds limit, std::shared_ptr<ProxyRefusals> refusals, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
    , m_refusals(std::move(refusals))
{
}

ProxyConnector::~ProxyConnector() = default;

void ProxyConnector::dial(ProxyTunnel *tunnel)
{
    const QString proxy = tunnel->route()->address();
    if (const auto refused = m_refusals->of(proxy)) {
        tunnel->fail(*refused);
        return;
    }
    Gate &gate = m_gates[proxy];
    if (!gate.open && gate.trial)
        gate.waiting.append(tunnel);
    else
        begin(gate, tunnel);
}

void ProxyConnector::begin(Gate &gate, ProxyTunnel *tunnel)
{
    ProxyDialogue *dialogue
        = ProxyDialogue::make(tunnel->route(), tunnel->host(), tunnel->port(), m_limit, this);
    dialogue->setKnown(gate.known);
    dialogue->setReached(gate.reached);
    if (!gate.open)
        gate.trial = dialogue;
    tunnel->setDialogue(dialogue);
    const QString proxy = tunnel->route()->address();
    const QPointer<ProxyTunnel> asker(tunnel);
    connect(dialogue, &ProxyDialogue::opened, this,
        [this, dialogue, proxy, asker] { onOpened(dialogue, proxy, asker); });
    connect(dialogue, &ProxyDialogue::failed, this,
        [this, dialogue, proxy, asker](const Failure &why) { onFailed(dialogue, proxy, asker, why); });
    // The caller may have gone before the password was sent.
    connect(
        dialogue, &QObject::destroyed, this, [this, proxy] { letNextIn(proxy); }, Qt::QueuedConnection);
    dialogue->start();
}

void ProxyConnector::forget(ProxyTunnel *tunnel)
{
    for (auto &[proxy, gate] : m_gates)
        gate.waiting.removeAll(QPointer<ProxyTunnel>(tunnel));
}

void ProxyConnector::onOpened(
    ProxyDialogue *dialogue, const QString &proxy, const QPointer<ProxyTunnel> &tunnel)
{
    Gate &gate = m_gates[proxy];
    gate.open = true;
    gate.known = dialogue->known();
    gate.reached = dialogue->reached();
    dialogue->deleteLater(); // we are in its signal
    if (tunnel && tunnel->isOf(dialogue))
        tunnel->open(dialogue->takeSocket());
    letNextIn(proxy);
}

void ProxyConnector::onFailed(
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
    gate.reached = dialogue->reached();
    if (gate.trial == dialogue)
        gate.trial = nullptr;
    if (tunnel && tunnel->isOf(dialogue))
        tunnel->fail(why);
    letNextIn(proxy);
}

void ProxyConnector::letNextIn(const QString &proxy)
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
