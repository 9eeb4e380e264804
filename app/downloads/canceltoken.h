#pragma once

#include <atomic>

namespace Chaincert {

/// Decides once, from any thread, between "cancelled" and "being committed".
class CancelToken
{
public:
    bool cancel() { return decide(State::Cancelled); } ///< false: too late, it will be committed
    bool claim() { return decide(State::Committing); } ///< false: it was cancelled
    bool isCancelled() const { return m_state == State::Cancelled; }

private:
    enum class State { Open, Cancelled, Committing };
    bool decide(State wanted)
    {
        State open = State::Open;
        return m_state.compare_exchange_strong(open, wanted) || open == wanted;
    }
    std::atomic<State> m_state = State::Open;
};

} // namespace Chaincert
