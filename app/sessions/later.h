#pragma once

#include <QMetaObject>
#include <QObject>

#include <memory>

namespace Chaincert {

/// An answer that is known already, but still given later, and not once `context` has died.
template <typename Answer, typename Value> void later(QObject *context, Answer answer, Value value)
{
    // Shared: a queued function must be copyable, a secret is not.
    auto kept = std::make_shared<Value>(std::move(value));
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer), kept] { answer(std::move(*kept)); }, Qt::QueuedConnection);
}

} // namespace Chaincert
