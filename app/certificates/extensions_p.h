#pragma once

#include "certificates/certificate.h"
#include "certificates/x509_p.h"

namespace Chaincert {

// What the extensions of a certificate say, each written into `facts`; what is there and cannot be read, or
// is there twice, into `facts.unreadable`.

void addKeyIds(CertificateFacts &facts, const X509 &certificate);
void addUsages(CertificateFacts &facts, const X509 &certificate);
void addBasicConstraints(CertificateFacts &facts, const X509 &certificate);
void addAlternativeNames(CertificateFacts &facts, const X509 &certificate);
void addFabricAttributes(CertificateFacts &facts, const X509 &certificate);

} // namespace Chaincert
