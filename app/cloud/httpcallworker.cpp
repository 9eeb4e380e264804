#include "cloud/httpcallworker_p.h"

#include "cloud/contentcoding.h"
#include "cloud/errorresponse.h"
#include "cloud/networkfailure_p.h"
#include "cloud/redaction.h"
#include "cloud/redirect.h"
#include "cloud/retrypolicy.h"
#include "failures/outsidetext.h"

#include <QRandomGenerator>

#include <algorithm>

#include <openssl/crypto.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Chaincert {

namespace {

constexpr std::chrono::milliseconds ProgressInterval = 50ms; // a bar drawn more often looks no smoother

template <typename... Handlers> struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template <typename... Handlers> Overloaded(Handlers...) -> Overloaded<Handlers...>;

// A sign-in's body holds a password. Without detaching, so that every handle on these bytes that Qt still
// has sees them gone. Not to be reached: what the socket and the TLS library copied to send it.
void wipeShared(const QByteArray &bytes)
{
    OPENSSL_cleanse(const_cast<char *>(bytes.constData()), size_t(bytes.size()));
}

} // namespace

HttpCallWorker::HttpCallWorker(NetworkBackend *backend, HttpRequest request, Authorization authorization,
    std::unique_ptr<BodySink> sink, std::vector<Secret> secrets)
    : m_backend(backend)
    , m_request(std::move(request))
    , m_authorization(std::move(authorization))
    , m_sink(std::move(sink))
    , m_secrets(std::move(secrets))
    , m_quietTimer(this)
    , m_retryTimer(this)
{
    for (Secret &secret : m_authorization.secrets())
        m_secrets.push_back(std::move(secret));
    if (m_backend) {
        for (Secret &secret : m_backend->secrets())
            m_secrets.push_back(std::move(secret));
    }
    m_request.body.detach(); // overwritten at the end: that must reach nobody else's
    m_progress.tryNumber = 0;
    m_quietTimer.setSingleShot(true);
    m_quietTimer.setInterval(ProgressInterval);
    connect(&m_quietTimer, &QTimer::timeout, this, [this] {
        if (m_unreported)
            emitProgress();
    });
    m_retryTimer.setSingleShot(true);
    m_retryTimer.setTimerType(Qt::PreciseTimer); // a coarse one may come 5 % sooner than Retry-After allows
    connect(&m_retryTimer, &QTimer::timeout, this, &HttpCallWorker::tryOnce);
    if (m_backend)
        connect(m_backend, &NetworkBackend::closing, this, &HttpCallWorker::cancel);
}

HttpCallWorker::~HttpCallWorker()
{
    cancel(); // heard only where the thread ended before the asker's handle
    tell();
}

void HttpCallWorker::start()
{
    if (m_answered)
        return;
    if (!m_backend)
        cancel();
    else if (const auto refusal = headerFault(m_authorization))
        answer(tl::make_unexpected(*refusal));
    else
        tryOnce();
}

void HttpCallWorker::cancel()
{
    if (!m_answered)
        answer(tl::make_unexpected(Failure{.kind = FailureKind::Cancelled,
            .subject = hostAndPort(m_request.url),
            .tries = std::max(m_progress.tryNumber, 1)}));
}

void HttpCallWorker::tryOnce()
{
    m_hops = 0;
    ++m_progress.tryNumber;
    m_progress.retryIn = 0ms;
    m_progress.throttled = false;
    m_progress.received = 0;
    m_progress.total = {};
    send(m_request.url);
}

void HttpCallWorker::send(const QUrl &url)
{
    m_url = url;
    enterStage(CallProgress::Stage::Connecting);
    HttpRequest request = m_request;
    request.url = url;
    // What is saved and hashed is what the service sent. Set here, since it is signed too.
    request.headers.append({"Accept-Encoding"_ba, "identity"_ba});
    request = authorized(std::move(request), m_authorization, QDateTime::currentDateTimeUtc());
    const QDeadlineTimer deadline
        = m_hops > 0 && m_exchange ? m_exchange->deadline() : QDeadlineTimer(QDeadlineTimer::Forever);
    m_exchange = new HttpExchange(*m_backend, std::move(request), m_sink, this);
    m_exchange->setDeadline(deadline);
    connect(m_exchange, &HttpExchange::sent, this, [this] { enterStage(CallProgress::Stage::Waiting); });
    connect(m_exchange, &HttpExchange::begun, this, &HttpCallWorker::onBegun);
    connect(m_exchange, &HttpExchange::received, this, &HttpCallWorker::onReceived);
    connect(m_exchange, &HttpExchange::ended, this, &HttpCallWorker::onEnded);
    m_exchange->start();
}

void HttpCallWorker::onBegun(const ResponseHead &head)
{
    m_progress.total = head.length;
    enterStage(CallProgress::Stage::Receiving);
}

void HttpCallWorker::onReceived(qint64 bytes)
{
    m_progress.received = bytes;
    m_unreported = true;
    if (!m_quietTimer.isActive())
        emitProgress();
}

