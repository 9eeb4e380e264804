#include "sessions/signintest.h"

#include "cloud/listedtext.h"
#include "cloud/redaction.h"
#include "failures/failurefacts.h"
#include "platform/later.h"
#include "sessions/keysession.h"
#include "sessions/listfetch.h"
#include "sessions/passwordsession.h"
#include "sessions/sessions_p.h"
#include "sessions/testedsignin.h"

namespace Chaincert {

namespace {

constexpr qint64 MaxClockSeconds = 15 * 60; // the gateway takes no more: app/cloud/API.md "Access key"

// The secrets that were typed; what is missing of them is read from where the saved account keeps it.
class TypedSecrets : public SecretSource
{
public:
    TypedSecrets(const AccountSecrets &typed, const AccountStore &accounts, SecretSource &kept)
        : m_typed(typed)
        , m_accounts(accounts)
        , m_kept(kept)
    {
    }

    void read(const Account &account, QObject *context, SecretStore::Read answer) override
    {
        AccountSecrets given = m_typed.clone();
        dropUnused(account, given);
        const Account *saved = m_accounts.find(account.id);
        if (!saved || !needsSecrets(*saved) || areEnough(account, given)) {
            later(context, std::move(answer), Result<AccountSecrets>(std::move(given)));
            return;
        }
        auto newer = std::make_shared<AccountSecrets>(std::move(given));
        m_kept.read(
            *saved, context, [account, newer, answer = std::move(answer)](Result<AccountSecrets> older) {
                if (older) {
                    older = merged(std::move(*older), std::move(*newer));
                    dropUnused(account, *older);
                }
                answer(std::move(older));
            });
    }

private:
    const AccountSecrets &m_typed;
    const AccountStore &m_accounts;
    SecretSource &m_kept;
};

// What answers there may be no identity service at all.
Failure asOfIdentity(const Failure &failure)
{
    return factsOf(failure.kind).is(FailureTrait::NoIdentityAnswer) ? signInFailure(failure, false, {})
                                                                    : failure;
}

} // namespace

// With a session and networks of its own: nothing that is tried here touches what is kept or signed in.
class SignInTest::Private
{
public:
    Private(SignInTest *test, Sessions &theSessions, const Account &typedAccount, AccountSecrets typedSecrets)
        : q(test)
        , sessions(*theSessions.d)
        , account(typedAccount)
        , typed(std::move(typedSecrets))
        , networks(sessions.thread)
    {
        networks.setLimits(sessions.networks.limits());
    }

    using Projects = ListFetch<ReachableProject>;
    void begin();
    void ask(
        AuthorizedCall::MakeRequest makeRequest, void (Private::*then)(const Result<BufferedResponse> &));
    void askProjects(void (Private::*then)(const Projects::Fetched &));
    void onProjectsOfPassword(const Projects::Fetched &fetched);
    void onProjectsOfToken(const Projects::Fetched &fetched);
    void onTokenFacts(const Result<BufferedResponse> &answer);
    void onDomains(const Result<BufferedResponse> &answer);
    void onProjectsOfKey(const Projects::Fetched &fetched);
    void takeProjects(const Projects::Fetched &fetched);
    void takeHead(const ResponseHead &head);
    void takeFacts(const SignedIn &facts);
    void takeClock(const QDateTime &theirs);
    std::vector<Secret> secretsInUse() const;
    void finish(Result<SignInReport> answer);

