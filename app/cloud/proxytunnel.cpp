#include "cloud/proxytunnel_p.h"

namespace Chaincert {

ProxyTunnel::ProxyTunnel(
    ProxyConnector &connector, SharedRoute route, QString host, quint16 port, QObject *parent)
    : QObject(parent)
    , m_connector(connector)
    , m_route(std::move(route))
    , m_host(std::move(host))
    , m_port(port)
{
}

ProxyTunnel::~ProxyTunnel()
{
    leave();
}

void ProxyTunnel::start()
{
    m_connector.dial(this);
}

// A password that is on its way is waited for: its outcome counts for all that come later.
void ProxyTunnel::leave()
{
    m_connector.forget(this);
    ProxyDialogue *dialogue = m_dialogue;
    m_dialogue = nullptr;
    if (dialogue && !dialogue->hasSentPassword())
        delete dialogue;
}

void ProxyTunnel::open(QSslSocket *socket)
{
    m_dialogue = nullptr;
    Q_EMIT opened(socket);
}

void ProxyTunnel::fail(const Failure &why)
{
    m_dialogue = nullptr;
    Q_EMIT failed(why);
}

} // namespace Chaincert