void HttpCallWorker::onEnded(const ExchangeOutcome &outcome)
{
    m_exchange->deleteLater(); // it is the one calling
    std::visit(Overloaded{[this](ResponseHead head) {
                              head.requestId = outsideLine(
                                  redacted(outsideLine(head.requestId, MaxErrorBody), m_secrets),
                                  MaxRequestIdLength);
                              answer(head);
                          },
                   [this](const RedirectResponse &redirect) { onRedirect(redirect); },
                   [this](const ErrorResponse &error) { onErrorResponse(error); },
                   [this](const Failure &failure) { onFailure(harmless(failure)); }},
        outcome);
}

void HttpCallWorker::onRedirect(const RedirectResponse &redirect)
{
    Result<QUrl> next = resolveRedirect(m_url, redirect.location, m_hops, redirect.status);
    if (next && m_request.method != "GET") // neither sent elsewhere with its body, nor as a GET without it
        next = tl::make_unexpected(Failure{.kind = FailureKind::AnswerUnexpected,
            .subject = hostAndPort(m_url),
            .detail = next->toString(QUrl::RemoveQuery),
            .service = ServiceError{redirect.status}});
    if (!next) {
        Failure failure = next.error();
        if (failure.service) {
            failure.service->requestId = redirect.requestId;
            failure.service->date = redirect.date;
        }
        return onFailure(harmless(std::move(failure)));
    }
    ++m_hops;
    send(*next);
}

void HttpCallWorker::onErrorResponse(const ErrorResponse &error)
{
    std::optional<QByteArray> body = error.body;
    if (isEncoded(error.contentEncoding))
        body = decodedContent(error.contentEncoding, error.body, MaxErrorBody);
    Failure failure = decodeErrorAnswer(error.status, error.contentType, error.requestId,
        body.value_or(QByteArray()), m_secrets, hostAndPort(m_url));
    if (!body)
        failure.detail = u"Content-Encoding: "_s + QString::fromLatin1(error.contentEncoding);
    if (!body)
        failure = harmless(std::move(failure));
    if (failure.service)
        failure.service->date = error.date;
    failure.retryAt = retryTime(error.retryAfter, QDateTime::currentDateTimeUtc());
    onFailure(std::move(failure));
}

void HttpCallWorker::onFailure(Failure failure)
{
    failure.tries = m_progress.tryNumber;
    if (failure.service)
        failure.service->answeredBy = m_request.service;
    const FailedTry failed{m_progress.tryNumber, m_exchange->hasBegunToSend(), m_request.method == "GET"};
    const auto delay = retryDelay(
        failure, failed, QRandomGenerator::global()->generateDouble(), QDateTime::currentDateTimeUtc());
    if (!delay)
        return answer(tl::make_unexpected(failure));
    m_progress.retryIn = *delay;
    m_progress.throttled = failure.kind == FailureKind::Throttled;
    m_retryTimer.start(*delay);
    enterStage(CallProgress::Stage::WaitingToRetry);
}

// What others than an error's body said: a redirect's target, a coding's name, the subjects of certificates,
// a proxy's and the TLS library's words.
Failure HttpCallWorker::harmless(Failure failure) const
{
    const QString requestId = failure.service ? failure.service->requestId : QString();
    QStringList texts{outsideLine(requestId, MaxErrorBody), outsideText(failure.detail, MaxErrorBody),
        outsideLine(failure.proxy, MaxErrorBody)};
    for (const OwnSentence &sentence : std::as_const(failure.ownSentences)) {
        for (const QString &value : sentence.arguments)
            texts << outsideLine(value, MaxErrorBody);
    }
    texts = redacted(texts, m_secrets);
    if (failure.service)
        failure.service->requestId = outsideLine(texts.at(0), MaxRequestIdLength);
    failure.detail = outsideText(texts.at(1), MaxMessageLength);
    failure.proxy = outsideLine(texts.at(2), MaxRequestIdLength);
    auto redactedValue = texts.cbegin() + 3;
    for (OwnSentence &sentence : failure.ownSentences) {
        for (QString &value : sentence.arguments)
            value = outsideLine(*redactedValue++, MaxMessageLength);
    }
    return failure;
}

void HttpCallWorker::enterStage(CallProgress::Stage stage)
{
    m_progress.stage = stage;
    emitProgress();
}

void HttpCallWorker::emitProgress()
{
    m_unreported = false;
    m_quietTimer.start();
    Q_EMIT progressed(m_progress);
}

// The sink is gone, and what it held open is closed, before anyone hears the answer.
void HttpCallWorker::answer(const Result<ResponseHead> &result)
{
    m_answered = true;
    m_untold = result;
    m_quietTimer.stop();
    m_retryTimer.stop();
    if (m_exchange) {
        m_exchange->stop();
        m_exchange->deleteLater(); // it may be the one calling
    }
    wipeShared(m_request.body);
    m_sink.destroy(this, [this](const Result<void> &) { tell(); });
}

void HttpCallWorker::tell()
{
    if (const auto result = std::exchange(m_untold, std::nullopt))
        Q_EMIT answered(*result);
}

} // namespace Chaincert
