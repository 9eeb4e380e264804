#include "sessions/passwordsession.h"

#include "failures/failurefacts.h"
#include "platform/later.h"
#include "sessions/accountendpoints.h"
#include "sessions/signinjob.h"

#include <algorithm>

namespace Chaincert {

constexpr qint64 LifeOfEnded = 3600; // seconds

class PasswordUse : public CredentialUse
{
public:
    PasswordUse(PasswordSession *session, quint64 number, const QString &what)
        : m_session(session)
        , m_number(number)
        , m_what(what)
    {
    }
    void accepted() override
    {
        if (m_session)
            m_session->onAccepted(m_number);
    }
    Failure refused(const Failure &why) override
    {
        if (m_session)
            m_session->onRefused(m_number, m_what);
        return why;
    }

private:
    const QPointer<PasswordSession> m_session;
    const quint64 m_number;
    const QString m_what;
};

PasswordSession::PasswordSession(SessionGround &ground, const Account &account, QObject *parent)
    : AccountSession(ground, account, parent)
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
    const Asker &asker, const TokenLife::Moment &now) const
{
    const ProjectToken *own = tokenFor(projectOf(asker));
    if (own || !asker.request.ofNoProject)
        return own;
    const auto any = std::find_if(
        m_tokens.begin(), m_tokens.end(), [&](const auto &each) { return !each.second.life.isDue(now); });
    return any == m_tokens.end() ? nullptr : &any->second;
}

void PasswordSession::adopt(ProjectTokens tokens)
{
    const auto now = TokenLife::Moment::now();
    for (auto &[project, token] : tokens) {
        const ProjectToken *own = tokenFor(project);
        if (token.life.isDue(now) || (own && !own->life.isDue(now)))
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
    const ProjectToken &token, const Asker &asker, const std::shared_ptr<Network> &network)
{
    return credential({token.facts.token.clone()}, network,
        std::make_shared<PasswordUse>(this, token.number, asker.request.what),
        asker.request.ofNoProject || token.facts.projectId == projectOf(asker) ? QString()
                                                                               : token.facts.projectId);
}

void PasswordSession::serve(const AccountSecrets &secrets)
{
    const auto network = ground().networkOf(account(), secrets.proxyPassword, lastAsked());
    const auto now = TokenLife::Moment::now();
    const bool alive = settle([&](const Asker &asker) -> std::optional<Result<Credential>> {
        const QString project = projectOf(asker);
        const ProjectToken *token = tokenFor(asker, now);
        if (token && !token->life.isDue(now))
            return credentialOf(*token, asker, network);
        const auto refused = m_refusals.told(project, asked(asker));
        if (!refused)
            return {};
        if (token && !token->life.isEnded(now))
            return credentialOf(*token, asker, network);
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
        settleAll(iam.error());
        return;
    }
    if (secrets.password.isEmpty()) {
        settleAll(Failure{FailureKind::SecretMissing, account().name});
        return;
    }
    if (account().mfa && m_code.isEmpty()) {
        m_question = Question::Open;
        Q_EMIT codeWanted(false);
        return;
    }
    const Asker &asker = firstWithProject(); // its token is good for those of no project too
    PasswordSignIn wanted{account().domainName, account().userName, secrets.password.clone(),
        projectOf(asker), account().userId, std::exchange(m_code, Secret())};
    m_signsInFor = asker.request.what;
    m_job = std::make_unique<SignInJob>(network, *iam, std::move(wanted), ground().secretsInUse(),
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
        onRefusedSignIn(answer.error(), project, network);
        return;
    }
    const auto now = TokenLife::Moment::now();
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
    settle([&](const Asker &asker) -> std::optional<Result<Credential>> {
        if (projectOf(asker) != project)
            return {};
        return credentialOf(token, asker, network);
    });
}

// A token that still lives is better than the news that it could not be renewed.
void PasswordSession::onRefusedSignIn(
    const Failure &why, const QString &project, const std::shared_ptr<Network> &network)
{
    const bool isRefusal = factsOf(why.kind).is(FailureTrait::SignInRefused);
    if (isRefusal && isAboutProject(why))
        m_refusals.remember(project, {m_signsInFor, why});
    else if (isRefusal)
        m_refusals.remember({m_signsInFor, why});
    serveLater();
    const auto now = TokenLife::Moment::now();
    settle([&](const Asker &asker) -> std::optional<Result<Credential>> {
        const QString wanted = projectOf(asker);
        if (isRefusal && !m_refusals.told(wanted, asked(asker)))
            return {};
        const ProjectToken *token = tokenFor(wanted);
        if (token && !token->life.isEnded(now))
            return credentialOf(*token, asker, network);
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
    m_job.reset(); // a code that is being checked is not waited for
    m_code = Secret();
    m_question = Question::None;
    later(this, &PasswordSession::codeSettled);
    for (Asker &asker : takeAskers()) {
        if (asker.context)
            later(asker.context.data(), std::move(asker.answer),
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
