#include "sessions/signinjob.h"

#include "cloud/memorysink.h"
#include "platform/later.h"

namespace Chaincert {

SignInJob::SignInJob(std::shared_ptr<Network> network, const Endpoint &iam, PasswordSignIn signIn,
    std::vector<Secret> others, Answer answer, QObject *parent)
    : QObject(parent)
    , m_network(std::move(network))
    , m_host(iam.host())
    , m_project(signIn.project)
    , m_withCode(!signIn.passcode.isEmpty())
    , m_answer(std::move(answer))
    , m_body(std::make_shared<QByteArray>())
{
    Result<HttpRequest> request = signInRequest(iam, signIn);
    if (!request) {
        m_cannotAsk = request.error();
        return;
    }
    others.push_back(std::move(signIn.password));
    others.push_back(std::move(signIn.passcode));
    m_call = std::make_unique<HttpCall>(*m_network, std::move(*request), Authorization(),
        std::make_unique<MemorySink>(m_body), std::move(others));
    connect(m_call.get(), &HttpCall::finished, this, &SignInJob::onFinished);
}

SignInJob::~SignInJob() = default;

void SignInJob::start()
{
    if (m_call)
        m_call->start();
    else
        later(this, [this] { m_answer(tl::make_unexpected(*m_cannotAsk)); });
}

void SignInJob::onFinished(const Result<ResponseHead> &head)
{
    m_call.release()->deleteLater(); // we are in its signal
    if (head)
        m_answer(signInAnswer(*head, *m_body, m_host));
    else
        m_answer(tl::make_unexpected(signInFailure(head.error(), m_withCode, m_project)));
}

} // namespace Chaincert
