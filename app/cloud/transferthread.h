#pragma once

#include <QThread>

namespace Chaincert {

/// The one thread that owns sockets, TLS and the dialogues with proxies, and calls the sinks that name no
/// place of their own (bodysink.h), so that none of them can stop a window. Starts with the first use; ends,
/// joined, with this object, in the thread that made it: calls still under way then end as cancelled, and
/// their sinks are destroyed before it returns.
class TransferThread
{
public:
    TransferThread();
    ~TransferThread();
    Q_DISABLE_COPY_MOVE(TransferThread)

    /// Started when first asked for. Where the system lets no thread start it does not run, and is tried anew
    /// the next time.
    QThread *thread();
    static bool begin(QThread &thread); ///< whether it runs now

private:
    QThread m_thread;
};

} // namespace Chaincert
