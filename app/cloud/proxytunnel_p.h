#pragma once

#include "cloud/proxyconnector_p.h"

namespace Chaincert {

/// One connection's way through a proxy. Ends once, with opened() or failed(), perhaps within start();
/// destroyed earlier it is silent. Failures: those of ProxyDialogue. The connector must outlive it.
class ProxyTunnel : public QObject
{
    Q_OBJECT
public:
    ProxyTunnel(ProxyConnector &connector, SharedRoute route, QString host, quint16 port, QObject *parent);
    ~ProxyTunnel() override;

    void start();
    void leave(); ///< silently, at once

Q_SIGNALS:
    void opened(QSslSocket *socket); ///< leads to the host, nothing encrypted yet; the receiver's, no parent
    void failed(const Chaincert::Failure &why);

private:
    friend class ProxyConnector;
    const SharedRoute &route() const { return m_route; }
    const QString &host() const { return m_host; }
    quint16 port() const { return m_port; }
    void setDialogue(ProxyDialogue *dialogue) { m_dialogue = dialogue; }
    bool isOf(const ProxyDialogue *dialogue) const { return m_dialogue == dialogue; } // and did not leave
    void open(QSslSocket *socket);
    void fail(const Failure &why);

    ProxyConnector &m_connector;
    const SharedRoute m_route;
    const QString m_host;
    const quint16 m_port;
    QPointer<ProxyDialogue> m_dialogue; // the connector's
};

} // namespace Chaincert
