#include "platform/workers.h"

#include <QCoreApplication>

#include <array>

namespace Chaincert {

using namespace std::chrono_literals;

namespace {

constexpr int MostOfAKind = 16;
constexpr std::size_t Kinds = std::size_t(MayHang::SystemProxy) + 1;
constexpr std::chrono::milliseconds Farewell = 200ms; // for those that are about to end

using Pools = std::array<QThreadPool, Kinds>;

Pools &poolsOfHanging()
{
    // Never destroyed: a pool waits for its threads, and these may wait for ever.
    static Pools *const pools = [] {
        auto *made = new Pools;
        for (QThreadPool &pool : *made)
            pool.setMaxThreadCount(MostOfAKind);
        qAddPostRoutine([] {
            for (QThreadPool &pool : poolsOfHanging()) {
                pool.clear();
                pool.waitForDone(int(Farewell.count()));
            }
        });
        return made;
    }();
    return *pools;
}

} // namespace

QThreadPool &workers()
{
    static QThreadPool pool;
    [[maybe_unused]] static const bool awaited = [] {
        qAddPostRoutine([] { pool.waitForDone(); });
        return true;
    }();
    return pool;
}

QThreadPool &threadsFor(MayHang kind)
{
    return poolsOfHanging()[std::size_t(kind)];
}

} // namespace Chaincert
