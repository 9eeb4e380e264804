#pragma once

#include "credentials/accountsecrets.h"
#include "failures/failure.h"

#include <QObject>
#include <QUuid>

#include <functional>

namespace Chaincert {

/// Where secrets are kept. Two kinds: KeychainStore (the operating system's) and MemorySecretStore (memory,
/// this run). Context + callback: exactly one answer, later, and none once `context` has died. Failures: the
/// Keychain… kinds; subject = label.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    using Read = std::function<void(Result<AccountSecrets>)>;
    using Done = std::function<void(Result<void>)>;

    /// `label` is the account's name: what a person recognises in the keychain's own program.
    virtual void read(const QUuid &id, const QString &label, QObject *context, Read answer) = 0;
    virtual void write(
        const QUuid &id, const QString &label, AccountSecrets secrets, QObject *context, Done answer)
        = 0;
    virtual void remove(const QUuid &id, const QString &label, QObject *context, Done answer) = 0;
};

} // namespace Chaincert
