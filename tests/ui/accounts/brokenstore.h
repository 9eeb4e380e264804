#pragma once

#include "credentials/secretstore.h"

#include <QPointer>
#include <QTimer>

#include <vector>

namespace Chaincert {

// A keychain that fails in a chosen way, or, with nothing chosen, does not answer until told to.
class BrokenStore : public SecretStore
{
public:
    std::optional<FailureKind> failure;
    int asked = 0;

    void read(const QUuid &, const QString &label, QObject *context, Read answer) override
    {
        keep(context, label, [answer](const Failure &why) { answer(tl::make_unexpected(why)); });
    }
    void write(const QUuid &, const QString &label, AccountSecrets, QObject *context, Done answer) override
    {
        keep(context, label, [answer](const Failure &why) { answer(tl::make_unexpected(why)); });
    }
    void remove(const QUuid &, const QString &label, QObject *context, Done answer) override
    {
        keep(context, label, [answer](const Failure &why) { answer(tl::make_unexpected(why)); });
    }
    void answerAll(FailureKind kind)
    {
        const auto waiting = std::exchange(m_waiting, {});
        for (const auto &[context, give] : waiting) {
            if (context)
                give(Failure{kind, QString(), QString()});
        }
    }

private:
    using Give = std::function<void(const Failure &)>;

    void keep(QObject *context, const QString &label, Give give)
    {
        ++asked;
        if (failure)
            QTimer::singleShot(0, context, [give, why = Failure{*failure, label, QString()}] { give(why); });
        else
            m_waiting.push_back({context, std::move(give)});
    }

    std::vector<std::pair<QPointer<QObject>, Give>> m_waiting;
};

} // namespace Chaincert
