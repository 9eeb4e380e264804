#pragma once

#include "credentials/secret.h"
#include "failures/failure.h"

#include <QObject>
#include <QUuid>

#include <functional>
#include <memory>
#include <vector>

namespace Chaincert {

class Network;

// What a call needs of an account: its way to the network and its token.
struct Credential
{
    Secret token;
    std::shared_ptr<Network> network;
    std::vector<Secret> otherTokens = {}; // of the other accounts in use: never sent, blanked in answers too
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
