#include "sessions/signintest.h"

#include "cloud/blanking.h"
#include "cloud/listedtext.h"
#include "cloud/listlimits.h"
#include "cloud/lists.h"
#include "cloud/memorybody.h"
#include "failures/failurefacts.h"
#include "platform/later.h"
#include "sessions/authorizedcall.h"
#include "sessions/keysession.h"
#include "sessions/passwordsession.h"
#include "sessions/sessions_p.h"
#include "sessions/testedsignin.h"

#include <QSet>

namespace Chaincert {

namespace {

constexpr qint64 MostClockSeconds = 15 * 60; // the gateway takes no more: app/cloud/API.md "Access key"

class Source : public CredentialSource
{
public:
    AccountSession *session = nullptr;
    void credential(const CredentialRequest &request, QObject *context, Answer answer) override
    {
        session->ask({request, context, std::move(answer)});
    }
};

// What answers there may be no identity service at all.
Failure understood(const Failure &failure)
{
    return factsOf(failure.kind).is(FailureTrait::NoIdentityAnswer) ? signInFailure(failure, false, {})
                                                                    : failure;
}

} // namespace

// A ground of its own: nothing that is tried here touches what is kept or signed in.
class SignInTest::Private : public SessionGround
{
public:
    Private(SignInTest *test, Sessions &theSessions, const Account &typedAccount, AccountSecrets typedSecrets)
        : q(test)
        , sessions(theSessions)
        , account(typedAccount)
        , typed(std::move(typedSecrets))
        , networks(theSessions.d->thread)
    {
        networks.setLimits(theSessions.d->networks.limits());
    }

    void readSecrets(const Account &account, QObject *context, SecretStore::Read answer) override;
    void readFoundKey(const KeysPlace &place, QObject *context, FoundKeys::One answer) override
    {
        sessions.d->readFoundKey(place, context, std::move(answer));
    }
    std::shared_ptr<Network> networkOf(
        const Account &its, const Secret &proxyPassword, std::chrono::steady_clock::time_point asked) override
    {
        return networks.of(its, proxyPassword, asked);
    }
    std::vector<Secret> secretsInUse() const override;

    using Then = void (Private::*)(const Result<AnswerHead> &head, const QByteArray &body);
    void begin();
    void send(AuthorizedCall::MakeRequest makeRequest, Then then);
    void sendProjects(const QUrl &further, Then then); // empty: the first page
    void followPages(const QByteArray &body, std::function<void()> then);
    void onFurtherProjects(const Result<AnswerHead> &head, const QByteArray &body);
    void onProjectsOfPassword(const Result<AnswerHead> &head, const QByteArray &body);
    void onProjectsOfToken(const Result<AnswerHead> &head, const QByteArray &body);
    void onTokenFacts(const Result<AnswerHead> &head, const QByteArray &body);
    void onDomains(const Result<AnswerHead> &head, const QByteArray &body);
    void onProjectsOfKey(const Result<AnswerHead> &head, const QByteArray &body);
    void takeProjects(const Result<AnswerHead> &head, const QByteArray &body);
    void takeFacts(const SignedIn &facts);
    void takeClock(const QDateTime &theirs);
    void finish(Result<SignInReport> answer);

