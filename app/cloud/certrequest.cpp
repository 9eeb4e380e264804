#include "cloud/certrequest.h"

#include "cloud/pathsegment_p.h"
#include "cloud/useragent.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

Result<HttpRequest> certRequest(const CertQuery &query)
{
    if (!isPathSegment(query.projectId))
        return fail(FailureKind::ProjectIdInvalid, query.projectId);
    if (!isPathSegment(query.blockchainId))
        return fail(FailureKind::BlockchainIdInvalid, query.blockchainId);
    if (!arrivesAsTyped(query.orgName))
        return fail(FailureKind::OrgNameInvalid, query.orgName);

    // Built by hand: QUrl::setPath and QUrlQuery would leave characters like "+" and "/" bare.
    const QByteArray url = query.endpoint.url().toEncoded() + "/v2/" + percentEncoded(query.projectId)
        + "/blockchains/" + percentEncoded(query.blockchainId) + "/cert?org_name="
        + percentEncoded(query.orgName) + "&cert_type=" + certTypeId(query.certType).latin1();

    HttpRequest request;
    request.url = QUrl::fromEncoded(url, QUrl::StrictMode);
    if (!request.url.isValid())
        return fail(FailureKind::EndpointInvalid, query.endpoint.url().toString(), request.url.errorString());
    request.headers = {
        {"Accept"_ba, "application/octet-stream, application/zip, application/json;q=0.9, */*;q=0.8"_ba},
        {"User-Agent"_ba, userAgent()},
    };
    return request;
}

} // namespace Chaincert
