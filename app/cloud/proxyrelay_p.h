#pragma once

#include "cloud/proxydialogue_p.h"
#include "cloud/proxyrefusals.h"

#include <QHash>
#include <QNetworkProxy>
#include <QPointer>
#include <QTcpServer>

#include <map>

namespace Chaincert {

class ProxyTunnel;

// Stands between Qt and the proxies. Qt 6.4 signs in at a proxy by itself: it sends a refused password again
// and again, asks a proxy that offers NTLM without end, hands Kerberos tickets to whoever asks, reads headers
// without bound, and does not say what the proxy answered. So Qt is given a proxy on the loopback address
// that only this object's secret opens, and what the real one is asked is decided here: it is given its
// password once, while other connections wait for the outcome; refused, it is not asked again.
class ProxyRelay : public QObject
{
    Q_OBJECT
public:
    // `limit`: for the dialogue with a proxy.
    ProxyRelay(std::chrono::milliseconds limit, std::shared_ptr<ProxyRefusals> refusals);
    ~ProxyRelay() override;

    // The proxy to give to Qt for this URL, which leads through `route`'s. Failure: ProxyFailed, where this
    // computer has no loopback address to listen on.
    Result<void> open();
    void setRoute(const QUrl &url, const SharedRoute &route);
    QNetworkProxy proxy() const;
    // Why the last connection to the host was not opened; nothing where it was.
    std::optional<Failure> verdict(const QUrl &url) const;

private:
    friend class ProxyTunnel;
    struct Gate // of one proxy
    {
        bool open = false; // it let somebody through, or wanted no sign-in
        QPointer<ProxyDialogue> trial; // the others wait for its outcome
        std::optional<ProxyChallenge> known = {};
        QList<QPointer<ProxyTunnel>> waiting = {};
    };

    void onConnection();
    bool isOurs(const QByteArray &authorization) const;
    void dial(ProxyTunnel *tunnel);
    void begin(Gate &gate, ProxyTunnel *tunnel);
    void onOpened(ProxyDialogue *dialogue, const QString &gate, const QPointer<ProxyTunnel> &tunnel);
    void onFailed(ProxyDialogue *dialogue, const QString &gate, const QPointer<ProxyTunnel> &tunnel,
        const Failure &why);
    void letNextIn(const QString &gate);

    const std::chrono::milliseconds m_limit;
    const std::shared_ptr<ProxyRefusals> m_refusals;
    const QByteArray m_secret;
    QTcpServer m_server;
    QHash<QByteArray, SharedRoute> m_routes; // by "host:port", as Qt asks for it
    QHash<QByteArray, Failure> m_verdicts; // likewise
    std::map<QString, Gate> m_gates; // by proxy
};

} // namespace Chaincert
