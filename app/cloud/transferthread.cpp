#include "cloud/transferthread.h"

#include <openssl/crypto.h>

namespace Chaincert {

TransferThread::TransferThread()
{
    // Qt's threads are detached: some may still be winding up while the process exits, and OpenSSL's own
    // clean-up would then take away what they need for it.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    m_thread.setObjectName(QStringLiteral("transfer"));
}

TransferThread::~TransferThread()
{
    m_thread
        .quit(); // what still lives in it ends with its `finished`, in it: see network.cpp and httpcall.cpp
    m_thread.wait();
}

QThread *TransferThread::thread()
{
    if (!m_thread.isRunning())
        m_thread.start();
    return &m_thread;
}

} // namespace Chaincert
