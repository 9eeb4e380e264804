#pragma once

#include "downloads/download.h"

#include <array>
#include <chrono>
#include <deque>
#include <optional>

namespace Chaincert {

/// Where a whole queue stands. Told of every change, it never walks over the downloads. The time is given.
class QueueProgress
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Seconds = std::chrono::duration<double>;
    static constexpr std::chrono::seconds Window{10}; ///< over which speed is measured

    void added(); ///< a download, which waits
    void forgotten(const DownloadStatus &status);
    void restored(const DownloadStatus &status); ///< after that; it does not belong to the run
    void changed(const DownloadStatus &before, const DownloadStatus &after, Time now);

    int count(DownloadState state) const { return m_counts[static_cast<std::size_t>(state)]; }
    int total() const;
    int unfinished() const;
    int running() const { return unfinished() - count(DownloadState::Waiting); }

    /// Of the run: all that was asked for, or again, since nothing was under way.
    int asked() const { return m_asked; }
    int done() const { return m_asked - unfinished(); }
    qint64 received() const { return m_received; } ///< bytes

    std::optional<double> bytesPerSecond(Time now) const; ///< nothing before a second of it was seen
    /// By how fast downloads end, or where all that is left has told its size, by the bytes. Nothing until
    /// that is known. Not meaningful while the queue is paused.
    std::optional<Seconds> timeLeft(Time now) const;

private:
    struct Sample // of a quarter of a second
    {
        Time begin;
        qint64 bytes = 0;
        int ended = 0;
    };
    struct Sum
    {
        qint64 bytes = 0;
        int ended = 0;
        Seconds time{0};
    };
    void begin();
    void note(Time now, qint64 bytes, int ended);
    void measure(const DownloadStatus &status, int sign);
    std::optional<Sum> sum(Time now) const;

    std::array<int, static_cast<std::size_t>(DownloadState::Cancelled) + 1> m_counts{};
    int m_asked = 0;
    qint64 m_received = 0;
    int m_measured = 0; // unfinished ones whose size is known,
    qint64 m_left = 0; // and what is left of them
    std::deque<Sample> m_samples;
    std::optional<Time> m_started; // when the first byte or end of this run came
};

} // namespace Chaincert
