#pragma once

#include "certificates/authoritypool_p.h"

#include <QDateTime>
#include <QStringList>

namespace Chaincert {

// What Go's x509 (crypto/x509/verify.go, x509.go) asks of the certificates of a chain to a root, as Fabric
// calls it: for servers, which is its default, and with the clock at the certificate's begin and one second.

bool isValidAt(const CertificateFacts &facts, const QDateTime &when);
QDateTime fabricVerificationTime(const CertificateFacts &facts);

/// Whether its extended usages, if it has any, hold one for servers or any.
bool allowsServerAuth(const CertificateFacts &facts);

/// What a CA needs and this one lacks, as in Finding::evidence of Check::UnfitAuthority. The subject key id
/// is asked for by Fabric alone.
QStringList lacksAsAuthority(const CertificateFacts &facts);

/// Signed with MD5, SHA-1 or older; the signature of a root by itself counts as any other.
bool isWeaklySigned(const Certificate &certificate);

/// P-224, P-256, P-384 and P-521 for EC; RSA and Ed25519.
bool knowsKey(const PublicKeyFacts &key);

/// Whether Go accepts the certificate by this chain.
bool isAcceptedByGo(const FoundCertificate &certificate, const CaChain &chain);

/// Whether lengths are as short as they can be, and booleans 00 or FF (X.690 10.1, 11.1): Go (cryptobyte)
/// reads no others. Strings of octets and bits are not looked into.
bool isParsedByGo(QByteArrayView certificate);

/// Whether a CA of the chain limits names. Go compares them with the certificate's alternative names in rules
/// of its own, which are not made here.
bool hasNameConstraints(const CaChain &chain);

/// The CAs of the chain whose path length allows fewer CAs below them than there are, the nearest first.
QList<FoundCertificate> withExceededPathLength(const CaChain &chain);

} // namespace Chaincert
