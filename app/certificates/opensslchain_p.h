#pragma once

#include "certificates/assessment.h"
#include "certificates/authoritypool_p.h"

namespace Chaincert {

struct OpenSslAnswer
{
    OpenSslChain chain = OpenSslChain::NotChecked;
    int error = 0; ///< X509_V_ERR_…
};

/// What X509_verify_cert() says at that time, for any purpose; those that are self-signed are trusted, all
/// others only known. NotChecked: there is no CA.
OpenSslAnswer openSslAnswer(const Certificate &certificate, const QList<FoundCertificate> &authorities,
    Issuers &issuers, const QDateTime &when);

} // namespace Chaincert
