#pragma once

#include "cloud/bodysink.h"

#include <QObject>

#include <functional>

namespace Chaincert {

/// Calls a sink where it wants to be called. Lives in the transfer thread, and answers there: from within the
/// call where the sink is called there too, else later. The calls happen in their order, even if those who
/// wait for the answers are gone; no answer after `context` has died.
class SinkCaller : public QObject
{
public:
    using Answer = std::function<void(const Result<void> &)>;

    explicit SinkCaller(std::unique_ptr<BodySink> sink);
    ~SinkCaller() override;

    bool isElsewhere() const { return m_queue != nullptr; } ///< answers come later
    void begin(const ResponseHead &head, QObject *context, const Answer &answer);
    void write(QByteArrayView bytes, QObject *context, const Answer &answer);
    void end(QObject *context, const Answer &answer);
    void destroy(QObject *context, const Answer &answer); ///< after all else; at once where nothing else was

private:
    void call(std::function<Result<void>(BodySink &)> what, QObject *context, const Answer &answer);

    std::shared_ptr<BodySink> m_sink;
    const std::shared_ptr<WorkQueue> m_queue;
    bool m_isCalled = false; // else it has left nothing at its place
};

} // namespace Chaincert
