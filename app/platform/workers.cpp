#include "platform/workers.h"

#include <QCoreApplication>

namespace Chaincert {

QThreadPool &workers()
{
    static QThreadPool pool;
    [[maybe_unused]] static const bool awaited = [] {
        qAddPostRoutine([] { pool.waitForDone(); });
        return true;
    }();
    return pool;
}

} // namespace Chaincert