    SignInTest *const q;
    Sessions &sessions;
    Account account;
    AccountSecrets typed;
    AccountNetworks networks;
    const std::chrono::steady_clock::time_point askedAt = std::chrono::steady_clock::now();
    std::optional<Endpoint> iam;
    Source source;
    std::unique_ptr<AccountSession> session;
    std::unique_ptr<AuthorizedCall> call;
    SignInReport report;
    std::shared_ptr<TestedSignIn> tested;
    bool listIsOfKey = false;
    QUrl listAsked; // the page that was asked for last
    int listPages = 0;
    std::function<void()> afterProjects;
    bool started = false;
    bool cancelled = false;
    bool ended = false;
};

void SignInTest::Private::readSecrets(const Account &its, QObject *context, SecretStore::Read answer)
{
    AccountSecrets given = typed.clone();
    dropUnused(its, given);
    const Account *saved = sessions.d->accounts.find(its.id);
    if (!saved || !needsSecrets(*saved) || areEnough(its, given)) {
        later(context, std::move(answer), Result<AccountSecrets>(std::move(given)));
        return;
    }
    auto newer = std::make_shared<AccountSecrets>(std::move(given));
    sessions.d->kept.read(
        *saved, context, [its, newer, answer = std::move(answer)](Result<AccountSecrets> older) {
            if (older) {
                older = merged(std::move(*older), std::move(*newer));
                dropUnused(its, *older);
            }
            answer(std::move(older));
        });
}

std::vector<Secret> SignInTest::Private::secretsInUse() const
{
    std::vector<Secret> all = sessions.d->secretsInUse();
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
    listIsOfKey = account.way == SignInWay::AccessKey || account.way == SignInWay::FoundKeys;
    if (account.way != SignInWay::Password)
        account.project.clear(); // what is asked is not of a project
    session.reset(AccountSession::make(*this, account, nullptr));
    source.session = session.get();
    connect(session.get(), &AccountSession::codeWanted, q, [this](bool again) {
        if (!cancelled && !ended)
            Q_EMIT q->codeWanted(again);
    });
    connect(session.get(), &AccountSession::clockCorrected, q,
        [this](const QDateTime &, const QDateTime &theirs) { takeClock(theirs); });
    if (listIsOfKey)
        send([this](const Credential &) { return domainsRequest(*iam); }, &Private::onDomains);
    else
        sendProjects({},
            account.way == SignInWay::Password ? &Private::onProjectsOfPassword
                                               : &Private::onProjectsOfToken);
}

void SignInTest::Private::send(AuthorizedCall::MakeRequest makeRequest, Then then)
{
    const auto body = std::make_shared<QByteArray>();
    call = std::make_unique<AuthorizedCall>(source, CredentialRequest{account.id, {}, askedAt},
        std::move(makeRequest), [body] { return std::make_unique<MemoryBody>(body); });
    connect(call.get(), &AuthorizedCall::finished, q, [this, body, then](const Result<AnswerHead> &head) {
        call.release()->deleteLater(); // we are in its signal
        if (head) {
            takeClock(head->date);
            report.proxy = head->proxy;
        }
        if (!head && head.error().kind == FailureKind::Cancelled)
            finish(tl::make_unexpected(head.error()));
        else
            (this->*then)(head, *body);
    });
    call->start();
}

void SignInTest::Private::sendProjects(const QUrl &further, Then then)
{
    ++listPages;
    send(
        [this, further](const Credential &) {
            const Result<HttpRequest> request
                = furtherPage(listIsOfKey ? projectsOfKeyRequest(*iam) : projectsRequest(*iam), further);
            if (request)
                listAsked = request->url;
            return request;
        },
        then);
}

// The first page decides; the others add to it, up to the first that fails or brings nothing new.
void SignInTest::Private::followPages(const QByteArray &body, std::function<void()> then)
{
    const QUrl next
        = report.projectsKnown && listPages < ListLimits::Pages ? nextPage(body, listAsked) : QUrl();
    if (next.isEmpty()) {
        then();
        return;
    }
    afterProjects = std::move(then);
    sendProjects(next, &Private::onFurtherProjects);
}

void SignInTest::Private::onFurtherProjects(const Result<AnswerHead> &head, const QByteArray &body)
{
    QSet<QString> known;
    for (const ReachableProject &project : std::as_const(report.projects))
        known.insert(project.id);
    const auto projects = head ? projectsAnswer(body, iam->host()) : Result<QList<ReachableProject>>();
    for (const ReachableProject &project : projects.value_or(QList<ReachableProject>())) {
        if (!known.contains(project.id))
            report.projects.append(project);
    }
    const auto then = std::exchange(afterProjects, {});
    if (report.projects.size() > known.size())
        followPages(body, then);
    else
        then();
}

void SignInTest::Private::onProjectsOfPassword(const Result<AnswerHead> &head, const QByteArray &body)
{
    const SignedIn *facts = static_cast<PasswordSession *>(session.get())->signedIn(account.project);
    if (!facts) {
        finish(tl::make_unexpected(head ? Failure{FailureKind::SignInRefused, iam->host()} : head.error()));
        return;
    }
    takeFacts(*facts);
    takeProjects(head, body);
    followPages(body, [this] { finish(report); });
}

void SignInTest::Private::onProjectsOfToken(const Result<AnswerHead> &head, const QByteArray &body)
{
    takeProjects(head, body);
    if (report.projectsFailure && report.projectsFailure->kind != FailureKind::Forbidden) {
        finish(tl::make_unexpected(*report.projectsFailure));
        return;
    }
    followPages(body, [this] {
        send(
            [this](const Credential &credential) {
                return tokenFactsRequest(*iam, credential.authorization.token);
            },
            &Private::onTokenFacts);
    });
}

void SignInTest::Private::onTokenFacts(const Result<AnswerHead> &head, const QByteArray &body)
{
    if (head) {
        if (const Result<SignedIn> facts = tokenFactsAnswer(*head, body, iam->host()))
            takeFacts(*facts);
    }
    finish(report);
}

void SignInTest::Private::onDomains(const Result<AnswerHead> &head, const QByteArray &body)
{
    const auto domains = head ? domainsAnswer(body, iam->host())
                              : Result<QList<Domain>>(tl::make_unexpected(understood(head.error())));
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
    sendProjects({}, &Private::onProjectsOfKey);
}

void SignInTest::Private::onProjectsOfKey(const Result<AnswerHead> &head, const QByteArray &body)
{
    report.keyEnd = static_cast<KeySession *>(session.get())->key().id.right(4);
    takeProjects(head, body);
    followPages(body, [this] { finish(report); });
}

void SignInTest::Private::takeProjects(const Result<AnswerHead> &head, const QByteArray &body)
{
    auto projects = head ? projectsAnswer(body, iam->host())
                         : Result<QList<ReachableProject>>(tl::make_unexpected(understood(head.error())));
    report.projectsKnown = projects.has_value();
    if (projects)
        report.projects = std::move(*projects);
    else
        report.projectsFailure = projects.error();
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
    if (std::abs(ahead) > MostClockSeconds)
        report.clockOff = ahead;
}

void SignInTest::Private::finish(Result<SignInReport> answer)
{
    if (std::exchange(ended, true))
        return;
    if (!answer)
        answer.error().signInWay = account.way;
    if (answer && answer->projectsFailure)
        answer->projectsFailure->signInWay = account.way;
    if (answer) { // a service may say again what it was told
        const std::vector<Secret> told = secretsInUse();
        blankSecrets(answer->projects, told);
        const QStringList names = withoutSecrets(QStringList{answer->user, answer->domain}, told);
        answer->user = names.at(0);
        answer->domain = names.at(1);
        if (auto *signedIn = qobject_cast<PasswordSession *>(session.get()))
            tested = std::make_shared<TestedSignIn>(account, typed.clone(), signedIn->takeTokens());
    }
    Q_EMIT q->finished(answer); // may delete us
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
    if (d->call)
        d->call->cancel(); // answers
    else
        later(this, [this] { d->finish(fail(FailureKind::Cancelled)); });
}

std::shared_ptr<TestedSignIn> SignInTest::signedIn() const
{
    return d->tested;
}

void SignInTest::giveCode(Secret code)
{
    if (d->session)
        d->session->giveCode(std::move(code));
}

} // namespace Chaincert
