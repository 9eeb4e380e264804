#include "sessions/authorizedcall.h"

#include "cloud/identity.h"
#include "platform/later.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// The kinds left out may come from before the credential was looked at.
bool saysCredentialIsGood(const Failure &failure)
{
    return failure.service && failure.service->httpStatus != 407 // a proxy's
        && failure.kind != FailureKind::Throttled && failure.kind != FailureKind::ServiceUnavailable
        && failure.kind != FailureKind::AnswerUnexpected;
}

} // namespace

class AuthorizedCall::Private
{
public:
    Private(AuthorizedCall *call, CredentialSource &source, CredentialRequest asked, MakeRequest request,
        MakeSink sink)
        : q(call)
        , credentials(source)
        , wanted(std::move(asked))
        , makeRequest(std::move(request))
        , makeSink(std::move(sink))
    {
    }

    void ask();
    void onCredential(Result<Credential> credential);
    void onCallFinished(const Result<ResponseHead> &answer);
    void finish(const Result<ResponseHead> &answer);

    AuthorizedCall *const q;
    CredentialSource &credentials;
    const CredentialRequest wanted;
    const MakeRequest makeRequest;
    const MakeSink makeSink;
    std::shared_ptr<const std::vector<Secret>> secrets = std::make_shared<std::vector<Secret>>();
    std::unique_ptr<QObject> asking; // lives while the source is asked
    std::shared_ptr<Network> network; // outlives the call
    std::shared_ptr<CredentialUse> use;
    std::unique_ptr<HttpCall> call;
    bool started = false;
    bool askedAgain = false;
    std::optional<Failure> refusedWith; // to tell where this call is not sent again
    bool cancelled = false;
    bool ended = false;
    std::optional<QString> keyId; // of what was signed, and by which clock
    std::chrono::milliseconds clockOffset{0};
    std::optional<AuthMethod> authMethod; // of the account
};

AuthorizedCall::AuthorizedCall(CredentialSource &credentials, CredentialRequest request,
    MakeRequest makeRequest, MakeSink makeSink, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(
          this, credentials, std::move(request), std::move(makeRequest), std::move(makeSink)))
{
}

AuthorizedCall::~AuthorizedCall() = default;

std::shared_ptr<const std::vector<Secret>> AuthorizedCall::secrets() const
{
    return d->secrets;
}

void AuthorizedCall::start()
{
    if (!std::exchange(d->started, true) && !d->ended)
        d->ask();
}

void AuthorizedCall::cancel()
{
    if (d->ended || std::exchange(d->cancelled, true))
        return;
    if (d->call) {
        d->call->cancel(); // answers
        return;
    }
    d->started = true;
    d->asking.reset();
    d->ended = true;
    later(this, [this] { Q_EMIT finished(fail(FailureKind::Cancelled)); });
}

void AuthorizedCall::Private::ask()
{
    asking = std::make_unique<QObject>();
    CredentialRequest request = wanted;
    request.again = askedAgain;
    credentials.credential(request, asking.get(),
        [this](Result<Credential> credential) { onCredential(std::move(credential)); });
}

void AuthorizedCall::Private::onCredential(Result<Credential> credential)
{
    asking.release()->deleteLater(); // we are in its call
    if (!credential) {
        const bool wasRefused = refusedWith && credential.error().kind == FailureKind::NotAsked;
        finish(tl::make_unexpected(wasRefused ? *refusedWith : credential.error()));
        return;
    }
    auto request = makeRequest(*credential);
    if (!request) {
        finish(tl::make_unexpected(request.error()));
        return;
    }
    std::vector<Secret> others;
    std::vector<Secret> all;
    for (const Secret &secret : credential->otherSecrets) {
        others.push_back(secret.clone());
        all.push_back(secret.clone());
    }
    for (const Secret &secret : *secrets)
        all.push_back(secret.clone());
    for (Secret &secret : credential->authorization.secrets())
        all.push_back(std::move(secret));
    secrets = std::make_shared<const std::vector<Secret>>(std::move(all));
    keyId = credential->authorization.key ? std::optional(credential->authorization.key->id) : std::nullopt;
    clockOffset = credential->authorization.clockOffset;
    network = std::move(credential->network);
    authMethod = credential->authMethod;
    use = std::move(credential->use);
    call = std::make_unique<HttpCall>(
        *network, std::move(*request), std::move(credential->authorization), makeSink(), std::move(others));
    QObject::connect(call.get(), &HttpCall::progressed, q, [this](const CallProgress &progress) {
        // Told at once: others may wait for the first proof of a key, and a body may take its time.
        if (use && progress.stage == CallProgress::Stage::Receiving)
            use->accepted();
        Q_EMIT q->progressed(progress); // may delete this
    });
    QObject::connect(call.get(), &HttpCall::finished, q,
        [this](const Result<ResponseHead> &answer) { onCallFinished(answer); });
    call->start();
}

void AuthorizedCall::Private::onCallFinished(const Result<ResponseHead> &answer)
{
    call.release()->deleteLater(); // we are in its signal
    const std::shared_ptr<CredentialUse> used = std::move(use);
    if (answer) {
        if (used)
            used->accepted();
        finish(answer);
        return;
    }
    Failure failure = keyId
        ? refusedSignature(answer.error(), *keyId, QDateTime::currentDateTimeUtc(), clockOffset)
        : answer.error();
    // Of a signature other answers than 401 may speak too: those that are about the key.
    const bool isRefusal = speaksAgainstCredential(answer.error()) || failure.kind != answer.error().kind;
    if (used && isRefusal)
        refusedWith = failure = used->refused(failure);
    else if (used && saysCredentialIsGood(failure))
        used->accepted();
    if (cancelled && isRefusal)
        finish(fail(FailureKind::Cancelled)); // not sent once more
    else if (!used || !isRefusal || std::exchange(askedAgain, true))
        finish(tl::make_unexpected(failure));
    else
        ask();
}

void AuthorizedCall::Private::finish(const Result<ResponseHead> &answer)
{
    ended = true;
    Result<ResponseHead> told = answer;
    if (told)
        told->authMethod = authMethod;
    else if (!told.error().authMethod)
        told.error().authMethod = authMethod;
    if (!told && told.error().service)
        told.error().service->unredacted.reset();
    Q_EMIT q->finished(told); // may delete this
}

bool speaksAgainstCredential(const Failure &failure)
{
    if (!failure.service)
        return false;
    return failure.kind == FailureKind::Unauthorized || failure.service->code == u"APIGW.0307"_s;
}

} // namespace Chaincert
