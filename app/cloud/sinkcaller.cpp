#include "cloud/sinkcaller_p.h"

#include "platform/workers.h"

namespace Chaincert {

SinkCaller::SinkCaller(std::unique_ptr<BodySink> sink)
    : m_sink(std::move(sink))
    , m_queue(m_sink->workQueue())
{
}

SinkCaller::~SinkCaller()
{
    if (m_queue && m_isCalled && m_sink)
        m_queue->start([sink = std::move(m_sink)]() mutable { sink.reset(); });
}

void SinkCaller::begin(const ResponseHead &head, QObject *context, const Answer &answer)
{
    call([head](BodySink &sink) { return sink.begin(head); }, context, answer);
}

// Copied: the reader may be gone before they are on the disk.
void SinkCaller::write(QByteArrayView bytes, QObject *context, const Answer &answer)
{
    if (m_queue)
        call([copy = bytes.toByteArray()](BodySink &sink) { return sink.write(copy); }, context, answer);
    else
        answer(m_sink->write(bytes));
}

void SinkCaller::end(QObject *context, const Answer &answer)
{
    call([](BodySink &sink) { return sink.end(); }, context, answer);
}

void SinkCaller::destroy(QObject *context, const Answer &answer)
{
    if (m_queue && m_isCalled) {
        auto last = [sink = std::move(m_sink)]() mutable {
            sink.reset();
            return Result<void>();
        };
        onThreadOf(*m_queue, context, std::move(last), answer);
    } else {
        m_sink.reset();
        answer({});
    }
}

void SinkCaller::call(std::function<Result<void>(BodySink &)> what, QObject *context, const Answer &answer)
{
    m_isCalled = true;
    if (m_queue)
        onThreadOf(
            *m_queue, context, [sink = m_sink, what = std::move(what)] { return what(*sink); }, answer);
    else
        answer(what(*m_sink));
}

} // namespace Chaincert
