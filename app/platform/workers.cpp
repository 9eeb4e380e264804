#include "platform/workers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace Chaincert {

using namespace std::chrono_literals;

namespace {

constexpr int MaxOfAKind = 16;
constexpr int MaxWorkers = 64; // each place takes as many as the computer can run at once, also a dead one
constexpr std::size_t Kinds = std::size_t(MayHang::BroughtIn) + 1;
constexpr std::chrono::milliseconds Farewell = 200ms; // for those that are about to end

using Pools = std::array<ThreadPool, Kinds>;

Pools &poolsOfHanging()
{
    // Never destroyed: a pool waits for its threads, and these may wait forever.
    static Pools *const pools = [] {
        auto *made = new Pools;
        for (ThreadPool &pool : *made)
            pool.setMaxThreadCount(MaxOfAKind);
        qAddPostRoutine([] {
            for (ThreadPool &pool : poolsOfHanging()) {
                pool.clear();
                pool.waitForDone(int(Farewell.count()));
            }
        });
        return made;
    }();
    return *pools;
}

} // namespace

ThreadPool &workers()
{
    static ThreadPool pool;
    [[maybe_unused]] static const bool awaited = [] {
        pool.setMaxThreadCount(MaxWorkers);
        qAddPostRoutine([] { pool.waitForDone(); });
        return true;
    }();
    return pool;
}

void WorkQueue::start(ThreadPool::Work work)
{
    std::unique_lock lock(m_mutex);
    m_waiting.push_back(std::move(work));
    if (int(m_begun.size()) >= m_max)
        return;
    const auto begun = m_begun.insert(m_begun.end(), Clock::now());
    lock.unlock();
    workers().start([self = shared_from_this(), begun] { self->run(begun); });
}

bool WorkQueue::isHeldUp(std::chrono::milliseconds limit)
{
    const auto before = Clock::now() - limit;
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_begun.begin(), m_begun.end(), [before](auto begun) { return begun < before; });
}

void WorkQueue::run(std::list<Clock::time_point>::iterator begun)
{
    std::unique_lock lock(m_mutex);
    while (!m_waiting.empty()) {
        ThreadPool::Work work = std::move(m_waiting.front());
        m_waiting.pop_front();
        *begun = Clock::now();
        lock.unlock();
        work();
        work = {}; // what it holds ends here too
        lock.lock();
    }
    m_begun.erase(begun);
}

ThreadPool &threadsFor(MayHang kind)
{
    return poolsOfHanging()[std::size_t(kind)];
}

void exitBesideWhatHangs(int exitCode)
{
    Pools &pools = poolsOfHanging();
    if (std::none_of(
            pools.begin(), pools.end(), [](ThreadPool &pool) { return pool.activeThreadCount() > 0; }))
        return;
    std::fflush(nullptr);
    std::_Exit(exitCode);
}

} // namespace Chaincert
