#include "commandline/tokencredentials.h"

#include "cloud/network.h"

#include <QTimer>

namespace Chaincert {

TokenCredentials::TokenCredentials(Secret token, const QByteArray &authoritiesPem, QObject *parent)
    : CredentialSource(parent)
    , m_token(std::move(token))
    , m_network(std::make_shared<Network>(m_thread, NetworkSetup{authoritiesPem}))
{
}

TokenCredentials::~TokenCredentials() = default;

void TokenCredentials::credential(const CredentialRequest &, QObject *context, Answer answer)
{
    auto credential = std::make_shared<Credential>(Credential{{m_token.clone()}, m_network});
    QTimer::singleShot(
        0, context, [credential, answer = std::move(answer)] { answer(std::move(*credential)); });
}

} // namespace Chaincert
