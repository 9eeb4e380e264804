#pragma once

#include "certificates/certificate.h"

#include <QStringList>

namespace Chaincert {

/// Why Go's crypto/x509 (parser.go, parseCertificate; x509.go) does not read a certificate that OpenSSL
/// reads; as in Finding::evidence of Check::Encoding:
///
///   "go_version": neither 1, 2 nor 3
///   "name_text": letters in a name that its kind of string does not have, or a kind that Go does not know
///   "explicit_curve": an EC key whose curve is told by its numbers
///   "compressed_point": an EC key whose point is not written in full
///   "key_parameters": RSA without NULL, Ed25519 with parameters
///   "duplicate_extension": the same extension twice
///   "alternative_names": a name that is no ASCII, an address of neither 4 nor 16 bytes
///   "unreadable": an extension that Go decodes, and that cannot be decoded
///
/// Lengths and booleans are looked at by isParsedByGo(), negative serial numbers and critical extensions by
/// the checks. Empty: Go reads it, as far as is known here. Pure.
QStringList whyNotParsedByGo(const Certificate &certificate);

/// The first extension that stands there more than once, dotted; empty: none.
QString duplicateExtension(const Certificate &certificate);

} // namespace Chaincert
