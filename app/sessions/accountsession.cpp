#include "sessions/accountsession.h"

#include "platform/later.h"
#include "sessions/keptsecrets.h"
#include "sessions/keysession.h"
#include "sessions/passwordsession.h"
#include "sessions/tokensession.h"

#include <algorithm>

namespace Chaincert {

AccountSession::AccountSession(SessionGround &ground, const Account &account, QObject *parent)
    : QObject(parent)
    , m_ground(ground)
    , m_account(account)
{
}

AccountSession *AccountSession::make(SessionGround &ground, const Account &account, QObject *parent)
{
    switch (account.way) {
    case SignInWay::Token:
        break;
    case SignInWay::Password:
        return new PasswordSession(ground, account, parent);
    case SignInWay::AccessKey:
    case SignInWay::FoundKeys:
        return new KeySession(ground, account, parent);
    }
    return new TokenSession(ground, account, parent);
}

void AccountSession::ask(Asker asker)
{
    asker.waitsSince = std::chrono::steady_clock::now();
    asker.death = connect(asker.context, &QObject::destroyed, this, &AccountSession::serveLater);
    m_askers.insert(asker.request.again ? m_askers.begin() : m_askers.end(), std::move(asker));
    serveLater();
}

std::vector<Asker> AccountSession::takeAskers()
{
    for (const Asker &asker : m_askers)
        disconnect(asker.death);
    m_askers.erase(
        std::remove_if(m_askers.begin(), m_askers.end(), [](const Asker &asker) { return asker.forList; }),
        m_askers.end());
    return std::exchange(m_askers, {});
}

bool AccountSession::somebodyWaits()
{
    m_askers.erase(
        std::remove_if(m_askers.begin(), m_askers.end(), [](const Asker &asker) { return !asker.context; }),
        m_askers.end());
    return !m_askers.empty();
}

const Asker &AccountSession::firstWithProject() const
{
    const auto found = std::find_if(
        m_askers.begin(), m_askers.end(), [](const Asker &asker) { return !asker.request.ofNoProject; });
    return found == m_askers.end() ? m_askers.front() : *found;
}

std::chrono::steady_clock::time_point AccountSession::lastAsked() const
{
    std::chrono::steady_clock::time_point last;
    for (const Asker &asker : m_askers)
        last = std::max(last, asker.request.askedAt);
    return last;
}

QString AccountSession::projectOf(const Asker &asker) const
{
    return asker.request.project.isEmpty() ? m_account.project : asker.request.project;
}

void AccountSession::serveLater()
{
    if (!std::exchange(m_pending, true))
        later(this, [this] {
            m_pending = false;
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
    m_ground.readSecrets(m_account, this, [this](const Result<AccountSecrets> &secrets) {
        m_reading = false;
        if (!somebodyWaits())
            onNobodyWaits();
        else if (secrets)
            serve(*secrets);
        else
            settleAll(secrets.error());
    });
}

bool AccountSession::settle(const Turn &turn)
{
    std::vector<std::pair<Asker, Result<Credential>>> answers;
    std::vector<Asker> waitOn;
    for (Asker &asker : m_askers) {
        if (!asker.context)
            continue;
        if (auto answer = turn(asker)) {
            disconnect(asker.death);
            if (!*answer && !answer->error().signInWay)
                answer->error().signInWay = m_account.way;
            answers.emplace_back(std::move(asker), std::move(*answer));
        } else {
            waitOn.push_back(std::move(asker));
        }
    }
    m_askers = std::move(waitOn);
    if (m_askers.empty())
        serveLater(); // a question may have lost those it was asked for
    const QPointer<AccountSession> alive(this);
    for (auto &[asker, answer] : answers) { // of this object nothing is used here
        if (asker.context)
            asker.answer(std::move(answer));
    }
    return alive;
}

bool AccountSession::settleAll(const Failure &failure)
{
    return settle([&](const Asker &) { return Result<Credential>(tl::make_unexpected(failure)); });
}

Credential AccountSession::credential(Authorization authorization, std::shared_ptr<Network> network,
    std::shared_ptr<CredentialUse> use, const QString &projectId) const
{
    const std::vector<Secret> sent = authorization.secrets();
    std::vector<Secret> others = m_ground.secretsInUse();
    others.erase(std::remove_if(others.begin(), others.end(),
                     [&](const Secret &other) {
                         return std::any_of(sent.begin(), sent.end(),
                             [&](const Secret &secret) { return secret.equals(other); });
                     }),
        others.end());
    return {std::move(authorization), std::move(network), std::move(others), projectId, std::move(use),
        m_account.way};
}

bool sameSignIn(const Account &a, const Account &b)
{
    return a.way == b.way && a.regionId == b.regionId && a.iamEndpoint == b.iamEndpoint
        && a.domainName == b.domainName && a.userName == b.userName && a.mfa == b.mfa && a.userId == b.userId
        && a.accessKey == b.accessKey && a.domainId == b.domainId && a.keys == b.keys;
}

} // namespace Chaincert
