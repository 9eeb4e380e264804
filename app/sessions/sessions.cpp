#include "sessions/sessions.h"

#include "platform/later.h"
#include "sessions/sessions_p.h"
#include "sessions/testedsignin.h"

namespace Chaincert {

Sessions::Private::Private(Sessions *sessions, AccountStore &theAccounts, SecretStore &keychain,
    SecretStore &thisRun, FoundKeys &theFoundKeys, TransferThread &theThread, TokenLife::Clock theClock)
    : q(sessions)
    , accounts(theAccounts)
    , foundKeys(theFoundKeys)
    , thread(theThread)
    , clock(std::move(theClock))
    , secretCache(theAccounts, keychain, thisRun)
    , changes(theAccounts, secretCache)
    , networks(theThread)
    , backend{secretCache, foundKeys, networks, [this] { return secretsInUse(); }, clock}
{
}

std::vector<Secret> Sessions::Private::secretsInUse() const
{
    std::vector<Secret> all = secretCache.all();
    for (const auto &[id, session] : sessions) {
        for (Secret &secret : session->secretsInUse())
            all.push_back(std::move(secret));
    }
    return all;
}

AccountSession *Sessions::Private::existing(const QUuid &id) const
{
    const auto found = sessions.find(id);
    return found == sessions.end() ? nullptr : found->second;
}

void Sessions::Private::ask(PendingRequest pending)
{
    if (!pending.context)
        return;
    const QUrl &service = pending.request.service;
    const Account *account = accounts.find(pending.request.accountId);
    std::optional<Failure> failure;
    if (!account) {
        failure = Failure{FailureKind::AccountUnknown};
    } else if (!service.isEmpty()) {
        const Result<Endpoint> its = endpointOf(*account);
        if (!its || its->url() != service)
            failure = Failure{FailureKind::RegionWrong, service.host()};
    }
    if (failure)
        later(pending.context.data(), std::move(pending.answer),
            Result<Credential>(tl::make_unexpected(*failure)));
    else
        sessionOf(*account).ask(std::move(pending));
}

AccountSession &Sessions::Private::sessionOf(const Account &account)
{
    std::vector<PendingRequest> waited;
    if (AccountSession *session = existing(account.id)) {
        if (sameSignIn(session->account(), account)) {
            session->setAccount(account);
            return *session;
        }
        waited = end(account.id);
    }
    const QUuid id = account.id;
    AccountSession *session = AccountSession::make(backend, account, q);
    sessions[id] = session;
    connect(
        session, &AccountSession::codeWanted, q, [this, id](bool again) { Q_EMIT q->codeWanted(id, again); });
    connect(session, &AccountSession::codeSettled, q, [this, id] { Q_EMIT q->codeSettled(id); });
    connect(session, &AccountSession::clockCorrected, q,
        [this, id](
            const QDateTime &ours, const QDateTime &theirs) { Q_EMIT q->clockCorrected(id, ours, theirs); });
    for (PendingRequest &pending : waited)
        ask(std::move(pending));
    return *session;
}

std::vector<PendingRequest> Sessions::Private::end(const QUuid &id)
{
    const auto found = sessions.extract(id);
    if (found.empty())
        return {};
    AccountSession *session = found.mapped();
    std::vector<PendingRequest> waited = session->takePending();
    session->disconnect(q);
    session->deleteLater(); // we may be in its signal
    if (session->hasQuestion()) // later: this may be in a call that asks for something else
        later(q, [this, id] { Q_EMIT q->codeSettled(id); });
    return waited;
}

void Sessions::Private::onSaved(const QUuid &id, bool withSecrets)
{
    const auto its = tested.extract(id);
    const Account *account = accounts.find(id);
    if (!account)
        return;
    if (withSecrets) {
        for (PendingRequest &pending : end(id))
            ask(std::move(pending));
    } else if (existing(id)) {
        sessionOf(*account).forgetRefusals();
    }
    if (!its.empty()) // before those who were asked again are served, which is later
        adopt(*account, *its.mapped());
}

void Sessions::Private::adopt(const Account &account, TestedSignIn &tested)
{
    if (auto *session = qobject_cast<PasswordSession *>(&sessionOf(account)))
        session->adopt(tested.takeTokens());
}

void Sessions::Private::forget(const QUuid &id)
{
    const Account *account = accounts.find(id);
    const Failure unknown{FailureKind::AccountUnknown, account ? account->name : QString()};
    for (PendingRequest &pending : end(id)) {
        if (pending.context)
            later(pending.context.data(), std::move(pending.answer),
                Result<Credential>(tl::make_unexpected(unknown)));
    }
    secretCache.forget(id);
    networks.forget(id);
    accounts.remove(id);
}

Sessions::Sessions(AccountStore &accounts, SecretStore &keychain, SecretStore &thisRun, FoundKeys &foundKeys,
    TransferThread &thread, QObject *parent, TokenLife::Clock clock)
    : CredentialSource(parent)
    , d(std::make_unique<Private>(this, accounts, keychain, thisRun, foundKeys, thread, std::move(clock)))
{
    connect(&d->changes, &AccountChanges::saved, this,
        [this](const QUuid &id, bool withSecrets) { d->onSaved(id, withSecrets); });
    connect(&d->changes, &AccountChanges::removed, this, [this](const QUuid &id) { d->forget(id); });
    connect(&d->changes, &AccountChanges::oldSecretKept, this, &Sessions::oldSecretKept);
}

Sessions::~Sessions()
{
    for (const auto &[id, session] : d->sessions) // before what they stand on
        delete session;
}

void Sessions::credential(const CredentialRequest &request, QObject *context, Answer answer)
{
    d->ask({request, context, std::move(answer)});
}

void Sessions::saveAccount(const Account &account, AccountSecrets given, QObject *context,
    SecretStore::Done done, const std::shared_ptr<TestedSignIn> &tested)
{
    if (tested && tested->fits(account, given))
        d->tested[account.id] = tested;
    else
        d->tested.erase(account.id);
    d->changes.save(account, std::move(given), this,
        [this, id = account.id, context = QPointer<QObject>(context), done = std::move(done)](
            Result<void> saved) {
            d->tested.erase(id); // it was not saved
            if (context)
                done(std::move(saved));
        });
}

void Sessions::useSignIn(TestedSignIn &tested)
{
    const Account *account = d->accounts.find(tested.accountId());
    if (account && tested.fits(*account, {}))
        d->adopt(*account, tested);
}

void Sessions::setToken(const QUuid &accountId, Secret token, QObject *context, SecretStore::Done done)
{
    d->changes.setToken(accountId, std::move(token), context, std::move(done));
}

void Sessions::duplicateAccount(
    const QUuid &accountId, const QString &name, QObject *context, std::function<void(Result<QUuid>)> done)
{
    d->changes.duplicate(accountId, name, context, std::move(done));
}

void Sessions::removeAccount(const QUuid &accountId, QObject *context, SecretStore::Done done)
{
    d->changes.remove(accountId, context, std::move(done));
}

void Sessions::forgetAccount(const QUuid &accountId)
{
    d->forget(QUuid(accountId));
}

void Sessions::setLimits(const NetworkLimits &limits)
{
    d->networks.setLimits(limits);
}

FoundKeys &Sessions::foundKeys() const
{
    return d->foundKeys;
}

void Sessions::giveCode(const QUuid &accountId, Secret code)
{
    if (AccountSession *session = d->existing(accountId))
        session->giveCode(std::move(code));
}

void Sessions::cancelCode(const QUuid &accountId)
{
    if (AccountSession *session = d->existing(accountId))
        session->cancelCode();
}

QList<QUuid> Sessions::accountsWantingCodes() const
{
    QList<QUuid> accounts;
    for (const auto &[id, session] : d->sessions) {
        if (session->wantsCode())
            accounts << id;
    }
    return accounts;
}

} // namespace Chaincert
