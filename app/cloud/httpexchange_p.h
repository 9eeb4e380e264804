#pragma once

#include "cloud/bodysink.h"
#include "cloud/httprequest.h"
#include "cloud/network_p.h"
#include "cloud/silencewatch_p.h"

#include <QNetworkReply>
#include <QSslError>

#include <variant>

namespace Chaincert {

struct RedirectAnswer
{
    int status = 0;
    QByteArray location;
    QString requestId = {};
    QDateTime date = {};
    bool operator==(const RedirectAnswer &) const = default;
};

struct ErrorAnswer
{
    int status = 0;
    QByteArray contentType;
    QByteArray contentEncoding;
    QByteArray requestId;
    QByteArray retryAfter;
    QDateTime date;
    QByteArray body; // at most MaxErrorBody; what came, where it was cut
    bool operator==(const ErrorAnswer &) const = default;
};

// How one request ended: a whole 2xx (its body is in the sink), a redirect, an error's answer, or no answer.
using ExchangeOutcome = std::variant<AnswerHead, RedirectAnswer, ErrorAnswer, Failure>;

// One request and its answer, in the transfer thread: no redirects, no repeats. Ends once, perhaps within
// start(); destroyed earlier it is silent. `sink` must outlive it.
class HttpExchange : public QObject
{
    Q_OBJECT
public:
    HttpExchange(NetworkBackend &backend, HttpRequest request, BodySink &sink, QObject *parent);
    ~HttpExchange() override;

    void start();
    void stop(); // without a word
    bool requestSent() const { return m_sent; }

Q_SIGNALS:
    void sent();
    void begun(const Chaincert::AnswerHead &head); // a 2xx that the sink accepted
    void received(qint64 bytes); // so far
    void ended(const Chaincert::ExchangeOutcome &outcome);

private:
    void checkLoopbackName();
    void findRoute();
    void onRoute(const Result<SharedRoute> &route);
    void send();
    void sendAgain();
    void onConnecting();
    void onSent();
    void onHead();
    void onReadyRead();
    void onFinished();
    void onSilence();

    void beginBody();
    void readBody();
    void readErrorBody();
    void finishBody(const std::optional<Failure> &failure);
    std::optional<qint64> announcedLength() const;
    ErrorAnswer errorAnswer() const;
    // 206 is no success: nobody asked for a part, and a part is no file.
    bool isSuccess() const { return m_status >= 200 && m_status < 300 && m_status != 206; }
    void endWith(Failure failure); // with the status, where one came
    void end(const ExchangeOutcome &outcome);
    void letGo();

    QPointer<NetworkBackend> m_backend;
    HttpRequest m_request;
    BodySink &m_sink;
    SilenceWatch m_watch;
    QPointer<QNetworkReply> m_reply; // dies with its manager
    QList<QSslError> m_tlsErrors;
    AnswerHead m_head;
    QByteArray m_buffer; // a slice of a 2xx body, or an error's body so far
    qint64 m_received = 0;
    SharedRoute m_route; // once it is known
    int m_lookup = -1;
    int m_status = 0;
    bool m_entered = false;
    bool m_oursAlone = false; // the system's authorities were not asked
    bool m_findingRoute = false;
    bool m_connecting = false;
    bool m_sent = false;
    bool m_ended = false;
};

} // namespace Chaincert
