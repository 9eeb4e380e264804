#pragma once

#include "cloud/bodysink.h"
#include "cloud/httprequest.h"
#include "cloud/network_p.h"
#include "cloud/networkfailure_p.h"
#include "cloud/speedwatch_p.h"
#include "cloud/stalltimer_p.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QHostInfo>

#include <functional>
#include <variant>

namespace Chaincert {

class HttpConnection;
class SinkCaller;

struct RedirectResponse
{
    int status = 0;
    QByteArray location;
    QString requestId = {};
    QDateTime date = {};
    bool operator==(const RedirectResponse &) const = default;
};

struct ErrorResponse
{
    int status = 0;
    QByteArray contentType;
    QByteArray contentEncoding;
    QByteArray requestId;
    QByteArray retryAfter;
    QDateTime date;
    QByteArray body; ///< at most MaxErrorBody; what came, where it was cut
    bool operator==(const ErrorResponse &) const = default;
};

/// How one request ended: a whole 2xx (its body is in the sink), a redirect, an error's answer, or no answer.
using ExchangeOutcome = std::variant<ResponseHead, RedirectResponse, ErrorResponse, Failure>;

/// Sends one request and takes its answer: a 2xx's body goes to `sink` as it comes, anything else is the
/// outcome. In the transfer thread. First it waits for its turn (NetworkBackend), then finds a connection
/// (httpexchangeconnect.cpp): one that rests, or a proxy or the addresses of the host's name, one after the
/// other, until one answers. No redirects, and no repeats but for a GET whose kept connection turned out to
/// be gone (RFC 9110, section 9.2.2). Ends once, perhaps within start(); destroyed earlier it is silent.
/// `sink` must outlive it.
class HttpExchange : public QObject
{
    Q_OBJECT
public:
    HttpExchange(NetworkBackend &backend, HttpRequest request, SinkCaller &sink, QObject *parent);
    ~HttpExchange() override;

    void start();
    void stop(); ///< without a word
    bool hasBegunToSend() const { return m_begunToSend; } ///< the first byte of it, at least
    /// When the try that this is part of must be over; forever until it has its turn (NetworkBackend).
    QDeadlineTimer deadline() const { return m_deadline; }
    void setDeadline(const QDeadlineTimer &deadline) { m_deadline = deadline; } ///< before start()

Q_SIGNALS:
    void sent();
    void begun(const Chaincert::ResponseHead &head); ///< a 2xx that the sink accepted
    void received(qint64 bytes); ///< so far
    void ended(const Chaincert::ExchangeOutcome &outcome);

private Q_SLOTS:
    void onLookedUp(const QHostInfo &found);

private:
    void onTurn();
    void findRoute();
    void onRoute(const Result<SharedRoute> &route);
    QString proxyAddress() const; // empty: there is none on the way
    void findWay();
    void lookUp();
    void connectNext();
    bool connectElsewhere(const char *why, const QString &reason);
    void use(HttpConnection *connection);
    void dropConnection();
    void onReached();
    void send();
    void onSent();
    void onHead();
    void onBody(QByteArrayView bytes);
    void onAnswered();
    void onFailed(const ConnectionFault &fault);
    void onSilence();
    void onTooSlow(qint64 perSecond);
    void onTooLong();

    void beginBody();
    void readBody(QByteArrayView bytes);
    void write(QByteArrayView bytes);
    void onWritten(const Result<void> &taken, qint64 bytes);
    void afterWriting(std::function<void()> what);
    void pauseReading();
    void resumeReading();
    void toSink(const std::function<void(const std::function<void(const Result<void> &)> &)> &call,
        std::function<void()> next);
    void finishBody(const std::optional<Failure> &failure);
    bool isRedirect() const;
    RedirectResponse redirectAnswer() const;
    ErrorResponse errorAnswer() const;
    // 206 is no success: nobody asked for a part, and a part is no file.
    bool isSuccess() const { return m_status >= 200 && m_status < 300 && m_status != 206; }
    void endWith(Failure failure); // with the status, where one came
    void end(const ExchangeOutcome &outcome);
    void letGo();

    QPointer<NetworkBackend> m_backend;
    HttpRequest m_request;
    SinkCaller &m_sink;
    StallTimer m_stallTimer;
    SpeedWatch m_speed;
    QTimer m_maxTimeTimer;
    QTimer m_slowTimer; // with the sink
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
    QPointer<HttpConnection> m_connection;
    QList<QHostAddress> m_addresses; // of the service, or a null one where a proxy looks it up
    qsizetype m_address = 0; // that is tried now
    QList<OwnSentence> m_notAnswering; // "No connection to 192.0.2.1: Connection refused."
    QElapsedTimer m_sinceTurn;
    ResponseHead m_head;
    QByteArray m_buffer; // an error's body so far
    qint64 m_received = 0;
    QByteArray m_ahead; // read while the piece before it is written; empty: none
    std::function<void()> m_afterWriting; // what came to an end meanwhile
    SharedRoute m_route; // once it is known
    int m_lookup = -1;
    int m_status = 0;
    bool m_hasTurn = false;
    bool m_oursAlone = false; // the system's authorities were not asked
    bool m_reused = false; // the connection had served before
    bool m_findingRoute = false;
    bool m_begunToSend = false;
    bool m_writing = false; // a piece is with the sink, elsewhere
    bool m_paused = false; // nothing is read
    bool m_ended = false;
};

} // namespace Chaincert