    SignInTest *const q;
    Sessions::Private &sessions;
    Account account;
    const AccountSecrets typed;
    TypedSecrets secrets{typed, sessions.accounts, sessions.secretCache};
    AccountNetworks networks;
    const std::chrono::steady_clock::time_point askedAt = std::chrono::steady_clock::now();
    std::optional<Endpoint> iam;
    std::unique_ptr<AccountSession> session;
    std::unique_ptr<BufferedCall> call;
    std::unique_ptr<Projects> projects;
    SignInReport report;
    std::shared_ptr<TestedSignIn> tested;
    bool started = false;
    bool cancelled = false;
    bool ended = false;
};

std::vector<Secret> SignInTest::Private::secretsInUse() const
{
    std::vector<Secret> all = sessions.secretsInUse();
    for (Secret &secret : typed.all())
        all.push_back(std::move(secret));
    for (Secret &secret : session->secretsInUse())
        all.push_back(std::move(secret));
    return all;
}

void SignInTest::Private::begin()
{
    if (cancelled)
        return;
    const Result<Endpoint> endpoint = iamEndpointOf(account);
    if (!endpoint) {
        finish(tl::make_unexpected(endpoint.error()));
        return;
    }
    iam = *endpoint;
    if (account.authMethod != AuthMethod::Password)
        account.project.clear(); // what is asked is not of a project
    const SessionBackend backend{
        secrets, sessions.foundKeys, networks, [this] { return secretsInUse(); }, sessions.clock};
    session.reset(AccountSession::make(backend, account, nullptr));
    connect(session.get(), &AccountSession::codeWanted, q, [this](bool again) {
        if (!cancelled && !ended)
            Q_EMIT q->codeWanted(again);
    });
    connect(session.get(), &AccountSession::clockCorrected, q,
        [this](const QDateTime &, const QDateTime &theirs) { takeClock(theirs); });
    switch (account.authMethod) {
    case AuthMethod::AccessKey:
    case AuthMethod::FoundKeys:
        ask([this](const Credential &) { return domainsRequest(*iam); }, &Private::onDomains);
        break;
    case AuthMethod::Password:
        askProjects(&Private::onProjectsOfPassword);
        break;
    case AuthMethod::Token:
        askProjects(&Private::onProjectsOfToken);
        break;
    }
}

void SignInTest::Private::ask(
    AuthorizedCall::MakeRequest makeRequest, void (Private::*then)(const Result<BufferedResponse> &))
{
    call = std::make_unique<BufferedCall>(*session, CredentialRequest{account.id, {}, askedAt},
        std::move(makeRequest), [this, then](const Result<BufferedResponse> &answer) {
            call.reset();
            if (answer)
                takeHead(answer->head);
            (this->*then)(answer);
        });
}

void SignInTest::Private::askProjects(void (Private::*then)(const Projects::Fetched &))
{
    const auto firstPage = [iam = *iam](const Credential &credential) {
        return credential.authorization.key ? projectsOfKeyRequest(iam) : projectsRequest(iam);
    };
    const auto read
        = [host = iam->host()](const BufferedResponse &answer) { return projectsAnswer(answer.body, host); };
    projects = std::make_unique<Projects>(
        Projects::Asked{*session, CredentialRequest{account.id, {}, askedAt}, firstPage, read},
        [this, then](const Projects::Fetched &fetched) {
            projects.reset();
            if (fetched.head)
                takeHead(*fetched.head);
            (this->*then)(fetched);
        });
}

void SignInTest::Private::onProjectsOfPassword(const Projects::Fetched &fetched)
{
    const SignedIn *facts = static_cast<PasswordSession *>(session.get())->signedIn(account.project);
    if (!facts) {
        finish(tl::make_unexpected(
            fetched.head ? Failure{FailureKind::SignInRefused, iam->host()} : *fetched.failure));
        return;
    }
    takeFacts(*facts);
    takeProjects(fetched);
    finish(report);
}

void SignInTest::Private::onProjectsOfToken(const Projects::Fetched &fetched)
{
    takeProjects(fetched);
    if (report.projectsFailure && report.projectsFailure->kind != FailureKind::Forbidden) {
        finish(tl::make_unexpected(*report.projectsFailure));
        return;
    }
    ask([this](
            const Credential &credential) { return tokenFactsRequest(*iam, credential.authorization.token); },
        &Private::onTokenFacts);
}

void SignInTest::Private::onTokenFacts(const Result<BufferedResponse> &answer)
{
    if (answer) {
        if (const Result<SignedIn> facts = tokenFactsAnswer(answer->head, answer->body, iam->host()))
            takeFacts(*facts);
    }
    finish(report);
}

void SignInTest::Private::onDomains(const Result<BufferedResponse> &answer)
{
    const auto domains = answer ? domainsAnswer(answer->body, iam->host())
                                : Result<QList<Domain>>(tl::make_unexpected(asOfIdentity(answer.error())));
    if (!domains && domains.error().kind != FailureKind::Forbidden) {
        finish(tl::make_unexpected(domains.error()));
        return;
    }
    if (domains && !domains->isEmpty()) {
        report.domain = domains->constFirst().name;
        if (account.domainId.isEmpty()) {
            account.domainId = domains->constFirst().id;
            session->setAccount(account);
        }
    }
    askProjects(&Private::onProjectsOfKey);
}

void SignInTest::Private::onProjectsOfKey(const Projects::Fetched &fetched)
{
    report.keyEnd = static_cast<KeySession *>(session.get())->key().id.right(4);
    takeProjects(fetched);
    finish(report);
}

// The first page decides; where a further one fails, those before it are shown.
void SignInTest::Private::takeProjects(const Projects::Fetched &fetched)
{
    report.projects = fetched.entries;
    report.projectsKnown = !fetched.failure || !fetched.entries.isEmpty();
    if (!report.projectsKnown)
        report.projectsFailure = asOfIdentity(*fetched.failure);
}

void SignInTest::Private::takeHead(const ResponseHead &head)
{
    takeClock(head.date);
    report.proxy = head.proxy;
}

void SignInTest::Private::takeFacts(const SignedIn &facts)
{
    report.user = facts.userName;
    report.domain = facts.domainName;
    report.until = facts.expiresAt;
    takeClock(facts.serverTime);
}

void SignInTest::Private::takeClock(const QDateTime &theirs)
{
    if (!theirs.isValid())
        return;
    const qint64 ahead = theirs.secsTo(QDateTime::currentDateTimeUtc());
    if (std::abs(ahead) > MaxClockSeconds)
        report.clockOff = ahead;
}

void SignInTest::Private::finish(Result<SignInReport> answer)
{
    if (std::exchange(ended, true))
        return;
    if (!answer)
        answer.error().authMethod = account.authMethod;
    if (answer && answer->projectsFailure)
        answer->projectsFailure->authMethod = account.authMethod;
    if (answer) { // a service may say again what it was told
        const std::vector<Secret> told = secretsInUse();
        redactSecrets(answer->projects, told);
        const QStringList names = redacted(QStringList{answer->user, answer->domain}, told);
        answer->user = names.at(0);
        answer->domain = names.at(1);
        if (auto *signedIn = qobject_cast<PasswordSession *>(session.get()))
            tested = std::make_shared<TestedSignIn>(account, typed.clone(), signedIn->takeTokens());
    }
    Q_EMIT q->finished(answer); // may delete this
}

SignInTest::SignInTest(Sessions &sessions, const Account &account, AccountSecrets typed, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, sessions, account, std::move(typed)))
{
}

SignInTest::~SignInTest() = default;

void SignInTest::start()
{
    if (!std::exchange(d->started, true))
        later(this, [this] { d->begin(); });
}

void SignInTest::cancel()
{
    if (d->ended || std::exchange(d->cancelled, true))
        return;
    d->started = true;
    d->call.reset();
    d->projects.reset();
    later(this, [this] { d->finish(fail(FailureKind::Cancelled)); });
}

std::shared_ptr<TestedSignIn> SignInTest::tested() const
{
    return d->tested;
}

void SignInTest::giveCode(Secret code)
{
    if (d->session)
        d->session->giveCode(std::move(code));
}

} // namespace Chaincert
