#include "sessions/accountsession.h"

#include "platform/later.h"
#include "sessions/keysession.h"
#include "sessions/passwordsession.h"
#include "sessions/tokensession.h"

#include <algorithm>

namespace Chaincert {

AccountSession::AccountSession(const SessionBackend &backend, const Account &account, QObject *parent)
    : CredentialSource(parent)
    , m_backend(backend)
    , m_account(account)
{
}

AccountSession *AccountSession::make(const SessionBackend &backend, const Account &account, QObject *parent)
{
    switch (account.authMethod) {
    case AuthMethod::Token:
        break;
    case AuthMethod::Password:
        return new PasswordSession(backend, account, parent);
    case AuthMethod::AccessKey:
    case AuthMethod::FoundKeys:
        return new KeySession(backend, account, parent);
    }
    return new TokenSession(backend, account, parent);
}

void AccountSession::credential(const CredentialRequest &request, QObject *context, Answer answer)
{
    ask({request, context, std::move(answer)});
}

void AccountSession::ask(PendingRequest pending)
{
    pending.waitsSince = std::chrono::steady_clock::now();
    pending.death = connect(pending.context, &QObject::destroyed, this, &AccountSession::serveLater);
    m_pending.insert(pending.request.again ? m_pending.begin() : m_pending.end(), std::move(pending));
    serveLater();
}

std::vector<PendingRequest> AccountSession::takePending()
{
    for (const PendingRequest &pending : m_pending)
        disconnect(pending.death);
    m_pending.erase(std::remove_if(m_pending.begin(), m_pending.end(),
                        [](const PendingRequest &pending) { return pending.forList; }),
        m_pending.end());
    return std::exchange(m_pending, {});
}

bool AccountSession::somebodyWaits()
{
    m_pending.erase(std::remove_if(m_pending.begin(), m_pending.end(),
                        [](const PendingRequest &pending) { return !pending.context; }),
        m_pending.end());
    return !m_pending.empty();
}

const PendingRequest &AccountSession::firstWithProject() const
{
    const auto found = std::find_if(m_pending.begin(), m_pending.end(),
        [](const PendingRequest &pending) { return !pending.request.ofNoProject; });
    return found == m_pending.end() ? m_pending.front() : *found;
}

std::chrono::steady_clock::time_point AccountSession::lastAsked() const
{
    std::chrono::steady_clock::time_point last;
    for (const PendingRequest &pending : m_pending)
        last = std::max(last, pending.request.askedAt);
    return last;
}

QString AccountSession::projectOf(const PendingRequest &pending) const
{
    return pending.request.project.isEmpty() ? m_account.project : pending.request.project;
}

void AccountSession::serveLater()
{
    if (!std::exchange(m_servesLater, true))
        later(this, [this] {
            m_servesLater = false;
            serveNow();
        });
}

void AccountSession::serveNow()
{
    if (!somebodyWaits()) {
        onNobodyWaits();
        return;
    }
    if (!needsSecrets(m_account)) {
        serve({});
        return;
    }
    if (std::exchange(m_reading, true))
        return;
    m_backend.secrets.read(m_account, this, [this](const Result<AccountSecrets> &secrets) {
        m_reading = false;
        if (!somebodyWaits())
            onNobodyWaits();
        else if (secrets)
            serve(*secrets);
        else
            failPending(secrets.error());
    });
}

bool AccountSession::answerPending(const Turn &turn)
{
    std::vector<std::pair<PendingRequest, Result<Credential>>> answers;
    std::vector<PendingRequest> waitOn;
    for (PendingRequest &pending : m_pending) {
        if (!pending.context)
            continue;
        if (auto answer = turn(pending)) {
            disconnect(pending.death);
            if (!*answer && !answer->error().authMethod)
                answer->error().authMethod = m_account.authMethod;
            answers.emplace_back(std::move(pending), std::move(*answer));
        } else {
            waitOn.push_back(std::move(pending));
        }
    }
    m_pending = std::move(waitOn);
    if (m_pending.empty())
        serveLater(); // a question may have lost those it was asked for
    const QPointer<AccountSession> alive(this);
    for (auto &[pending, answer] : answers) { // of this object nothing is used here
        if (pending.context)
            pending.answer(std::move(answer));
    }
    return alive;
}

bool AccountSession::failPending(const Failure &failure)
{
    return answerPending(
        [&](const PendingRequest &) { return Result<Credential>(tl::make_unexpected(failure)); });
}

Credential AccountSession::makeCredential(Authorization authorization, std::shared_ptr<Network> network,
    std::shared_ptr<CredentialUse> use, const QString &projectId) const
{
    const std::vector<Secret> sent = authorization.secrets();
    std::vector<Secret> others = m_backend.secretsInUse();
    others.erase(std::remove_if(others.begin(), others.end(),
                     [&](const Secret &other) {
                         return std::any_of(sent.begin(), sent.end(),
                             [&](const Secret &secret) { return secret.equals(other); });
                     }),
        others.end());
    return {std::move(authorization), std::move(network), std::move(others), projectId, std::move(use),
        m_account.authMethod};
}

std::shared_ptr<Network> AccountSession::currentNetwork(const Secret &proxyPassword) const
{
    return m_backend.networks.of(m_account, proxyPassword, lastAsked());
}

bool sameSignIn(const Account &a, const Account &b)
{
    return a.authMethod == b.authMethod && a.regionId == b.regionId && a.iamEndpoint == b.iamEndpoint
        && a.domainName == b.domainName && a.userName == b.userName && a.mfa == b.mfa && a.userId == b.userId
        && a.accessKey == b.accessKey && a.domainId == b.domainId && a.keys == b.keys;
}

} // namespace Chaincert
