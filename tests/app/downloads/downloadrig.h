#pragma once

#include "cloud/network.h"
#include "cloud/transferthread.h"
#include "rawserver/rawserver.h"
#include "savingrig.h"
#include "sessions/credentialsource.h"

#include <QTemporaryDir>
#include <QTimer>

#include <optional>

// A service on loopback, an account for it, and a folder, for tests of whole downloads.
namespace DownloadRig {

// Answers every question with the same token, or the same failure, after `delay`.
class Credentials : public Chaincert::CredentialSource
{
public:
    explicit Credentials(Chaincert::TransferThread &thread)
        : network(std::make_shared<Chaincert::Network>(thread, Chaincert::NetworkSetup{}))
    {
    }

    void credential(const Chaincert::CredentialRequest &, QObject *context, Answer answer) override
    {
        ++asked;
        QTimer::singleShot(delay, context, [this, answer] {
            if (failure)
                answer(tl::make_unexpected(*failure));
            else
                answer(Chaincert::Credential{{Chaincert::Secret("the-token")}, network});
        });
    }

    std::shared_ptr<Chaincert::Network> network;
    std::optional<Chaincert::Failure> failure;
    std::chrono::milliseconds delay{0};
    int asked = 0;
};

class Service
{
public:
    explicit Service(RawServer::Script script)
        : server(std::move(script))
    {
    }
    explicit Service(const QByteArray &body)
        : Service(RawServer::always(RawServer::answer(200, body)))
    {
    }

    Chaincert::DownloadRequest request(const QString &org = QStringLiteral("org1")) const
    {
        Chaincert::DownloadRequest request = SavingRig::request(dir.path() + QStringLiteral("/to"), org);
        request.query.endpoint
            = *Chaincert::Endpoint::parse(QStringLiteral("http://127.0.0.1:%1").arg(server.port()));
        return request;
    }

    QStringList files() const { return SavingRig::everythingUnder(dir.path()); }

    QTemporaryDir dir;
    RawServer::Server server;
    Chaincert::TransferThread thread;
    Credentials credentials{thread};
};

} // namespace DownloadRig
