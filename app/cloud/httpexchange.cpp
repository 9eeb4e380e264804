#include "cloud/httpexchange_p.h"

#include "cloud/contentcoding.h"
#include "cloud/endpoint.h"
#include "cloud/erroranswer.h"
#include "cloud/networkfailure_p.h"
#include "cloud/proxylookup.h"
#include "cloud/retrypolicy.h"

#include <QHostAddress>
#include <QHostInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qint64 ReadBuffer = 1024 * 1024; // what Qt may hold of a body that the sink has not taken yet
constexpr qsizetype Slice = 256 * 1024; // what the sink is given at once

// A body that Qt cannot send a second time: it would repeat a sign-in, too, where a connection closes before
// the answer, and five wrong passwords lock a user.
class BodyOnce : public QIODevice
{
public:
    explicit BodyOnce(const QByteArray &body)
        : m_body(body)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_body.size(); }
    bool reset() override { return !m_read && QIODevice::reset(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        m_read = true;
        const qint64 count = std::clamp<qint64>(m_body.size() - pos(), 0, most);
        std::copy_n(m_body.constData() + pos(), count, data);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_body; // shared: what is wiped there is wiped here
    bool m_read = false;
};

} // namespace

HttpExchange::HttpExchange(NetworkBackend &backend, HttpRequest request, BodySink &sink, QObject *parent)
    : QObject(parent)
    , m_backend(&backend)
    , m_request(std::move(request))
    , m_sink(sink)
    , m_watch(this)
{
    connect(&m_watch, &SilenceWatch::expired, this, &HttpExchange::onSilence);
}

HttpExchange::~HttpExchange()
{
    stop();
}

void HttpExchange::stop()
{
    m_ended = true;
    letGo();
}

void HttpExchange::start()
{
    m_backend->enter(this, [this] {
        m_entered = true;
        if (m_ended) // while it waited
            return letGo();
        m_watch.start(m_backend->limits().connect);
        const QUrl &url = m_request.url;
        if (url.scheme() == "https"_L1)
            findRoute();
        else if (url.scheme() != "http"_L1 || !isLoopbackHost(url.host()))
            endWith(Failure{FailureKind::EndpointNotSecure, hostAndPort(url)});
        else if (QHostAddress(url.host()).isNull())
            checkLoopbackName();
        else
            findRoute();
    });
}

// "localhost" is a name like any other to a resolver that was tampered with.
void HttpExchange::checkLoopbackName()
{
    m_lookup = QHostInfo::lookupHost(m_request.url.host(), this, [this](const QHostInfo &found) {
        m_lookup = -1;
        const auto addresses = found.addresses();
        if (addresses.isEmpty())
            endWith(Failure{FailureKind::NameNotFound, hostAndPort(m_request.url), found.errorString()});
        else if (!std::all_of(
                     addresses.begin(), addresses.end(), [](const auto &a) { return a.isLoopback(); }))
            endWith(Failure{
                FailureKind::EndpointNotSecure, hostAndPort(m_request.url), addresses.first().toString()});
        else
            findRoute();
    });
}

void HttpExchange::findRoute()
{
    m_findingRoute = true;
    m_backend->findRoute(m_request.url, this, [this](const Result<SharedRoute> &route) { onRoute(route); });
}

void HttpExchange::onRoute(const Result<SharedRoute> &route)
{
    m_findingRoute = false;
    if (m_ended)
        return;
    if (!route)
        return endWith(route.error());
    m_route = *route;
    send();
}

void HttpExchange::send()
{
    m_oursAlone = m_backend->trustsOursAlone();
    QNetworkRequest request = m_backend->request(m_request.url);
    for (const auto &[name, value] : std::as_const(m_request.headers))
        request.setRawHeader(name, value);
    QNetworkAccessManager &manager = m_backend->manager();
    if (m_request.method == "GET") {
        m_reply = manager.get(request);
    } else {
        auto *body = new BodyOnce(m_request.body);
        m_reply = manager.sendCustomRequest(request, m_request.method, body);
        body->setParent(m_reply);
    }
    m_reply->setReadBufferSize(ReadBuffer);
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, &HttpExchange::onConnecting);
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpExchange::onSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::onHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::onFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this,
        [this](const QList<QSslError> &errors) { m_tlsErrors += errors; });
}

