#pragma once

#include "credentials/secretstore.h"

#include <map>

namespace Chaincert {

/// Secrets of this run, in memory: for computers without a keychain, and for people who want it so.
/// Failures: KeychainNotFound, by read() and remove().
class MemorySecretStore : public SecretStore
{
public:
    void read(const QUuid &id, const QString &label, QObject *context, Read answer) override;
    void write(const QUuid &id, const QString &label, AccountSecrets secrets, QObject *context,
        Done answer) override;
    void remove(const QUuid &id, const QString &label, QObject *context, Done answer) override;

private:
    std::map<QUuid, AccountSecrets> m_secrets;
};

} // namespace Chaincert
