#pragma once

#include "cloud/authorization.h"
#include "failures/failure.h"

#include <QObject>
#include <QUrl>
#include <QUuid>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace Chaincert {

class Network;

/// What a call asks for before it goes out.
struct CredentialRequest
{
    QUuid accountId;
    QString project = {}; ///< id or name, as given: what a sign-in is for; empty: the account's default
    /// When a person asked for what needs it. A refused password or signature answers all who asked before
    /// the refusal, so that nobody is locked out by repeats that no person asked for.
    std::chrono::steady_clock::time_point askedAt = std::chrono::steady_clock::now();
    /// Where it will be sent, as the account said when that was decided: an account that was moved elsewhere
    /// meanwhile gives no credential for it (RegionWrong), since the new one is not meant for that host.
    /// Null: the one the account belongs to.
    QUrl service = {};
    /// What is asked belongs to no project, as a list of them: a signature then names none.
    bool ofNoProject = false;
    /// What is asked for, as a person knows it: "org1 · admin". Others are told whose refusal keeps them from
    /// being sent (NotAsked). Empty: a list.
    QString what = {};
    bool again = false; ///< was sent, and refused: served before those who were not sent yet
};

/// One use of a credential: its call says how the service took it. Dropped without a word it says nothing was
/// learnt.
struct CredentialUse
{
    /// Any answer that does not speak against the credential, 403 and 404 too.
    std::function<void()> accepted;
    /// Tells the session that the service refused it. Returns the failure that this call is to report, unless
    /// it asks again: then the answer is another credential (a newer token, a corrected clock), or NotAsked.
    std::function<Failure(const Failure &why)> refused;
};

/// What a call needs of an account: what authorizes it and its way to the network.
struct Credential
{
    Authorization authorization;
    std::shared_ptr<Network> network;
    std::vector<Secret> otherSecrets = {}; ///< of all accounts in use: never sent, redacted in answers too
    QString projectId = {}; ///< where a project asked for by name has one: to use in its place; else empty
    std::shared_ptr<CredentialUse> use = {}; ///< may be null
    std::optional<AuthMethod> authMethod = {}; ///< the account's
};

/// Who is signed in. Asked by every call when its turn comes; many that ask at once cause one sign-in or one
/// look into the keychain. What such a sign-in met is told to all who waited for it; what one call met, to
/// that call alone: who is not sent because of it is told NotAsked. Context + callback: exactly one answer,
/// later, none once `context` has died.
class CredentialSource : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(Result<Credential>)>;
    using QObject::QObject;
    virtual void credential(const CredentialRequest &request, QObject *context, Answer answer) = 0;
};

} // namespace Chaincert
