#include "credentials/memorysecretstore.h"

#include "platform/later.h"

namespace Chaincert {

void MemorySecretStore::read(const QUuid &id, const QString &label, QObject *context, Read answer)
{
    const auto found = m_secrets.find(id);
    Result<AccountSecrets> value = found != m_secrets.end() ? Result<AccountSecrets>(found->second.clone())
                                                            : fail(FailureKind::KeychainNotFound, label);
    later(context, std::move(answer), std::move(value));
}

void MemorySecretStore::write(
    const QUuid &id, const QString &, AccountSecrets secrets, QObject *context, Done answer)
{
    m_secrets[id] = std::move(secrets);
    later(context, std::move(answer), Result<void>());
}

void MemorySecretStore::remove(const QUuid &id, const QString &label, QObject *context, Done answer)
{
    const bool was = m_secrets.erase(id) > 0;
    later(context, std::move(answer), was ? Result<void>() : fail(FailureKind::KeychainNotFound, label));
}

} // namespace Chaincert
