#include "platform/workers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace Chaincert {

using namespace std::chrono_literals;

namespace {

constexpr int MostOfAKind = 16;
constexpr std::size_t Kinds = std::size_t(MayHang::SystemProxy) + 1;
constexpr std::chrono::milliseconds Farewell = 200ms; // for those that are about to end

using Pools = std::array<ThreadPool, Kinds>;

Pools &poolsOfHanging()
{
    // Never destroyed: a pool waits for its threads, and these may wait for ever.
    static Pools *const pools = [] {
        auto *made = new Pools;
        for (ThreadPool &pool : *made)
            pool.setMaxThreadCount(MostOfAKind);
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
        qAddPostRoutine([] { pool.waitForDone(); });
        return true;
    }();
    return pool;
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
