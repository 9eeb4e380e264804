#pragma once

#include "credentials/secret.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace Chaincert {

/// One way to sign in that a proxy offers (RFC 9110, section 11.7.1).
struct ProxyChallenge
{
    QByteArray scheme; ///< lower case
    QString shown; ///< as the proxy wrote it
    QByteArray token; ///< token68, as in "NTLM TlRM…"
    QMap<QByteArray, QByteArray> parameters = {}; ///< names in lower case, values unquoted
};

/// All that the values of Proxy-Authenticate offer; several may stand in one value.
QList<ProxyChallenge> proxyChallenges(const QList<QByteArray> &values);
QStringList schemesOf(const QList<ProxyChallenge> &challenges); ///< each once, harmless to show

/// The one to answer: Digest (RFC 7616: SHA-256 before MD5), else NTLM, else Basic, in which anyone on the
/// way reads the password. Negotiate (Kerberos) is not supported. Nothing: no other was offered.
std::optional<ProxyChallenge> answerable(const QList<ProxyChallenge> &challenges);

/// Who signs in, and for which CONNECT.
struct ProxySigner
{
    QString user;
    const Secret &password;
    QByteArray target; ///< "host:port"
};
/// The values of Proxy-Authorization.
QByteArray basicAuthorization(const ProxySigner &signer, const ProxyChallenge &challenge);
QByteArray digestAuthorization(
    const ProxySigner &signer, const ProxyChallenge &challenge, const QByteArray &clientNonce);

} // namespace Chaincert
