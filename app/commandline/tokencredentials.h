#pragma once

#include "cloud/transferthread.h"
#include "sessions/credentialsource.h"

namespace Chaincert {

// The one token of a run of chaincert-cli; there are no accounts, so every account id means this one.
class TokenCredentials : public CredentialSource
{
    Q_OBJECT
public:
    TokenCredentials(Secret token, const QByteArray &authoritiesPem, QObject *parent = nullptr);
    ~TokenCredentials() override;

    void credential(const CredentialRequest &request, QObject *context, Answer answer) override;

private:
    TransferThread m_thread; // before the network that lives in it
    Secret m_token;
    std::shared_ptr<Network> m_network;
};

} // namespace Chaincert
