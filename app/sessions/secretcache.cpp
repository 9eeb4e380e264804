#include "sessions/secretcache.h"

#include "platform/later.h"

namespace Chaincert {

namespace {

bool needsProxyPassword(const Account &account)
{
    return account.proxy.mode == ProxySettings::Mode::Own && !account.proxy.user.isEmpty();
}

// The one that its way of signing in cannot do without; null where there is none.
Secret AccountSecrets::*mainSecret(AuthMethod authMethod)
{
    switch (authMethod) {
    case AuthMethod::Token:
        return &AccountSecrets::token;
    case AuthMethod::Password:
        return &AccountSecrets::password;
    case AuthMethod::AccessKey:
        return &AccountSecrets::secretKey;
    case AuthMethod::FoundKeys:
        break;
    }
    return nullptr;
}

} // namespace

bool needsSecrets(const Account &account)
{
    return mainSecret(account.authMethod) || needsProxyPassword(account);
}

bool areEnough(const Account &account, const AccountSecrets &secrets)
{
    const auto main = mainSecret(account.authMethod);
    return (!main || !(secrets.*main).isEmpty())
        && (!needsProxyPassword(account) || !secrets.proxyPassword.isEmpty());
}

void dropUnused(const Account &account, AccountSecrets &secrets)
{
    const auto main = mainSecret(account.authMethod);
    for (const auto field : {&AccountSecrets::token, &AccountSecrets::password, &AccountSecrets::secretKey}) {
        if (field != main)
            secrets.*field = Secret();
    }
    if (account.authMethod != AuthMethod::AccessKey)
        secrets.securityToken = Secret();
    if (!needsProxyPassword(account))
        secrets.proxyPassword = Secret();
}

AccountSecrets merged(AccountSecrets older, AccountSecrets given)
{
    if (!given.secretKey.isEmpty())
        older.securityToken = Secret();
    older.mergeFrom(std::move(given));
    return older;
}

bool isAbsent(const Failure &failure)
{
    return failure.kind == FailureKind::KeychainNotFound || failure.kind == FailureKind::TokenMissing
        || failure.kind == FailureKind::SecretMissing;
}

bool samePlace(const Account &a, const Account &b)
{
    return a.secretPlace == b.secretPlace
        && (a.secretPlace == SecretPlace::ThisRunOnly || a.secretLabel == b.secretLabel);
}

SecretCache::SecretCache(AccountStore &accounts, SecretStore &keychain, SecretStore &thisRun)
    : m_accounts(accounts)
    , m_keychain(keychain)
    , m_thisRun(thisRun)
{
}

SecretStore &SecretCache::storeOf(const Account &account) const
{
    return account.secretPlace == SecretPlace::Keychain ? m_keychain : m_thisRun;
}

const AccountSecrets *SecretCache::known(const QUuid &id) const
{
    const auto found = m_known.find(id);
    return found == m_known.end() ? nullptr : &found->second;
}

void SecretCache::put(const QUuid &id, AccountSecrets secrets)
{
    m_known.insert_or_assign(id, std::move(secrets));
}

void SecretCache::forget(const QUuid &id)
{
    m_known.erase(id);
}

std::vector<Secret> SecretCache::all() const
{
    std::vector<Secret> all;
    for (const auto &[id, secrets] : m_known) {
        for (Secret &secret : secrets.all())
            all.push_back(std::move(secret));
    }
    return all;
}

void SecretCache::read(const Account &account, QObject *context, SecretStore::Read answer)
{
    if (const AccountSecrets *secrets = known(account.id)) {
        later(context, std::move(answer), Result<AccountSecrets>(secrets->clone()));
        return;
    }
    auto &reading = m_readings[account.id];
    const bool isFirst = !reading;
    if (isFirst)
        reading = std::make_unique<SharedRequest<Result<AccountSecrets>>>();
    reading->add(context, [answer = std::move(answer)](const Result<AccountSecrets> &secrets) {
        answer(secrets ? Result<AccountSecrets>(secrets->clone()) : tl::make_unexpected(secrets.error()));
    });
    if (isFirst)
        look(account, true);
}

void SecretCache::look(const Account &account, bool mayReload)
{
    storeOf(account).read(account.id, account.secretLabel, this,
        [this, asked = account, mayReload](Result<AccountSecrets> secrets) {
            if (!secrets && isAbsent(secrets.error()) && mayReload) {
                // Another window may have renamed the account, and the item with it.
                m_accounts.reload();
                const Account *now = m_accounts.find(asked.id);
                if (now && !samePlace(*now, asked)) {
                    look(Account(*now), false);
                    return;
                }
            }
            if (!secrets && asked.secretPlace == SecretPlace::ThisRunOnly)
                secrets = fail(asked.authMethod == AuthMethod::Token ? FailureKind::TokenMissing
                                                                     : FailureKind::SecretMissing,
                    asked.name);
            onRead(asked, std::move(secrets));
        });
}

void SecretCache::onRead(const Account &account, Result<AccountSecrets> secrets)
{
    const auto found = m_readings.extract(account.id);
    if (!m_accounts.find(account.id))
        secrets = fail(FailureKind::AccountUnknown, account.name);
    else if (const AccountSecrets *newer = known(account.id)) // set meanwhile
        secrets = newer->clone();
    else if (secrets)
        put(account.id, secrets->clone());
    if (!found.empty())
        found.mapped()->notify(secrets); // may delete this
}

} // namespace Chaincert
