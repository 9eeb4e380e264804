#pragma once

#include "cloud/proxydialogue_p.h"

namespace Chaincert {

/// SOCKS 5 (RFC 1928) with a user and a password (RFC 1929). The proxy looks up the host's name.
class SocksDialogue : public ProxyDialogue
{
    Q_OBJECT
public:
    using ProxyDialogue::ProxyDialogue;

private:
    enum class Step { Greeting, SignIn, Connect };

    void onConnected() override;
    void onBytes() override;
    void onClosed() override;

    void onMethod(char method);
    void askToConnect();
    void onReply();

    Step m_step = Step::Greeting;
};

} // namespace Chaincert
