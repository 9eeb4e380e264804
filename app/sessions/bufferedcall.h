#pragma once

#include "cloud/listedtext.h"
#include "sessions/authorizedcall.h"

#include <functional>
#include <memory>

namespace Chaincert {

/// An answer that is whole in memory.
struct BufferedResponse
{
    QUrl asked;
    CloudService service = CloudService::Blockchain; ///< whose answer it is
    ResponseHead head;
    QByteArray body;
    std::shared_ptr<const std::vector<Secret>> secrets; ///< never null; to be redacted in what it says
};

/// An AuthorizedCall whose answer is kept in memory, 16 MiB at most: for what is read rather than saved.
/// `answer` comes once and later, unless this is destroyed; it may delete this. Failures: those of
/// AuthorizedCall, BodyTooLarge.
class BufferedCall
{
public:
    using Answer = std::function<void(Result<BufferedResponse>)>;
    BufferedCall(CredentialSource &credentials, const CredentialRequest &request,
        AuthorizedCall::MakeRequest makeRequest, Answer answer);
    ~BufferedCall();
    Q_DISABLE_COPY_MOVE(BufferedCall)

private:
    std::unique_ptr<AuthorizedCall> m_call;
};

/// Why a 2xx answer was not what it should have been (`why`): an error in it, a web page, or else `why`; with
/// what the service said.
Failure explainUnexpectedAnswer(Failure why, const BufferedResponse &answer);

/// What `read` finds in the body, without secrets that the service says again (redactSecrets()), or why it is
/// not what it should have been. For a worker where the answer may be long.
template <typename Value>
Result<Value> readAnswer(
    const BufferedResponse &answer, Result<Value> (*read)(QByteArrayView body, const QString &host))
{
    Result<Value> value = read(answer.body, answer.asked.host());
    if (value)
        redactSecrets(*value, *answer.secrets);
    else
        value = tl::make_unexpected(explainUnexpectedAnswer(value.error(), answer));
    return value;
}

} // namespace Chaincert
