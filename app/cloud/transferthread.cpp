#include "cloud/transferthread.h"

#include "platform/process.h"

#include <openssl/crypto.h>

namespace Chaincert {

namespace {

constexpr int filesOfThread = 4; // Qt ends the program where its event loop gets none

} // namespace

TransferThread::TransferThread()
{
    // Qt's threads are detached: some may still be winding up while the process exits, and OpenSSL's own
    // clean-up would then take away what they need for it.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    m_thread.setObjectName(QStringLiteral("transfer"));
}

TransferThread::~TransferThread()
{
    // What still lives in it ends with its `finished`, in it: see network.cpp and httpcall.cpp.
    m_thread.quit();
    m_thread.wait();
}

QThread *TransferThread::thread()
{
    begin(m_thread);
    return &m_thread;
}

bool TransferThread::begin(QThread &thread)
{
    if (!thread.isRunning() && Platform::canRun(filesOfThread, 1))
        thread.start();
    return thread.isRunning();
}

} // namespace Chaincert
