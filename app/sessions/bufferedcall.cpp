#include "sessions/bufferedcall.h"

#include "cloud/errorresponse.h"
#include "cloud/memorysink.h"

namespace Chaincert {

namespace {

constexpr qint64 MaxBody = Q_INT64_C(16) * 1024 * 1024; // bytes: a list of 10,000 entries with room to spare

}

BufferedCall::BufferedCall(CredentialSource &credentials, const CredentialRequest &request,
    AuthorizedCall::MakeRequest makeRequest, Answer answer)
{
    const auto buffered = std::make_shared<BufferedResponse>();
    const auto body = std::make_shared<QByteArray>();
    m_call = std::make_unique<AuthorizedCall>(
        credentials, request,
        [buffered, makeRequest = std::move(makeRequest)](const Credential &credential) {
            Result<HttpRequest> made = makeRequest(credential);
            if (made) {
                buffered->asked = made->url;
                buffered->service = made->service;
            }
            return made;
        },
        [body] { return std::make_unique<MemorySink>(body, MaxBody); });
    QObject::connect(m_call.get(), &AuthorizedCall::finished, m_call.get(),
        [this, buffered, body, answer = std::move(answer)](const Result<ResponseHead> &head) {
            AuthorizedCall *const call = m_call.release();
            call->deleteLater(); // we are in its signal
            if (!head) {
                answer(tl::make_unexpected(head.error()));
                return;
            }
            buffered->head = *head;
            buffered->body = std::move(*body);
            buffered->secrets = call->secrets();
            answer(std::move(*buffered));
        });
    m_call->start();
}

BufferedCall::~BufferedCall() = default;

Failure explainUnexpectedAnswer(Failure why, const BufferedResponse &answer)
{
    const QString host = answer.asked.host();
    const ResponseHead &head = answer.head;
    auto error
        = errorInSuccess(head.httpStatus, head.requestId.toLatin1(), answer.body, *answer.secrets, host);
    if (error && error->kind == FailureKind::ErrorInSuccess) {
        error->service->answeredBy = answer.service;
        error->authMethod = head.authMethod;
        return *error;
    }
    if (answer.body.trimmed().startsWith('<'))
        why = {FailureKind::BodyWebPage, host};
    why.service = ServiceError{head.httpStatus, {}, {}, head.requestId, head.date};
    why.service->answeredBy = answer.service;
    why.authMethod = head.authMethod;
    return why;
}

} // namespace Chaincert
