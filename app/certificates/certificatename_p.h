#pragma once

#include "certificates/certificate.h"
#include "certificates/x509_p.h"

namespace Chaincert {

/// Text from outside on one line, what is no letter to see as U+FFFD, cut after CertificateLimits::textLength
/// with "…" behind. Nothing is taken out, no blank either, so that a role with something unseen beside it is
/// not taken for one.
QString certificateText(const QString &text);
QString certificateText(const ASN1_STRING &text); ///< what is no text of its type: as much of it as is

/// Nothing: OpenSSL cannot print it.
std::optional<CertificateName> certificateName(const X509_NAME &name);

} // namespace Chaincert
