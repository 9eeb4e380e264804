#include "downloads/queueprogress.h"

#include <algorithm>
#include <numeric>

namespace Chaincert {

namespace {

using namespace std::chrono_literals;

constexpr auto sampleLength = 250ms;
constexpr int minEnded = 3; // fewer say nothing about how fast they end

} // namespace

void QueueProgress::begin()
{
    if (unfinished() > 0)
        return;
    m_asked = 0;
    m_received = 0;
    m_samples.clear();
    m_started.reset();
}

void QueueProgress::added()
{
    begin();
    ++m_asked;
    ++m_counts[static_cast<std::size_t>(DownloadState::Waiting)];
}

void QueueProgress::forgotten(const DownloadStatus &status)
{
    --m_counts[static_cast<std::size_t>(status.state)];
}

void QueueProgress::restored(const DownloadStatus &status)
{
    ++m_counts[static_cast<std::size_t>(status.state)];
}

void QueueProgress::changed(const DownloadStatus &before, const DownloadStatus &after, Time now)
{
    const bool again = isFinished(before.state) && !isFinished(after.state);
    if (again) {
        begin();
        ++m_asked;
    }
    measure(before, -1);
    --m_counts[static_cast<std::size_t>(before.state)];
    ++m_counts[static_cast<std::size_t>(after.state)];
    measure(after, 1);
    const qint64 bytes = again ? 0 : std::max<qint64>(0, after.received - before.received);
    const bool ended = !isFinished(before.state) && isFinished(after.state);
    if (bytes > 0 || ended)
        note(now, bytes, ended ? 1 : 0);
}

int QueueProgress::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

int QueueProgress::unfinished() const
{
    return std::accumulate(
        m_counts.begin(), m_counts.begin() + static_cast<std::ptrdiff_t>(DownloadState::Saved), 0);
}

void QueueProgress::measure(const DownloadStatus &status, int sign)
{
    if (isFinished(status.state) || !status.total)
        return;
    m_measured += sign;
    m_left += sign * std::max<qint64>(0, *status.total - status.received);
}

void QueueProgress::note(Time now, qint64 bytes, int ended)
{
    if (!m_started)
        m_started = now;
    m_received += bytes;
    if (m_samples.empty() || now - m_samples.back().begin >= sampleLength)
        m_samples.push_back({now});
    m_samples.back().bytes += bytes;
    m_samples.back().ended += ended;
    while (now - m_samples.front().begin > Window)
        m_samples.pop_front();
}

std::optional<QueueProgress::Sum> QueueProgress::sum(Time now) const
{
    if (!m_started || now - *m_started < 1s)
        return {};
    Sum sum;
    for (const Sample &sample : m_samples) {
        if (now - sample.begin > Window)
            continue;
        sum.bytes += sample.bytes;
        sum.ended += sample.ended;
    }
    sum.time = std::min<Seconds>(Window, now - *m_started);
    return sum;
}

std::optional<double> QueueProgress::bytesPerSecond(Time now) const
{
    const auto seen = sum(now);
    if (!seen)
        return {};
    return static_cast<double>(seen->bytes) / seen->time.count();
}

std::optional<QueueProgress::Seconds> QueueProgress::timeLeft(Time now) const
{
    const auto seen = sum(now);
    if (!seen || unfinished() == 0)
        return {};
    if (m_measured == unfinished() && seen->bytes > 0)
        return seen->time * static_cast<double>(m_left) / static_cast<double>(seen->bytes);
    if (seen->ended < minEnded)
        return {};
    return seen->time * unfinished() / seen->ended;
}

} // namespace Chaincert
