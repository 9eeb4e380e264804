#include "sessions/passwordsession.h"

#include "failures/failurefacts.h"
#include "platform/later.h"
#include "sessions/accountendpoints.h"
#include "sessions/blamedpart.h"
#include "sessions/signinjob.h"

#include <algorithm>

namespace Chaincert {

constexpr qint64 LifeOfEnded = 3600; // seconds

PasswordSession::PasswordSession(const SessionBackend &backend, const Account &account, QObject *parent)
    : AccountSession(backend, account, parent)
{
}

PasswordSession::~PasswordSession() = default;

std::vector<Secret> PasswordSession::secretsInUse() const
{
    std::vector<Secret> tokens;
    for (const auto &[project, token] : m_tokens)
        tokens.push_back(token.facts.token.clone());
    return tokens;
}

// A project may be asked for by its name and by its id.
const PasswordSession::ProjectToken *PasswordSession::tokenFor(const QString &project) const
{
    if (const auto found = m_tokens.find(project); found != m_tokens.end())
        return &found->second;
    const auto found = std::find_if(m_tokens.begin(), m_tokens.end(), [&](const auto &each) {
        const SignedIn &facts = each.second.facts;
        return !project.isEmpty() && (facts.projectId == project || facts.projectName == project);
    });
    return found == m_tokens.end() ? nullptr : &found->second;
}

// What belongs to no project, as a list of them, is answered to any token of the user: none, and no code, is
// asked for where there is one.
const PasswordSession::ProjectToken *PasswordSession::tokenFor(
    const PendingRequest &pending, const TokenLife::Moment &now) const
{
    const ProjectToken *own = tokenFor(projectOf(pending));
    if (own || !pending.request.ofNoProject)
        return own;
    const auto any = std::find_if(m_tokens.begin(), m_tokens.end(),
        [&](const auto &each) { return !each.second.life.isDueForRenewal(now); });
    return any == m_tokens.end() ? nullptr : &any->second;
}

void PasswordSession::adopt(ProjectTokens tokens)
{
    const auto now = backend().now();
    for (auto &[project, token] : tokens) {
        const ProjectToken *own = tokenFor(project);
        if (token.life.isDueForRenewal(now) || (own && !own->life.isDueForRenewal(now)))
            continue;
        token.number = ++m_lastNumber;
        m_tokens[project] = std::move(token);
        m_refusals.forgetThoseOfTheAccount();
    }
    serveLater(); // someone may be waiting, perhaps for a code
}

const SignedIn *PasswordSession::signedIn(const QString &project) const
{
    const ProjectToken *token = tokenFor(project);
    return token ? &token->facts : nullptr;
}

Result<Credential> PasswordSession::credentialOf(
    const ProjectToken &token, const PendingRequest &pending, const std::shared_ptr<Network> &network)
{
    return makeCredential({token.facts.token.clone()}, network, useFor(token.number, pending.request.what),
        pending.request.ofNoProject || token.facts.projectId == projectOf(pending) ? QString()
                                                                                   : token.facts.projectId);
}

void PasswordSession::serve(const AccountSecrets &secrets)
{
    const auto network = currentNetwork(secrets.proxyPassword);
    const auto now = backend().now();
    const bool alive = answerPending([&](const PendingRequest &pending) -> std::optional<Result<Credential>> {
        const QString project = projectOf(pending);
        const ProjectToken *token = tokenFor(pending, now);
        if (token && !token->life.isDueForRenewal(now))
            return credentialOf(*token, pending, network);
        const auto refused = m_refusals.failureFor(project, asked(pending));
        if (!refused)
            return {};
        if (token && !token->life.isEnded(now))
            return credentialOf(*token, pending, network);
        return tl::make_unexpected(*refused);
    });
    if (!alive)
        return;
    if (!somebodyWaits())
        onNobodyWaits();
    else if (!m_job && m_question != Question::Open)
        signIn(secrets, network);
}

void PasswordSession::signIn(const AccountSecrets &secrets, const std::shared_ptr<Network> &network)
{
    const Result<Endpoint> iam = iamEndpointOf(account());
    if (!iam) {
        failPending(iam.error());
        return;
    }
    if (secrets.password.isEmpty()) {
        failPending(Failure{FailureKind::SecretMissing, account().name});
        return;
    }
    if (account().mfa && m_code.isEmpty()) {
        m_question = Question::Open;
        Q_EMIT codeWanted(false);
        return;
    }
    const PendingRequest &pending = firstWithProject(); // its token is good for those of no project too
    PasswordSignIn wanted{account().domainName, account().userName, secrets.password.clone(),
        projectOf(pending), account().userId, std::exchange(m_code, Secret())};
    m_signsInFor = pending.request.what;
    m_job = std::make_unique<SignInJob>(network, *iam, std::move(wanted), backend().secretsInUse(),
        [this](Result<SignedIn> answer) { onSignedIn(std::move(answer)); });
    m_job->start();
}

void PasswordSession::onSignedIn(Result<SignedIn> answer)
{
    const QString project = m_job->project();
    const std::shared_ptr<Network> network = m_job->network();
    m_job.release()->deleteLater(); // we are in its call
    if (!answer && answer.error().kind == FailureKind::MfaCodeWrong && m_question == Question::Checking
        && somebodyWaits()) {
        m_question = Question::Open;
        Q_EMIT codeWanted(true);
        return;
    }
    const QPointer<PasswordSession> alive(this);
    closeQuestion();
    if (!alive)
        return;
    if (!answer) {
        onFailedSignIn(answer.error(), project, network);
        return;
    }
    const auto now = backend().now();
    TokenLife life(answer->expiresAt, answer->serverTime, now);
    // One that had ended when it came (a clock is wrong, or the service) would cost a sign-in, and perhaps a
    // code, for each call: it is used until the service refuses it.
    if (life.isEnded(now))
        life = TokenLife(now.wall.addSecs(LifeOfEnded), {}, now);
    ProjectToken &token = m_tokens[project];
    token = {std::move(*answer), life, ++m_lastNumber, m_refusedOnce.erase(project) > 0, false};
    m_refusals.forgetThoseOfTheAccount();
    serveLater(); // those who wait for another project
    // All who waited get it, even if it expires soon.
    answerPending([&](const PendingRequest &pending) -> std::optional<Result<Credential>> {
        if (projectOf(pending) != project)
            return {};
        return credentialOf(token, pending, network);
    });
}

// A token that still lives is better than the news that it could not be renewed.
void PasswordSession::onFailedSignIn(
    const Failure &why, const QString &project, const std::shared_ptr<Network> &network)
{
    const bool isRefusal = factsOf(why.kind).is(FailureTrait::SignInRefused);
    if (isRefusal && isAboutProject(why))
        m_refusals.remember(project, {m_signsInFor, why});
    else if (isRefusal)
        m_refusals.remember({m_signsInFor, why});
    serveLater();
    const auto now = backend().now();
    answerPending([&](const PendingRequest &pending) -> std::optional<Result<Credential>> {
        const QString wanted = projectOf(pending);
        if (isRefusal && !m_refusals.failureFor(wanted, asked(pending)))
            return {};
        const ProjectToken *token = tokenFor(wanted);
        if (token && !token->life.isEnded(now))
            return credentialOf(*token, pending, network);
        return tl::make_unexpected(why);
    });
}

void PasswordSession::giveCode(Secret code)
{
    if (m_question != Question::Open)
        return;
    const QByteArrayView digits = code.reveal().trimmed();
    const bool isCode = digits.size() == 6
        && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isCode) {
        later(this, [this] {
            if (m_question == Question::Open) // nobody may be waiting now, or another code has come
                Q_EMIT codeWanted(true);
        });
        return;
    }
    m_code = Secret(digits);
    m_question = Question::Checking;
    serveLater();
}

