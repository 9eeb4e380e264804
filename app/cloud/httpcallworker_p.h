#pragma once

#include "cloud/httpcall.h"
#include "cloud/httpexchange_p.h"
#include "cloud/sinkcaller_p.h"

#include <optional>

namespace Chaincert {

/// An HttpCall's half in the transfer thread: redirects, repeats, progress, the one answer.
class HttpCallWorker : public QObject
{
    Q_OBJECT
public:
    HttpCallWorker(NetworkBackend *backend, HttpRequest request, Authorization authorization,
        std::unique_ptr<BodySink> sink, std::vector<Secret> secrets);
    ~HttpCallWorker() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(const Chaincert::CallProgress &progress);
    void answered(const Chaincert::Result<Chaincert::ResponseHead> &answer);

private:
    void tryOnce();
    void send(const QUrl &url);
    void onBegun(const ResponseHead &head);
    void onReceived(qint64 bytes);
    void onEnded(const ExchangeOutcome &outcome);
    void onRedirect(const RedirectResponse &redirect);
    void onErrorResponse(const ErrorResponse &error);
    void onFailure(Failure failure);
    Failure harmless(Failure failure) const;

    void enterStage(CallProgress::Stage stage);
    void emitProgress();
    void answer(const Result<ResponseHead> &result);
    void tell();

    QPointer<NetworkBackend> m_backend;
    HttpRequest m_request;
    Authorization m_authorization;
    SinkCaller m_sink;
    std::vector<Secret> m_secrets;
    QPointer<HttpExchange> m_exchange; // the current one; those before it are on their way out
    QUrl m_url; // the current hop's
    int m_hops = 0;
    CallProgress m_progress;
    QTimer m_quietTimer; // runs while no further progress may be told
    bool m_unreported = false;
    QTimer m_retryTimer;
    bool m_answered = false;
    std::optional<Result<ResponseHead>> m_untold; // until the sink is gone
};

} // namespace Chaincert