// After a handshake that failed, in which nothing of the request was sent.
void HttpExchange::sendAgain()
{
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_tlsErrors.clear();
    m_connecting = false;
    m_watch.start(m_backend->limits().connect);
    send();
}

// Qt sends a GET again by itself, up to three times, when the connection closes before an answer. That is
// right for a connection kept open since an earlier request (RFC 9110, section 9.2.2). Where a fresh one
// breaks it is told as soon as Qt's other thread is seen at it, which may have sent the second request by
// then. Qt may also repeat what we abort at its head in the very moment in which the server closes. All of it
// goes to the same origin.
void HttpExchange::onConnecting()
{
    if (m_sent && m_connecting && m_status == 0)
        endWith(Failure{FailureKind::ConnectionLost, hostAndPort(m_request.url), m_reply->errorString()});
    m_connecting = true;
}

void HttpExchange::onSent()
{
    if (m_ended)
        return;
    m_sent = true;
    m_watch.start(m_backend->limits().stall);
    Q_EMIT sent();
}

void HttpExchange::onHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_ended || m_status != 0 || status == 0)
        return;
    m_status = status;
    m_watch.heard();
    m_head.httpStatus = status;
    m_head.proxy = m_route->name();
    m_head.length = announcedLength();
    m_head.contentType = m_reply->rawHeader("Content-Type"_ba);
    m_head.contentDisposition = m_reply->rawHeader("Content-Disposition"_ba);
    m_head.requestId = QString::fromUtf8(m_reply->rawHeader("X-Request-Id"_ba));
    m_head.date = httpDate(m_reply->rawHeader("Date"_ba));
    if (const QByteArray token = m_reply->rawHeader("X-Subject-Token"_ba); !token.isEmpty())
        m_head.subjectToken = std::make_shared<const Secret>(token);
    if (isSuccess())
        beginBody();
    else if (status >= 300 && status < 400 && m_reply->hasRawHeader("Location"_ba))
        end(RedirectAnswer{status, m_reply->rawHeader("Location"_ba), m_head.requestId, m_head.date});
}

void HttpExchange::beginBody()
{
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding"_ba);
    const qint64 limit = m_backend->limits().body;
    if (isEncoded(encoding)) {
        endWith(Failure{FailureKind::BodyEncoded, hostAndPort(m_request.url), QString::fromLatin1(encoding)});
    } else if (m_head.length.value_or(0) > limit) {
        endWith(Failure{FailureKind::BodyTooLarge, hostAndPort(m_request.url), {}, *m_head.length, limit});
    } else if (const auto accepted = m_sink.begin(m_head); !accepted) {
        endWith(accepted.error());
    } else {
        m_watch.heard();
        Q_EMIT begun(m_head);
    }
}

// What Qt acts upon too: digits alone, and no chunks (RFC 9112, section 6.3).
std::optional<qint64> HttpExchange::announcedLength() const
{
    const QByteArray text = m_reply->rawHeader("Content-Length"_ba).trimmed();
    const bool digits = !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const qint64 length = text.toLongLong(&fits);
    if (!digits || !fits || m_reply->hasRawHeader("Transfer-Encoding"_ba))
        return {};
    return length;
}

void HttpExchange::onReadyRead()
{
    onHead();
    if (m_ended || m_status == 0)
        return;
    m_watch.heard();
    if (isSuccess())
        readBody();
    else
        readErrorBody();
}

void HttpExchange::readBody()
{
    if (m_buffer.isEmpty())
        m_buffer.resize(Slice);
    while (!m_ended && m_reply->bytesAvailable() > 0) {
        const qint64 count = m_reply->read(m_buffer.data(), m_buffer.size());
        if (count <= 0)
            return;
        m_received += count;
        if (m_received > m_backend->limits().body) {
            endWith(Failure{FailureKind::BodyTooLarge, hostAndPort(m_request.url), {}, m_received,
                m_backend->limits().body});
        } else if (const auto taken = m_sink.write({m_buffer.constData(), qsizetype(count)}); !taken) {
            endWith(taken.error());
        } else {
            m_watch.heard(); // the time the sink took is not the service's silence
            Q_EMIT received(m_received);
        }
    }
}

