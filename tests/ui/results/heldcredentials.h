#pragma once

#include "cloud/network.h"
#include "sessions/credentialsource.h"

#include <QPointer>
#include <QTimer>

#include <optional>

namespace Chaincert {

// Answers when told to, so that a test decides how long a download is under way.
class HeldCredentials : public CredentialSource
{
public:
    void credential(const CredentialRequest &, QObject *context, Answer answer) override
    {
        m_asked.append({context, std::move(answer)});
        if (!m_held)
            answerLater();
    }

    void hold() { m_held = true; }
    void failAll(FailureKind kind)
    {
        m_held = false;
        m_failure = kind;
        answerLater();
    }
    void letThrough(const std::shared_ptr<Network> &network)
    {
        m_held = false;
        m_failure.reset();
        m_network = network;
        answerLater();
    }

private:
    void answerLater()
    {
        QTimer::singleShot(0, this, [this] {
            const auto asked = std::exchange(m_asked, {});
            for (const auto &[context, answer] : asked) {
                if (context && m_failure)
                    answer(fail(*m_failure, QStringLiteral("li")));
                else if (context)
                    answer(Credential{{Secret("token")}, m_network});
            }
        });
    }

    struct Asked
    {
        QPointer<QObject> context;
        Answer answer;
    };
    QList<Asked> m_asked;
    bool m_held = true;
    std::optional<FailureKind> m_failure;
    std::shared_ptr<Network> m_network;
};

} // namespace Chaincert
