#pragma once

#include <QString>
#include <QStringList>

class QSslCertificate;

namespace Chaincert {

/// Whether a certificate is a host's own, as RFC 9525 wants it: by its subject alternative names alone, a DNS
/// name against a host name and an address against an address, each octet for octet. The subject's common
/// name never counts (section 2). A wildcard is a whole label, the leftmost, and stands for exactly one; not
/// directly below the root, as in "*.com" (section 6.3).
enum class PeerName {
    Matches,
    Other, ///< it has names, and the host is none of them
    None ///< it has no DNS name and no address at all
};

/// `host` as QUrl::host() says it: a name in Unicode or its ASCII form, with or without a dot at its end, or
/// an address, IPv6 without brackets.
PeerName peerName(const QSslCertificate &certificate, const QString &host);

/// "DNS:api.example.com", "IP:192.0.2.1": what the certificate is for. Made harmless for display.
QStringList namesOf(const QSslCertificate &certificate);

} // namespace Chaincert
