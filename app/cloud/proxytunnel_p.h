#pragma once

#include "cloud/proxyrelay_p.h"

namespace Chaincert {

// One connection of Qt's to the relay: its CONNECT, then bytes both ways. Deletes itself at its end.
class ProxyTunnel : public QObject
{
    Q_OBJECT
public:
    ProxyTunnel(ProxyRelay &relay, QTcpSocket *client);

    QByteArray target() const { return m_target; } // "host:port"
    void setDialogue(ProxyDialogue *dialogue) { m_dialogue = dialogue; }
    void join(QTcpSocket *proxy); // takes it: it leads to the host
    void refuse();

private:
    void onClientBytes();
    void onHead(const QByteArray &head);
    void onClientGone();
    void onProxyGone();
    void move(QTcpSocket &from, QTcpSocket &to);

    ProxyRelay &m_relay;
    QTcpSocket *const m_client; // a child, as the other
    QTcpSocket *m_proxy = nullptr;
    QPointer<ProxyDialogue> m_dialogue; // the relay's
    QByteArray m_head;
    QByteArray m_target;
};

} // namespace Chaincert
