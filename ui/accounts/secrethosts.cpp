#include "accounts/secrethosts.h"

#include "sessions/accountendpoints.h"
#include "sessions/sessions.h"
#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Chaincert::SecretHosts)

namespace Chaincert {

namespace {

// An address that nobody knew before is no change: nothing could go there.
bool differ(const Result<Endpoint> &before, const Result<Endpoint> &now)
{
    return before && now && before->url().authority() != now->url().authority();
}

} // namespace

bool blockchainHostChanged(const Account &saved, const Account &now)
{
    return differ(endpointOf(saved), endpointOf(now));
}

bool signInHostChanged(const Account &saved, const Account &now)
{
    return differ(iamEndpointOf(saved), iamEndpointOf(now));
}

bool keeps(const std::optional<Account> &saved, AuthMethod authMethod)
{
    return saved && saved->authMethod == authMethod;
}

QString keptPlaceholder(const Account &saved)
{
    return saved.secretPlace == SecretPlace::Keychain ? tr("Kept in the keychain")
                                                      : tr("Kept for this run only");
}

} // namespace Chaincert
