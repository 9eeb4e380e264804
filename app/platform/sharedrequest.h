#pragma once

#include <QObject>
#include <QPointer>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace Chaincert {

/// One request that many wait for. Its maker adds them and notifies all of them, from the event loop; each
/// hears it once, and not once its context has died. Work that is to end with it can be its child.
template <typename T> class SharedRequest : public QObject
{
public:
    using Answer = std::function<void(const T &)>;

    /// `abandoned` is called when the last who waited has died, and may delete this. Without it the request
    /// goes on, for those who come later.
    explicit SharedRequest(std::function<void()> abandoned = {}, QObject *parent = nullptr)
        : QObject(parent)
        , m_abandoned(std::move(abandoned))
    {
    }

    void add(QObject *context, Answer answer)
    {
        m_waiters.push_back({context, std::move(answer)});
        if (m_abandoned)
            connect(context, &QObject::destroyed, this, [this] { onWaiterDied(); });
    }

    bool hasWaiters() const { return !m_waiters.empty(); } ///< some of which may have died

    /// In the order in which they came, and not once this has died: an answer may delete it. Those who are
    /// added by an answer wait for another notify().
    void notify(const T &result)
    {
        const std::vector<Waiter> waiters = std::exchange(m_waiters, {});
        const QPointer<QObject> alive(this);
        for (const Waiter &waiter : waiters) {
            if (alive && waiter.context)
                waiter.answer(result);
        }
    }

private:
    struct Waiter
    {
        QPointer<QObject> context;
        Answer answer;
    };

    void onWaiterDied()
    {
        const bool isAwaited = std::any_of(
            m_waiters.begin(), m_waiters.end(), [](const Waiter &waiter) { return bool(waiter.context); });
        if (!isAwaited && hasWaiters()) {
            const auto abandoned = std::exchange(m_abandoned, {});
            if (abandoned)
                abandoned();
        }
    }

    std::function<void()> m_abandoned;
    std::vector<Waiter> m_waiters;
};

} // namespace Chaincert
