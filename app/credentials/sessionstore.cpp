#include "credentials/sessionstore.h"

namespace Chaincert {

namespace {

template <typename Answer, typename Value> void later(QObject *context, Answer answer, Value value)
{
    // shared, because a queued function must be copyable and a secret is not
    auto kept = std::make_shared<Value>(std::move(value));
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer), kept] { answer(std::move(*kept)); }, Qt::QueuedConnection);
}

} // namespace

void SessionStore::read(const QUuid &id, const QString &label, QObject *context, Read answer)
{
    const auto found = m_secrets.find(id);
    Result<AccountSecrets> value = found != m_secrets.end() ? Result<AccountSecrets>(found->second.clone())
                                                            : fail(FailureKind::KeychainNotFound, label);
    later(context, std::move(answer), std::move(value));
}

void SessionStore::write(
    const QUuid &id, const QString &, AccountSecrets secrets, QObject *context, Done answer)
{
    m_secrets[id] = std::move(secrets);
    later(context, std::move(answer), Result<void>());
}

void SessionStore::remove(const QUuid &id, const QString &label, QObject *context, Done answer)
{
    const bool was = m_secrets.erase(id) > 0;
    later(context, std::move(answer), was ? Result<void>() : fail(FailureKind::KeychainNotFound, label));
}

} // namespace Chaincert
