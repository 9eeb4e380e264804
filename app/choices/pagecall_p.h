#pragma once

#include "sessions/authorizedcall.h"

#include <functional>
#include <memory>

namespace Chaincert {

// One answer as it came.
struct Page
{
    QUrl asked;
    CloudService service = CloudService::Blockchain; // whose answer it is
    AnswerHead head;
    QByteArray body;
    std::shared_ptr<const std::vector<Secret>> secrets; // never null; blanked in what it says of itself
};

// Gets one answer into memory, 16 MiB at most. `answer` comes once and later, unless this is destroyed; it
// may destroy this.
class PageCall
{
public:
    using Answer = std::function<void(Result<Page>)>;
    PageCall(CredentialSource &credentials, const CredentialRequest &request,
        AuthorizedCall::MakeRequest makeRequest, Answer answer);
    ~PageCall();
    Q_DISABLE_COPY_MOVE(PageCall)

private:
    std::unique_ptr<AuthorizedCall> m_call;
};

// Why a 2xx answer that was no such list (`why`) was none: an error in it, a web page, or else `why`.
Failure understood(Failure why, const Page &page);

} // namespace Chaincert
