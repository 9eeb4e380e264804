#pragma once

#include "cloud/proxydialogue_p.h"
#include "cloud/proxyrefusals.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <map>

namespace Chaincert {

class ProxyTunnel;

/// Leads one network's connections through its proxies. Qt 6.4 would sign in at a proxy by itself: it sends a
/// refused password again and again, asks a proxy that offers NTLM without end, hands Kerberos tickets to any
/// server that asks, and does not report what the proxy answered. Here the password is sent to a proxy once,
/// while other connections wait for the outcome; after a refusal it is not sent again.
class ProxyConnector : public QObject
{
    Q_OBJECT
public:
    /// `limit`: for the dialogue with a proxy.
    ProxyConnector(std::chrono::milliseconds limit, std::shared_ptr<ProxyRefusals> refusals, QObject *parent);
    ~ProxyConnector() override;

private:
    friend class ProxyTunnel;
    struct Gate // of one proxy
    {
        bool open = false; // it let someone through, or wanted no sign-in
        QPointer<ProxyDialogue> trial = {}; // the others wait for its outcome
        std::optional<ProxyChallenge> known = {};
        QHostAddress reached = {}; // of its addresses the one that answered last
        QList<QPointer<ProxyTunnel>> waiting = {};
    };

    void dial(ProxyTunnel *tunnel);
    void begin(Gate &gate, ProxyTunnel *tunnel);
    void forget(ProxyTunnel *tunnel); // it waits no longer
    void onOpened(ProxyDialogue *dialogue, const QString &proxy, const QPointer<ProxyTunnel> &tunnel);
    void onFailed(ProxyDialogue *dialogue, const QString &proxy, const QPointer<ProxyTunnel> &tunnel,
        const Failure &why);
    void letNextIn(const QString &proxy);

    const std::chrono::milliseconds m_limit;
    const std::shared_ptr<ProxyRefusals> m_refusals;
    std::map<QString, Gate> m_gates; // by the proxy's address
};

} // namespace Chaincert
