#include "cloud/certrequest.h"

#include "cloud/useragent.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

bool arrivesAsTyped(const QString &value)
{
    return !value.trimmed().isEmpty() && value.isValidUtf16();
}

bool isSegment(const QString &value)
{
    return arrivesAsTyped(value) && value != u"." && value != u"..";
}

QByteArray encoded(const QString &value)
{
    return value.toUtf8().toPercentEncoding();
}

} // namespace

Result<HttpRequest> certRequest(const CertQuery &query)
{
    if (!isSegment(query.projectId))
        return fail(FailureKind::ProjectIdInvalid, query.projectId);
    if (!isSegment(query.blockchainId))
        return fail(FailureKind::BlockchainIdInvalid, query.blockchainId);
    if (!arrivesAsTyped(query.orgName))
        return fail(FailureKind::OrgNameInvalid, query.orgName);

    // Built by hand: QUrl::setPath and QUrlQuery would leave characters like "+" and "/" bare.
    const QByteArray url = query.endpoint.url().toEncoded() + "/v2/" + encoded(query.projectId)
        + "/blockchains/" + encoded(query.blockchainId) + "/cert?org_name=" + encoded(query.orgName)
        + "&cert_type=" + certTypeId(query.certType).latin1();

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
