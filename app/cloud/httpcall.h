#pragma once

#include "cloud/authorization.h"
#include "cloud/bodysink.h"
#include "cloud/httprequest.h"
#include "cloud/network.h"
#include "credentials/secret.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Chaincert {

/// Where a call stands; sent at most every 50 ms while bytes come.
struct CallProgress
{
    enum class Stage { Connecting, Waiting, Receiving, WaitingToRetry };
    Stage stage = Stage::Connecting;
    qint64 received = 0;
    std::optional<qint64> total; ///< where the service announced it
    int tryNumber = 1; ///< 1 … 3
    std::chrono::milliseconds retryIn{0}; ///< in WaitingToRetry: how long from now
    bool throttled = false; ///< likewise: because the service is asked too much
};

/// One logical call: sends, follows redirects by hand within the origin, times out, streams a 2xx body into
/// the sink, decodes anything else into a Failure, and repeats as retrypolicy.h allows (app/cloud/API.md
/// "Limits and retries"). A job in the asker's thread; the work happens in the transfer thread. The four
/// promises of jobs: one answer, later, silence after death (delete it at any time), cause recorded first.
class HttpCall : public QObject
{
    Q_OBJECT
public:
    /// `authorization` stamps each try and each hop anew. What it holds, and `secrets`, are redacted in all
    /// that an error answer says. One that headers cannot carry (authorization.h) is a failure, and nothing
    /// is sent.
    HttpCall(Network &network, HttpRequest request, Authorization authorization,
        std::unique_ptr<BodySink> sink, std::vector<Secret> secrets, QObject *parent = nullptr);
    ~HttpCall() override;

    void start();
    void cancel(); ///< answers with FailureKind::Cancelled, unless the answer is already on its way

Q_SIGNALS:
    void progressed(const Chaincert::CallProgress &progress);
    void finished(const Chaincert::Result<Chaincert::ResponseHead> &answer);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Chaincert
