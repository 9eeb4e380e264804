#pragma once

#include "credentials/secret.h"
#include "platform/sharedrequest.h"

#include <QProcess>
#include <QStringList>

#include <functional>
#include <memory>
#include <tl/expected.hpp>

namespace Chaincert {

/// What the demonstration cloud says of itself.
struct DemonstrationCloud
{
    QString endpoint;
    Secret token;
    QString projectId;
    QString blockchainId;
    QStringList organizations;
};

/// Runs chaincert-sandbox, a program of its own, on this computer's loopback. It ends with this object;
/// should that fail, it notices itself that its parent is gone.
class Demonstration : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const tl::expected<DemonstrationCloud, QString> &cloud)>;

    explicit Demonstration(QObject *parent = nullptr);
    ~Demonstration() override;

    static QString program(); ///< beside this program, or on the PATH; empty: not installed
    static bool isInstalled() { return !program().isEmpty(); }

    /// Context + callback: one answer, later, none once `context` has died. Calls while it starts share one
    /// answer; a later call ends the earlier cloud and starts another one. The error is the program's own
    /// words, or the system's.
    void start(QObject *context, Answer answer);

private:
    using Started = tl::expected<DemonstrationCloud, QString>;
    void end();
    void onOutput();
    void finish(const Started &cloud);

    std::unique_ptr<QProcess> m_process;
    SharedRequest<Started> m_starting;
};

} // namespace Chaincert
