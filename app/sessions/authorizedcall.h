#pragma once

#include "cloud/httpcall.h"
#include "sessions/credentialsource.h"

#include <QObject>

#include <memory>

namespace Chaincert {

/// A call on an account's behalf: asks for a credential, sends, and where the service says that the
/// credential is no longer good (speaksAgainstCredential) asks once more and sends again; a second refusal is
/// told, and the first where there is nothing to send again with: never what another call met. A job with the
/// four promises. Failures: those of CredentialSource, of `makeRequest` and of HttpCall.
class AuthorizedCall : public QObject
{
    Q_OBJECT
public:
    using MakeRequest = std::function<Result<HttpRequest>(const Credential &)>;
    using MakeSink = std::function<std::unique_ptr<BodySink>()>; ///< called once for each time it is sent

    AuthorizedCall(CredentialSource &credentials, CredentialRequest request, MakeRequest makeRequest,
        MakeSink makeSink, QObject *parent = nullptr);
    ~AuthorizedCall() override;

    void start();
    void cancel();
    /// Every secret that has been in use so far, for decoding the answer: shared, never null.
    std::shared_ptr<const std::vector<Secret>> secrets() const;

Q_SIGNALS:
    void progressed(const Chaincert::CallProgress &progress);
    void finished(const Chaincert::Result<Chaincert::ResponseHead> &answer);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

/// Whether a failure says that the token or signature itself was not accepted (app/cloud/API.md
/// "Error answers": any 401, APIGW.0307), so that another credential may help.
bool speaksAgainstCredential(const Failure &failure);

} // namespace Chaincert
