#include "platform/threadpool.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

namespace Chaincert {

using namespace std::chrono_literals;

ThreadPool::~ThreadPool()
{
    waitForDone();
}

void ThreadPool::setMaxThreadCount(int count)
{
    const std::lock_guard guard(m_mutex);
    m_max = std::max(1, count);
}

void ThreadPool::start(Work work)
{
    std::unique_lock lock(m_mutex);
    m_work.push_back(std::move(work));
    const bool enough = m_idle >= int(m_work.size()) || int(m_threads.size()) >= m_max;
    if (!enough && !addThread() && m_threads.empty()) {
        Work ours = std::move(m_work.back());
        m_work.pop_back();
        lock.unlock();
        ours();
        return;
    }
    m_wanted.notify_one();
    std::list<std::thread> ended;
    ended.swap(m_ended);
    lock.unlock();
    for (std::thread &thread : ended)
        thread.join();
}

bool ThreadPool::addThread()
{
    const auto self = m_threads.emplace(m_threads.end());
    try {
        *self = std::thread([this, self] { run(self); });
    } catch (const std::system_error &) {
        m_threads.erase(self);
        return false;
    }
    return true;
}

void ThreadPool::run(std::list<std::thread>::iterator self)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_done.notify_all();
        m_wanted.wait_for(lock, 30s, [this] { return m_ending || !m_work.empty(); });
        --m_idle;
        if (m_work.empty())
            break;
        Work work = std::move(m_work.front());
        m_work.pop_front();
        lock.unlock();
        work();
        work = {}; // what it holds ends here too
        lock.lock();
    }
    m_ended.splice(m_ended.end(), m_threads, self);
    m_done.notify_all();
}

int ThreadPool::activeThreadCount()
{
    const std::lock_guard guard(m_mutex);
    return int(m_threads.size()) - m_idle;
}

void ThreadPool::clear()
{
    std::deque<Work> forgotten;
    const std::lock_guard guard(m_mutex);
    forgotten.swap(m_work);
}

bool ThreadPool::waitForDone(int milliseconds)
{
    std::unique_lock lock(m_mutex);
    const auto done = [this] { return m_work.empty() && m_idle == int(m_threads.size()); };
    if (milliseconds < 0)
        m_done.wait(lock, done);
    else if (!m_done.wait_for(lock, std::chrono::milliseconds(milliseconds), done))
        return false;
    m_ending = true;
    m_wanted.notify_all();
    m_done.wait(lock, [this] { return m_threads.empty(); });
    m_ending = false;
    std::list<std::thread> ended;
    ended.swap(m_ended);
    lock.unlock();
    for (std::thread &thread : ended)
        thread.join();
    return true;
}

} // namespace Chaincert
