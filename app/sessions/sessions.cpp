#include "sessions/sessions.h"

#include "cloud/regions.h"
#include "credentials/token.h"

namespace Chaincert {

namespace {

// An answer that is known already, given later all the same.
template <typename Answer, typename Value> void later(QObject *context, Answer answer, Value value)
{
    auto kept
        = std::make_shared<Value>(std::move(value)); // a queued function must be copyable, a secret is not
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer), kept] { answer(std::move(*kept)); }, Qt::QueuedConnection);
}

// The stores answer to this object, which goes on after the asker has died; the asker hears only while it
// lives.
SecretStore::Done guarded(QObject *context, SecretStore::Done done)
{
    return [context = QPointer<QObject>(context), done = std::move(done)](Result<void> result) {
        if (context)
            done(std::move(result));
    };
}

bool isAbsent(const Failure &failure)
{
    return failure.kind == FailureKind::KeychainNotFound || failure.kind == FailureKind::TokenMissing;
}

bool samePlace(const Account &a, const Account &b)
{
    return a.secretPlace == b.secretPlace
        && (a.secretPlace == SecretPlace::ThisRunOnly || a.secretLabel == b.secretLabel);
}

} // namespace

Sessions::Sessions(AccountStore &accounts, SecretStore &keychain, SecretStore &thisRun,
    TransferThread &thread, QObject *parent)
    : CredentialSource(parent)
    , m_accounts(accounts)
    , m_keychain(keychain)
    , m_thisRun(thisRun)
    , m_thread(thread)
{
}

SecretStore &Sessions::storeOf(SecretPlace place) const
{
    return place == SecretPlace::Keychain ? m_keychain : m_thisRun;
}

std::optional<SecretPlace> Sessions::tokenPlace(const QUuid &accountId) const
{
    const Account *account = m_accounts.find(accountId);
    return account ? std::optional(account->secretPlace) : std::nullopt;
}

std::shared_ptr<Network> Sessions::networkOf(const Account &account)
{
    AccountNetwork &entry = m_networks[account.id];
    if (!entry.network || entry.authorities != account.authorities || entry.proxy != account.proxy)
        entry = {account.authorities, account.proxy,
            std::make_shared<Network>(m_thread, NetworkSetup{account.authorities, account.proxy})};
    return entry.network;
}

std::vector<Secret> Sessions::tokensBut(const QUuid &accountId) const
{
    std::vector<Secret> others;
    for (const auto &[id, token] : m_tokens) {
        if (id != accountId) {
            for (Secret &secret : token.all())
                others.push_back(std::move(secret));
        }
    }
    return others;
}

void Sessions::credential(const CredentialRequest &request, QObject *context, Answer answer)
{
    const QUuid accountId = request.accountId;
    const Account *account = m_accounts.find(accountId);
    if (!account) {
        later(context, std::move(answer), Result<Credential>(fail(FailureKind::TokenMissing)));
        return;
    }
    if (const auto known = m_tokens.find(accountId); known != m_tokens.end()) {
        later(context, std::move(answer),
            Result<Credential>(
                Credential{{known->second.token.clone()}, networkOf(*account), tokensBut(accountId)}));
        return;
    }
    auto &waiting = m_waiting[accountId];
    waiting.push_back({context, std::move(answer)});
    if (waiting.size() == 1)
        readToken(*account, true);
}

void Sessions::readToken(const Account &account, bool mayReload)
{
    const Account asked = account;
    storeOf(asked.secretPlace)
        .read(asked.id, asked.secretLabel, this, [this, asked, mayReload](Result<AccountSecrets> token) {
            if (!token && isAbsent(token.error()) && mayReload) {
                // Another window may have renamed the account, and the item with it.
                m_accounts.reload();
                const Account *now = m_accounts.find(asked.id);
                if (now && !samePlace(*now, asked)) {
                    readToken(*now, false);
                    return;
                }
            }
            if (!token && asked.secretPlace == SecretPlace::ThisRunOnly)
                token = fail(FailureKind::TokenMissing, asked.name);
            onTokenRead(asked.id, std::move(token));
        });
}

void Sessions::onTokenRead(const QUuid &accountId, Result<AccountSecrets> token)
{
    const auto found = m_waiting.extract(accountId);
    const Account *account = m_accounts.find(accountId);
    if (account && token && !m_tokens.contains(accountId)) // else one was set meanwhile, which is newer
        m_tokens.emplace(accountId, token->clone());
    if (const auto known = m_tokens.find(accountId); account && known != m_tokens.end())
        token = known->second.clone();
    else if (!account)
        token = fail(FailureKind::TokenMissing);
    if (found.empty())
        return;
    const std::shared_ptr<Network> network = token ? networkOf(*account) : nullptr;
    std::vector<Result<Credential>> answers;
    for (size_t i = 0; i < found.mapped().size(); ++i)
        answers.push_back(token
                ? Result<Credential>(Credential{{token->token.clone()}, network, tokensBut(accountId)})
                : tl::make_unexpected(token.error()));
    size_t next = 0;
    for (const Asker &asker : found.mapped()) { // an answer may end this object: nothing of it is used here
        Result<Credential> &answer = answers[next++];
        if (asker.context)
            asker.answer(std::move(answer));
    }
}

