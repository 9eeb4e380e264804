#include "choices/pagecall_p.h"

#include "cloud/erroranswer.h"
#include "cloud/memorybody.h"

namespace Chaincert {

namespace {

constexpr qint64 LargestPage = Q_INT64_C(16) * 1024 * 1024; // bytes: 10,000 entries with room to spare

}

PageCall::PageCall(CredentialSource &credentials, const CredentialRequest &request,
    AuthorizedCall::MakeRequest makeRequest, Answer answer)
{
    const auto page = std::make_shared<Page>();
    const auto body = std::make_shared<QByteArray>();
    m_call = std::make_unique<AuthorizedCall>(
        credentials, request,
        [page, makeRequest = std::move(makeRequest)](const Credential &credential) {
            Result<HttpRequest> made = makeRequest(credential);
            if (made) {
                page->asked = made->url;
                page->service = made->service;
            }
            return made;
        },
        [body] { return std::make_unique<MemoryBody>(body, LargestPage); });
    QObject::connect(m_call.get(), &AuthorizedCall::finished, m_call.get(),
        [this, page, body, answer = std::move(answer)](const Result<AnswerHead> &head) {
            AuthorizedCall *const call = m_call.release();
            call->deleteLater(); // we are in its signal
            if (!head) {
                answer(tl::make_unexpected(head.error()));
                return;
            }
            page->head = *head;
            page->body = std::move(*body);
            page->secrets = call->secrets();
            answer(std::move(*page));
        });
    m_call->start();
}

PageCall::~PageCall() = default;

Failure understood(Failure why, const Page &page)
{
    const QString host = page.asked.host();
    auto error = errorInSuccess(
        page.head.httpStatus, page.head.requestId.toLatin1(), page.body, *page.secrets, host);
    if (error && error->kind == FailureKind::ErrorInSuccess) {
        error->service->answeredBy = page.service;
        error->signInWay = page.head.signInWay;
        return *error;
    }
    if (page.body.trimmed().startsWith('<'))
        why = {FailureKind::BodyWebPage, host};
    why.service = ServiceError{page.head.httpStatus, {}, {}, page.head.requestId, page.head.date};
    why.service->answeredBy = page.service;
    why.signInWay = page.head.signInWay;
    return why;
}

} // namespace Chaincert
