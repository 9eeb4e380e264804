#pragma once

#include "cloud/certtype.h"
#include "cloud/endpoint.h"

#include <QString>

namespace Chaincert {

/// What one download asks for:
/// GET {endpoint}/v2/{project_id}/blockchains/{blockchain_id}/cert?org_name=…&cert_type=…
/// Values are as the person typed them; certrequest.h encodes them.
struct CertQuery
{
    Endpoint endpoint;
    QString projectId;
    QString blockchainId;
    QString orgName;
    CertType certType = CertType::Admin;
    bool operator==(const CertQuery &) const = default;
};

} // namespace Chaincert
