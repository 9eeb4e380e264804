#pragma once

#include "cloud/httpcall.h"
#include "cloud/transferthread.h"
#include "harness/patience.h"
#include "platform/workers.h"
#include "rawserver/rawserver.h"

#include <QList>
#include <QMutex>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <functional>

// One call with a sink that remembers, for tests of HttpCall.
namespace Calls {

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline constexpr auto ShortLimits = NetworkLimits{.connect = 400ms, .stall = 400ms};

// What happened to a sink; shared, since the sink itself dies in the transfer thread.
struct SinkLog
{
    mutable QMutex mutex;
    QByteArray bytes;
    qint64 count = 0;
    int begins = 0;
    int ends = 0;
    int destroyed = 0;
    qsizetype largest = 0;
    ResponseHead head;
    QList<QThread *> threads;
    std::function<Result<void>()> onBegin, onWrite,
        onEnd; // set before the call starts; run in the transfer thread
    bool keepBytes = true;
    std::shared_ptr<WorkQueue> queue; // null: the transfer thread

    template <typename Value> Value get(Value SinkLog::*member) const
    {
        const QMutexLocker lock(&mutex);
        return this->*member;
    }
};

class LoggingSink : public BodySink
{
public:
    explicit LoggingSink(std::shared_ptr<SinkLog> log)
        : m_log(std::move(log))
    {
    }
    ~LoggingSink() override
    {
        note([](SinkLog &log) { ++log.destroyed; });
    }
    Result<void> begin(const ResponseHead &head) override
    {
        note([&](SinkLog &log) {
            ++log.begins;
            log.head = head;
        });
        return m_log->onBegin ? m_log->onBegin() : Result<void>();
    }
    Result<void> write(QByteArrayView bytes) override
    {
        note([&](SinkLog &log) {
            log.count += bytes.size();
            log.largest = std::max(log.largest, bytes.size());
            if (log.keepBytes)
                log.bytes += bytes.toByteArray();
        });
        return m_log->onWrite ? m_log->onWrite() : Result<void>();
    }
    Result<void> end() override
    {
        note([](SinkLog &log) { ++log.ends; });
        return m_log->onEnd ? m_log->onEnd() : Result<void>();
    }

    std::shared_ptr<WorkQueue> workQueue() const override { return m_log->queue; }

private:
    template <typename Change> void note(Change change)
    {
        const QMutexLocker lock(&m_log->mutex);
        change(*m_log);
        if (!m_log->threads.contains(QThread::currentThread()))
            m_log->threads << QThread::currentThread();
    }
    std::shared_ptr<SinkLog> m_log;
};

// A call and what it said.
class Run
{
public:
    Run(Network &network, HttpRequest request, std::shared_ptr<SinkLog> sink = std::make_shared<SinkLog>(),
        std::vector<Secret> secrets = {}, Authorization authorization = {})
        : log(std::move(sink))
        , call(std::make_unique<HttpCall>(network, std::move(request), std::move(authorization),
              std::make_unique<LoggingSink>(log), std::move(secrets)))
    {
        QObject::connect(
            call.get(), &HttpCall::finished, call.get(), [this](const Result<ResponseHead> &result) {
                answers << result;
                if (onFinished)
                    onFinished();
            });
        QObject::connect(call.get(), &HttpCall::progressed, call.get(), [this](const CallProgress &now) {
            progress << now;
            if (onProgress)
                onProgress(now);
        });
    }
    Run(Network &network, const QUrl &url, std::shared_ptr<SinkLog> sink = std::make_shared<SinkLog>())
        : Run(network, HttpRequest{"GET", url, {}, {}}, std::move(sink), {},
            Authorization{Secret("the-secret-token")})
    {
    }

    Run &start()
    {
        call->start();
        return *this;
    }
    bool wait(std::chrono::milliseconds time = 60s)
    {
        return Harness::waitFor([this] { return !answers.isEmpty(); }, int(time.count()));
    }
    bool reaches(CallProgress::Stage stage)
    {
        return Harness::waitFor(
            [this, stage] { return !progress.isEmpty() && progress.last().stage == stage; });
    }
    bool succeeded() const { return answers.size() == 1 && answers.first().has_value(); }
    Failure failure() const
    {
        if (answers.size() == 1 && !answers.first())
            return answers.first().error();
        return Failure{FailureKind::AnswerUnexpected, u"no single failure: %1 answers"_s.arg(answers.size())};
    }
    std::optional<int> status() const
    {
        return failure().service ? failure().service->httpStatus : std::nullopt;
    }

    std::shared_ptr<SinkLog> log;
    std::unique_ptr<HttpCall> call;
    QList<Result<ResponseHead>> answers;
    QList<CallProgress> progress;
    std::function<void()> onFinished;
    std::function<void(const CallProgress &)> onProgress;
};

// A call of the same thread is answered in its turn: what was posted to that thread before is done.
inline bool answersInTurn(Network &network)
{
    RawServer::Server server(RawServer::always(RawServer::answer(200, "x")));
    Run run(network, server.url());
    return run.start().wait() && run.succeeded();
}

inline QByteArray idOf(FailureKind kind)
{
    return kindId(kind).latin1();
}

} // namespace Calls

#define COMPARE_KIND(failure, expected) QCOMPARE(Calls::idOf((failure).kind), Calls::idOf(expected))
