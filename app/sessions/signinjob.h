#pragma once

#include "cloud/httpcall.h"
#include "cloud/identity.h"

namespace Chaincert {

/// One sign-in by password. A job with the four promises; its answer goes to a function, since a token cannot
/// be copied. Failures: signInRequest(), signInFailure(), signInAnswer() and the network's.
class SignInJob : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(Result<SignedIn>)>;
    /// `others`: redacted in answers, beside the password and the code.
    SignInJob(std::shared_ptr<Network> network, const Endpoint &iam, PasswordSignIn signIn,
        std::vector<Secret> others, Answer answer, QObject *parent = nullptr);
    ~SignInJob() override;

    void start();
    const std::shared_ptr<Network> &network() const { return m_network; }
    const QString &project() const { return m_project; }

private:
    void onFinished(const Result<ResponseHead> &head);

    const std::shared_ptr<Network> m_network; // outlives the call
    const QString m_host;
    const QString m_project;
    const bool m_withCode;
    const Answer m_answer;
    const std::shared_ptr<QByteArray> m_body;
    std::optional<Failure> m_cannotAsk;
    std::unique_ptr<HttpCall> m_call;
};

} // namespace Chaincert
