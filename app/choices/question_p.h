#pragma once

#include "failures/failure.h"

#include <QObject>
#include <QPointer>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace Chaincert {

// One question that several may have asked. It runs while one of them lives and ends once: with an answer, or
// with nothing once its last asker is gone. `ended` may destroy it and is called once.
template <typename T> class Question : public QObject
{
public:
    using Answer = std::function<void(const Result<T> &)>;
    using Ended = std::function<void(std::optional<Result<T>>)>;

    explicit Question(Ended ended)
        : m_ended(std::move(ended))
    {
    }

    void add(QObject *context, Answer answer)
    {
        m_askers.push_back({context, std::move(answer)});
        connect(context, &QObject::destroyed, this, [this] { onDeath(); });
    }

    // To all who still live, each once, as long as `teller` does.
    void tell(const Result<T> &result, const QPointer<QObject> &teller)
    {
        const std::vector<Asker> askers = std::exchange(m_askers, {});
        for (const Asker &asker : askers) {
            if (teller && asker.context)
                asker.answer(result);
        }
    }

protected:
    void finish(Result<T> result)
    {
        const Ended ended = std::exchange(m_ended, {});
        if (ended)
            ended(std::move(result));
    }

private:
    struct Asker
    {
        QPointer<QObject> context;
        Answer answer;
    };

    void onDeath()
    {
        const bool waited = std::any_of(
            m_askers.begin(), m_askers.end(), [](const Asker &asker) { return bool(asker.context); });
        const Ended ended = waited ? Ended() : std::exchange(m_ended, {});
        if (ended)
            ended({});
    }

    Ended m_ended;
    std::vector<Asker> m_askers;
};

} // namespace Chaincert
