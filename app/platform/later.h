#pragma once

#include <QMetaObject>
#include <QObject>

#include <memory>

namespace Chaincert {

/// Calls `function` (of no arguments, or a member of `context`) from the event loop, and not once `context`
/// has died: how an answer that is known already keeps the promise to come later.
template <typename Context, typename Function> void later(Context *context, Function function)
{
    QMetaObject::invokeMethod(context, std::move(function), Qt::QueuedConnection);
}

/// The same for a function of one value.
template <typename Answer, typename Value> void later(QObject *context, Answer answer, Value value)
{
    // Shared: a queued function must be copyable, a secret is not.
    auto kept = std::make_shared<Value>(std::move(value));
    later(context, [answer = std::move(answer), kept] { answer(std::move(*kept)); });
}

} // namespace Chaincert
