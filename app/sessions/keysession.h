#pragma once

#include "sessions/accountsession.h"
#include "sessions/projectnames.h"

namespace Chaincert {

/// The session of an account with an access key: has each request signed with it. The key is stored or found
/// (FoundKeys: read again from its source for requests made after the last reading, and once it was refused;
/// earlier requests, such as the rest of a batch, use what was read). A key that this run has not yet seen
/// accepted is tried by one call while the others wait: more than five failed signatures lock a key. A
/// refused signature is not tried again unasked, except once with the service's clock.
class KeySession : public AccountSession
{
    Q_OBJECT
public:
    KeySession(const SessionBackend &backend, const Account &account, QObject *parent = nullptr);

    void forgetRefusals() override { m_refusals.forgetAll(); }
    std::vector<Secret> secretsInUse() const override;
    const AccessKey &key() const { return m_key; } ///< empty until first asked for

protected:
    void serve(const AccountSecrets &secrets) override;

private:
    bool isReadingOld() const;
    void readFoundKey();
    void onFoundKey(Result<FoundKey> found);
    void setKey(AccessKey key);
    std::optional<Result<Credential>> credentialFor(
        const PendingRequest &pending, const std::shared_ptr<Network> &network);
    std::shared_ptr<CredentialUse> useFor(const PendingRequest &pending);
    void onAccepted(quint64 number);
    void onRefused(quint64 number, RefusalCache::Met met, const Failure &failure);

    AccessKey m_key;
    QString m_foundProject; // where the place names them
    QString m_foundDomain;
    std::optional<std::chrono::steady_clock::time_point> m_readAt;
    bool m_reading = false;
    RefusalCache m_refusals;
    ProjectNames m_projects{*this};
    quint64 m_number = 0; // of key and clock together; what an older one led to no longer matters
    bool m_proven = false;
    std::weak_ptr<CredentialUse> m_trial;
    std::chrono::milliseconds m_clockOffset{0};
    bool m_clockMended = false; // since a signature was last accepted
};

} // namespace Chaincert
