#pragma once

#include "credentials/secret.h"
#include "failures/failure.h"

#include <QObject>
#include <QUuid>

#include <functional>
#include <memory>

namespace Chaincert {

class Network;

// What a call needs of an account: its way to the network and its token.
struct Credential
{
    Secret token;
    std::shared_ptr<Network> network;
};

// Who is signed in. Asked by every download when its turn comes; many that ask at once cause one look into
// the keychain. Context + callback: exactly one answer, later, none once `context` has died.
class CredentialSource : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(Result<Credential>)>;
    using QObject::QObject;
    virtual void credential(const QUuid &accountId, QObject *context, Answer answer) = 0;
};

} // namespace Chaincert
