#pragma once

#include <QtGlobal>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace Chaincert {

/// Threads that take work in turn, made as they are needed; one without work for half a minute ends. Not Qt's
/// pool, which waits forever for a thread that the system did not let it start: here the existing threads do
/// the work then, and if there are none, the calling thread does it at once. Thread-safe.
class ThreadPool
{
public:
    using Work = std::function<void()>;

    ThreadPool() = default;
    ~ThreadPool(); ///< waits for all of it
    Q_DISABLE_COPY_MOVE(ThreadPool)

    void setMaxThreadCount(int count); ///< at first as many as the computer can run at once
    void start(Work work);
    int activeThreadCount(); ///< those that are at work
    void clear(); ///< forgets what no thread has taken yet
    /// Until there is no work, and then ends the threads; a negative time: forever. False: there is still
    /// some.
    bool waitForDone(int milliseconds = -1);

private:
    void run(std::list<std::thread>::iterator self);
    bool addThread();

    std::mutex m_mutex;
    std::condition_variable m_wanted; // there is work, or the end
    std::condition_variable m_done; // a thread has ended, or has no work
    std::deque<Work> m_work;
    std::list<std::thread> m_threads;
    std::list<std::thread> m_ended; // to be joined
    int m_max = int(std::max(1U, std::thread::hardware_concurrency()));
    int m_idle = 0;
    bool m_ending = false;
};

} // namespace Chaincert
