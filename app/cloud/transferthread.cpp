#include "cloud/transferthread.h"

namespace Chaincert {

TransferThread::TransferThread()
{
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