void HttpExchange::readErrorBody()
{
    m_buffer += m_reply->read(MaxErrorBody - m_buffer.size());
    if (m_buffer.size() >= MaxErrorBody)
        end(errorAnswer());
}

void HttpExchange::onFinished()
{
    onHead();
    if (!m_ended && m_status != 0 && m_reply->bytesAvailable() > 0)
        onReadyRead();
    if (m_ended)
        return;
    if (m_oursAlone && !m_sent && !m_tlsErrors.isEmpty()) {
        m_backend->trustSystemToo();
        return sendAgain();
    }
    std::optional<Failure> failure = networkFailure(*m_reply, m_tlsErrors, m_route->address());
    if (const auto verdict = m_backend->proxyVerdict(m_request.url);
        verdict && failure && !m_sent && failure->kind != FailureKind::Cancelled)
        failure = failure->kind == FailureKind::NoNetwork ? failure : verdict;
    if (failure
        && failure->kind == FailureKind::Cancelled) // not by us: the transfer timeout behind our own limits
        onSilence();
    else if (isSuccess())
        finishBody(failure);
    else if (failure && (m_status == 0 || failure->kind == FailureKind::ProxySignInNeeded))
        endWith(*failure);
    else if (m_status != 0)
        end(errorAnswer());
    else
        endWith(Failure{FailureKind::NetworkFailed, hostAndPort(m_request.url), m_reply->errorString()});
}

void HttpExchange::finishBody(const std::optional<Failure> &failure)
{
    if (m_head.length && m_received < *m_head.length
        && (!failure || failure->kind == FailureKind::ConnectionLost)) {
        endWith(Failure{FailureKind::BodyTruncated, hostAndPort(m_request.url),
            failure ? failure->detail : QString(), m_received, *m_head.length});
    } else if (failure) {
        endWith(*failure);
    } else if (const auto whole = m_sink.end(); !whole) {
        endWith(whole.error());
    } else {
        end(m_head);
    }
}

void HttpExchange::onSilence()
{
    if (m_status != 0 && !isSuccess())
        return end(errorAnswer()); // its status says more than that its text does not end
    Failure failure{FailureKind::Stalled, hostAndPort(m_request.url)};
    if (m_findingRoute) {
        failure = systemProxySilent();
    } else if (!m_sent) {
        m_backend->dropConnections();
        failure.kind = FailureKind::ConnectTimedOut;
        if (m_route && !m_route->isStraight())
            failure = m_backend->proxyVerdict(m_request.url)
                          .value_or(Failure{FailureKind::ProxyFailed, m_route->address()});
    }
    failure.measure = std::chrono::round<std::chrono::seconds>(m_watch.limit()).count();
    endWith(failure);
}

ErrorAnswer HttpExchange::errorAnswer() const
{
    return {m_status, m_head.contentType, m_reply->rawHeader("Content-Encoding"_ba),
        m_reply->rawHeader("X-Request-Id"_ba), m_reply->rawHeader("Retry-After"_ba), m_head.date, m_buffer};
}

void HttpExchange::endWith(Failure failure)
{
    if (m_status != 0 && !failure.service)
        failure.service = ServiceError{m_status, {}, {}, m_head.requestId};
    if (failure.service && !failure.service->date.isValid())
        failure.service->date = m_head.date;
    if (m_route && failure.proxy.isEmpty())
        failure.proxy = m_route->name();
    end(failure);
}

void HttpExchange::end(const ExchangeOutcome &outcome)
{
    if (m_ended)
        return;
    m_ended = true;
    letGo();
    Q_EMIT ended(outcome);
}

void HttpExchange::letGo()
{
    m_watch.stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }
    if (std::exchange(m_entered, false) && m_backend)
        m_backend->leave();
}

} // namespace Chaincert