void PasswordSession::cancelCode()
{
    if (m_question == Question::None)
        return;
    m_question = Question::None;
    m_code = Secret();
    m_job.reset(); // a code that is being checked is not waited for
    later(this, &PasswordSession::codeSettled);
    for (PendingRequest &pending : takePending()) {
        if (pending.context)
            later(pending.context.data(), std::move(pending.answer),
                Result<Credential>(fail(FailureKind::Cancelled)));
    }
}

void PasswordSession::onNobodyWaits()
{
    m_code = Secret();
    if (!m_job)
        closeQuestion();
}

void PasswordSession::closeQuestion()
{
    if (std::exchange(m_question, Question::None) != Question::None)
        Q_EMIT codeSettled();
}

std::shared_ptr<CredentialUse> PasswordSession::useFor(quint64 number, const QString &what)
{
    const QPointer<PasswordSession> session(this);
    const auto accepted = [session, number] {
        if (session)
            session->onAccepted(number);
    };
    const auto refused = [session, number, what](const Failure &why) {
        if (session)
            session->onRefused(number, what);
        return why;
    };
    return std::make_shared<CredentialUse>(CredentialUse{accepted, refused});
}

void PasswordSession::onAccepted(quint64 number)
{
    for (auto &[project, token] : m_tokens) {
        if (token.number == number)
            token.accepted = true;
    }
}

void PasswordSession::onRefused(quint64 number, const QString &what)
{
    const auto found = std::find_if(
        m_tokens.begin(), m_tokens.end(), [&](const auto &each) { return each.second.number == number; });
    if (found == m_tokens.end())
        return; // an older one: the next question brings the current
    const QString project = found->first;
    // A new sign-in did not help: another would not either.
    if (found->second.renewed && !found->second.accepted)
        m_refusals.remember(project, {what});
    else
        m_refusedOnce.insert(project);
    m_tokens.erase(found);
}

} // namespace Chaincert
