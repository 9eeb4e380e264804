#include "cloud/httpexchange_p.h"

#include "cloud/contentcoding.h"
#include "cloud/endpoint.h"
#include "cloud/errorresponse.h"
#include "cloud/httpconnection_p.h"
#include "cloud/proxylookup.h"
#include "cloud/requesthead_p.h"
#include "cloud/retrypolicy.h"
#include "cloud/sinkcaller_p.h"

#include <QHostInfo>

#include <algorithm>

namespace Chaincert {

using namespace std::chrono_literals;

namespace {

constexpr auto SinksTime = 3s; // one that takes longer to take a piece holds up none that wait for their turn

} // namespace

HttpExchange::HttpExchange(NetworkBackend &backend, HttpRequest request, SinkCaller &sink, QObject *parent)
    : QObject(parent)
    , m_backend(&backend)
    , m_request(std::move(request))
    , m_sink(sink)
    , m_stallTimer(this)
    , m_speed(this)
    , m_maxTimeTimer(this)
    , m_slowTimer(this)
{
    m_maxTimeTimer.setSingleShot(true);
    m_maxTimeTimer.setTimerType(Qt::PreciseTimer); // a coarse one may come 5 % sooner
    connect(&m_stallTimer, &StallTimer::expired, this, &HttpExchange::onSilence);
    connect(&m_speed, &SpeedWatch::tooSlow, this, &HttpExchange::onTooSlow);
    connect(&m_maxTimeTimer, &QTimer::timeout, this, &HttpExchange::onTooLong);
    m_slowTimer.setSingleShot(true);
    m_slowTimer.setInterval(SinksTime);
    connect(&m_slowTimer, &QTimer::timeout, this, [this] {
        if (std::exchange(m_hasTurn, false))
            m_backend->endTurn();
    });
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
    m_backend->waitForTurn(this, [this] {
        m_hasTurn = true;
        if (m_ended) // while it waited
            return letGo();
        onTurn();
    });
}

void HttpExchange::send()
{
    m_begunToSend = true;
    m_connection->send(requestHead(m_request), m_request.body);
}

void HttpExchange::onSent()
{
    m_stallTimer.start(m_backend->limits().stall);
    Q_EMIT sent();
}

void HttpExchange::onHead()
{
    const ResponseParser &answer = m_connection->answer();
    m_status = answer.status();
    m_stallTimer.heard();
    m_head.httpStatus = m_status;
    if (m_route)
        m_head.proxy = m_route->name();
    m_head.length = answer.length();
    m_head.contentType = answer.header("Content-Type");
    m_head.contentDisposition = answer.header("Content-Disposition");
    m_head.requestId = QString::fromUtf8(answer.header("X-Request-Id"));
    m_head.date = httpDate(answer.header("Date"));
    if (const QByteArray token = answer.header("X-Subject-Token"); !token.isEmpty())
        m_head.subjectToken = std::make_shared<const Secret>(token);
    m_speed.start(m_backend->limits().minSpeed, m_backend->limits().speedTime);
    if (isSuccess())
        beginBody();
    else if (isRedirect() && !answer.isWhole()) // its body is of no use
        end(redirectAnswer());
}

void HttpExchange::beginBody()
{
    const QByteArray encoding = m_connection->answer().header("Content-Encoding");
    const qint64 limit = m_backend->limits().body;
    if (isEncoded(encoding)) {
        endWith(Failure{FailureKind::BodyEncoded, hostAndPort(m_request.url), QString::fromLatin1(encoding)});
    } else if (m_head.length.value_or(0) > limit) {
        endWith(Failure{FailureKind::BodyTooLarge, hostAndPort(m_request.url), {}, *m_head.length, limit});
    } else {
        toSink([this](const auto &answer) { m_sink.begin(m_head, this, answer); },
            [this] { Q_EMIT begun(m_head); });
    }
}

void HttpExchange::onBody(QByteArrayView bytes)
{
    m_stallTimer.heard();
    m_speed.came(bytes.size());
    if (isSuccess())
        return readBody(bytes);
    m_buffer.append(bytes.first(std::min<qsizetype>(bytes.size(), MaxErrorBody - m_buffer.size())));
    if (m_buffer.size() >= MaxErrorBody)
        end(errorAnswer());
}

void HttpExchange::readBody(QByteArrayView bytes)
{
    m_received += bytes.size();
    if (m_received > m_backend->limits().body) {
        endWith(Failure{
            FailureKind::BodyTooLarge, hostAndPort(m_request.url), {}, m_received, m_backend->limits().body});
    } else if (m_writing) {
        m_ahead = bytes.toByteArray();
        pauseReading();
    } else {
        write(bytes);
    }
}

// Elsewhere one piece is written while the next one is read.
void HttpExchange::write(QByteArrayView bytes)
{
    m_writing = m_sink.isElsewhere();
    if (m_writing) {
        m_slowTimer.start();
        if (m_connection && m_connection->answer().isWhole())
            pauseReading(); // nothing follows, and the end has to wait
    }
    m_sink.write(bytes, this,
        [this, received = m_received](const Result<void> &taken) { onWritten(taken, received); });
}

void HttpExchange::onWritten(const Result<void> &taken, qint64 bytes)
{
    m_writing = false;
    m_slowTimer.stop();
    if (m_ended)
        return;
    if (!taken)
        return endWith(taken.error());
    Q_EMIT received(bytes);
    if (m_ended)
        return;
    if (const auto after = std::exchange(m_afterWriting, {}))
        return after();
    const bool wasPaused = std::exchange(m_paused, false);
    if (!m_ahead.isEmpty())
        write(std::exchange(m_ahead, {}));
    if (wasPaused && !m_paused)
        resumeReading();
}

void HttpExchange::afterWriting(std::function<void()> what)
{
    m_stallTimer.stop();
    m_speed.setHeld(true);
    m_afterWriting = std::move(what);
}

// The time the sink takes is not the service's: neither its silence nor its speed.
void HttpExchange::pauseReading()
{
    m_paused = true;
    m_stallTimer.stop();
    m_speed.setHeld(true);
    if (m_connection)
        m_connection->pauseReading();
}

void HttpExchange::resumeReading()
{
    m_speed.setHeld(false);
    m_stallTimer.start(m_backend->limits().stall);
    if (m_connection)
        m_connection->resumeReading();
}

// For its first and last call: nothing is read meanwhile.
void HttpExchange::toSink(const std::function<void(const std::function<void(const Result<void> &)> &)> &call,
    std::function<void()> next)
{
    const bool elsewhere = m_sink.isElsewhere();
    if (elsewhere) {
        m_slowTimer.start();
        pauseReading();
    }
    call([this, elsewhere, next = std::move(next)](const Result<void> &taken) {
        m_paused = false;
        if (m_ended)
            return;
        m_slowTimer.stop();
        if (!taken)
            return endWith(taken.error());
        next();
        if (elsewhere && !m_ended)
            resumeReading();
    });
}

void HttpExchange::onAnswered()
{
    if (m_writing) // a body that ends with its connection
        afterWriting([this] { onAnswered(); });
    else if (isSuccess())
        finishBody({});
    else if (isRedirect())
        end(redirectAnswer());
    else
        end(errorAnswer());
}

void HttpExchange::onFailed(const ConnectionFault &fault)
{
    if (m_writing)
        return afterWriting([this, fault] { onFailed(fault); });
    const bool untouched = m_reused && m_status == 0 && !m_connection->answer().hasBegun();
    const bool mistrusted = !m_begunToSend && !fault.tlsErrors.isEmpty();
    if (untouched || (!m_begunToSend && m_oursAlone && fault.isOfTrust())) {
        if (!untouched)
            m_backend->trustSystemToo();
        dropConnection();
        m_reused = false;
        m_begunToSend = false;
        m_stallTimer.start(m_backend->limits().connect);
        return untouched ? findRoute() : connectNext();
    }
    if (!fault.kind && !mistrusted
        && connectElsewhere(QT_TRANSLATE_NOOP("Words", "No connection to %1: %2."), fault.text))
        return;
    Failure failure = networkFailure(fault, m_request.url);
    if (!m_begunToSend && !m_notAnswering.isEmpty()) {
        if (!mistrusted)
            failure.detail.clear(); // told with its address
        failure.ownSentences += m_notAnswering;
    }
    if (isSuccess())
        finishBody(failure);
    else if (m_status != 0)
        end(errorAnswer()); // what came of it says more than that it was cut
    else
        endWith(failure);
}

void HttpExchange::finishBody(const std::optional<Failure> &failure)
{
    if (m_head.length && m_received < *m_head.length
        && (!failure || failure->kind == FailureKind::ConnectionLost)) {
        endWith(Failure{FailureKind::BodyTruncated, hostAndPort(m_request.url),
            failure ? failure->detail : QString(), m_received, *m_head.length});
    } else if (failure) {
        endWith(*failure);
    } else {
        toSink([this](const auto &answer) { m_sink.end(this, answer); }, [this] { end(m_head); });
    }
}

void HttpExchange::onSilence()
{
    if (m_status != 0 && !isSuccess())
        return end(errorAnswer()); // its status says more than that its text does not end
    const auto seconds = [](std::chrono::milliseconds time) {
        return std::chrono::round<std::chrono::seconds>(time).count();
    };
    if (connectElsewhere(QT_TRANSLATE_NOOP("Words", "%1 did not respond within %2 s."),
            QString::number(seconds(m_stallTimer.limit()))))
        return;
    Failure failure{FailureKind::Stalled, hostAndPort(m_request.url)};
    if (m_findingRoute) {
        failure = systemProxySilent();
    } else if (!m_begunToSend) {
        failure.kind = FailureKind::ConnectTimedOut;
        failure.ownSentences = m_notAnswering;
        if (const QString proxy = proxyAddress(); !proxy.isEmpty())
            failure = Failure{FailureKind::ProxyFailed, proxy};
    }
    failure.measure = seconds(m_stallTimer.limit());
    if (failure.kind == FailureKind::ConnectTimedOut && !m_notAnswering.isEmpty())
        failure.measure = seconds(std::chrono::milliseconds(m_sinceTurn.elapsed()));
    endWith(failure);
}

void HttpExchange::onTooSlow(qint64 perSecond)
{
    if (!isSuccess())
        return end(errorAnswer());
    endWith(Failure{
        FailureKind::TooSlow, hostAndPort(m_request.url), {}, perSecond, m_backend->limits().minSpeed});
}

void HttpExchange::onTooLong()
{
    if (m_status != 0 && !isSuccess())
        return end(errorAnswer());
    endWith(Failure{FailureKind::TookTooLong, hostAndPort(m_request.url), {},
        std::chrono::round<std::chrono::seconds>(m_backend->limits().maxTime).count()});
}

bool HttpExchange::isRedirect() const
{
    return m_status >= 300 && m_status < 400 && m_connection->answer().hasHeader("Location");
}

RedirectResponse HttpExchange::redirectAnswer() const
{
    return {m_status, m_connection->answer().header("Location"), m_head.requestId, m_head.date};
}

ErrorResponse HttpExchange::errorAnswer() const
{
    const ResponseParser &answer = m_connection->answer();
    return {m_status, m_head.contentType, answer.header("Content-Encoding"), answer.header("X-Request-Id"),
        answer.header("Retry-After"), m_head.date, m_buffer};
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
    m_stallTimer.stop();
    m_speed.stop();
    m_maxTimeTimer.stop();
    m_slowTimer.stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    if (m_connection && m_backend && m_connection->canServe()) {
        m_connection->disconnect(this);
        m_backend->pool().put(m_connection);
        m_connection = nullptr;
    } else if (m_connection) {
        dropConnection();
    }
    if (std::exchange(m_hasTurn, false) && m_backend)
        m_backend->endTurn();
}

} // namespace Chaincert
