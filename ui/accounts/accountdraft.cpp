#include "accounts/accountdraft.h"

#include "credentials/token.h"

namespace Chaincert {

namespace {

Secret trimmed(const Secret &pasted)
{
    return Secret(pasted.reveal().trimmed());
}

} // namespace

AccountSecrets wantedSecrets(AccountDraft draft)
{
    AccountSecrets wanted;
    switch (draft.account.authMethod) {
    case AuthMethod::Token:
        if (Result<Secret> cleaned = cleanToken(draft.typed.token.reveal()))
            wanted.token = std::move(*cleaned);
        break;
    case AuthMethod::Password:
        wanted.password = std::move(draft.typed.password);
        break;
    case AuthMethod::AccessKey:
        wanted.secretKey = trimmed(draft.typed.secretKey);
        wanted.securityToken = trimmed(draft.typed.securityToken);
        break;
    case AuthMethod::FoundKeys:
        break;
    }
    if (draft.account.proxy.mode == ProxySettings::Mode::Own && !draft.account.proxy.user.isEmpty())
        wanted.proxyPassword = std::move(draft.typed.proxyPassword);
    return wanted;
}

} // namespace Chaincert
