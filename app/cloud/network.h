#pragma once

#include <QByteArray>
#include <QPointer>

#include <chrono>

namespace Chaincert {

// The one place where the limits of a call are set.
struct NetworkLimits
{
    std::chrono::milliseconds connect{15'000}; // until the request was sent; name look-up and TLS included
    std::chrono::milliseconds stall{30'000}; // without a byte of body, or the whole head, after that
    // What a plain ZIP (without ZIP64) can hold; a certificate archive has some kilobytes.
    qint64 body = Q_INT64_C(4) * 1024 * 1024 * 1024 - 1;
};

class TransferThread;
class NetworkBackend; // network_p.h: the QNetworkAccessManager in the transfer thread

// One account's way to the network: its own QNetworkAccessManager (so that no connection that one account's
// CA vouched for serves another), living in the transfer thread. Cheap to make: the manager comes with the
// first call. Calls under way when it is destroyed end as cancelled. Used and destroyed in the thread that
// made it.
class Network
{
public:
    // `authoritiesPem`: CA certificates trusted beside the system's, any number, concatenated.
    Network(TransferThread &thread, QByteArray authoritiesPem, NetworkLimits limits = {});
    ~Network();
    Q_DISABLE_COPY_MOVE(Network)

    NetworkBackend *backend() const; // null once the transfer thread has ended

private:
    QPointer<NetworkBackend> m_backend; // deleted in its own thread
};

} // namespace Chaincert