void Sessions::saveAccount(
    const Account &account, AccountSecrets given, QObject *context, SecretStore::Done done)
{
    Account wanted = account;
    wanted.secretLabel = account.name;
    std::optional<Account> before;
    if (const Account *known = m_accounts.find(account.id))
        before = *known;
    if (!given.token.isEmpty() && !isToken(given.token.reveal())) {
        later(context, std::move(done),
            Result<void>(tl::make_unexpected(
                Failure{FailureKind::TokenInvalid, account.name, {}, given.token.size(), LongestToken})));
    } else if (!given.isEmpty()) {
        writeToken(wanted, before, std::move(given), false, guarded(context, std::move(done)));
    } else if (before && !samePlace(*before, wanted)) {
        moveToken(*before, wanted, guarded(context, std::move(done)));
    } else {
        m_accounts.put(wanted);
        later(context, std::move(done), Result<void>());
    }
}

void Sessions::setToken(const QUuid &accountId, Secret token, QObject *context, SecretStore::Done done)
{
    const Account *known = m_accounts.find(accountId);
    if (!known) {
        later(context, std::move(done), Result<void>(fail(FailureKind::TokenMissing)));
    } else if (!isToken(token.reveal())) {
        later(context, std::move(done),
            Result<void>(tl::make_unexpected(
                Failure{FailureKind::TokenInvalid, known->name, {}, token.size(), LongestToken})));
    } else {
        const Account account = *known;
        AccountSecrets secrets;
        secrets.token = std::move(token);
        auto kept = std::make_shared<AccountSecrets>(secrets.clone());
        storeOf(account.secretPlace)
            .write(accountId, account.secretLabel, std::move(secrets), this,
                [this, accountId, kept, done = guarded(context, std::move(done))](Result<void> written) {
                    if (written)
                        m_tokens[accountId] = std::move(*kept);
                    done(std::move(written));
                });
    }
}

// The token, wherever it is now, written under its new name or in its new place.
void Sessions::moveToken(const Account &from, const Account &to, const SecretStore::Done &done)
{
    if (const auto known = m_tokens.find(from.id); known != m_tokens.end()) {
        writeToken(to, from, known->second.clone(), true, done);
        return;
    }
    storeOf(from.secretPlace)
        .read(from.id, from.secretLabel, this, [this, from, to, done](Result<AccountSecrets> token) {
            if (token) {
                writeToken(to, from, std::move(*token), true, done);
                return;
            }
            const bool onlyRenamed = from.secretPlace == to.secretPlace;
            if (!onlyRenamed && !isAbsent(token.error())) {
                done(tl::make_unexpected(token.error()));
                return;
            }
            Account account = to;
            if (onlyRenamed)
                account.secretLabel = from.secretLabel; // where the item still lies, if there is one
            m_accounts.put(account);
            done({});
        });
}

void Sessions::writeToken(Account account, std::optional<Account> before, AccountSecrets secrets, bool moved,
    const SecretStore::Done &done)
{
    auto kept = std::make_shared<AccountSecrets>(secrets.clone());
    storeOf(account.secretPlace)
        .write(account.id, account.secretLabel, std::move(secrets), this,
            [this, account, before, kept, moved, done](Result<void> written) {
                if (written) {
                    m_tokens[account.id] = std::move(*kept);
                    m_accounts.put(account);
                    if (before && !samePlace(*before, account))
                        removeOld(*before, done);
                    else
                        done({});
                } else if (moved && before->secretPlace == account.secretPlace) {
                    Account renamed = account;
                    renamed.secretLabel = before->secretLabel;
                    m_accounts.put(renamed);
                    done({});
                } else {
                    done(std::move(written));
                }
            });
}

void Sessions::removeOld(const Account &before, const SecretStore::Done &done)
{
    storeOf(before.secretPlace)
        .remove(before.id, before.secretLabel, this, [this, before, done](const Result<void> &removed) {
            const QPointer<Sessions> alive(this);
            done({});
            if (alive && !removed && !isAbsent(removed.error()))
                Q_EMIT oldSecretKept(before.secretLabel, removed.error());
        });
}

void Sessions::removeAccount(const QUuid &accountId, QObject *context, SecretStore::Done done)
{
    const Account *known = m_accounts.find(accountId);
    if (!known) {
        later(context, std::move(done), Result<void>());
        return;
    }
    const Account account = *known;
    storeOf(account.secretPlace)
        .remove(accountId, account.secretLabel, this,
            [this, accountId, done = guarded(context, std::move(done))](Result<void> removed) {
                if (removed || isAbsent(removed.error())) {
                    forgetAccount(accountId);
                    removed = {};
                }
                done(std::move(removed));
            });
}

void Sessions::forgetAccount(const QUuid &accountId)
{
    m_tokens.erase(accountId);
    m_networks.erase(accountId);
    m_accounts.remove(accountId);
}

Result<Endpoint> endpointOf(const Account &account)
{
    return account.endpoint.isEmpty() ? bcsEndpoint(account.regionId) : Endpoint::parse(account.endpoint);
}

} // namespace Chaincert
