#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

#include <chrono>
#include <memory>

namespace Chaincert {

// The one place where the limits of time are set.
struct NetworkLimits
{
    std::chrono::milliseconds connect{15'000}; // until the request was sent
    std::chrono::milliseconds stall{30'000};   // without a byte, after that
};

class TransferThread;
class NetworkBackend; // network_p.h: the QNetworkAccessManager in the transfer thread

// One account's way to the network: its own QNetworkAccessManager (so that no connection that one account's CA
// vouched for serves another), living in the transfer thread. Cheap to make: the manager comes with the first call.
// Destroy it before its TransferThread.
class Network
{
public:
    Network(TransferThread &thread, QByteArray authoritiesPem, NetworkLimits limits = {});
    ~Network();
    Q_DISABLE_COPY_MOVE(Network)

    NetworkBackend &backend() const { return *m_backend; }

private:
    NetworkBackend *m_backend; // deleted in its own thread
};

} // namespace Chaincert
