#pragma once

#include "credentials/secret.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// NTLM version 2 (MS-NLMP), for proxies that take nothing else; raw messages, without base64. Version 1 is
/// never used: its answers can be turned back into the password.
namespace Chaincert::Ntlm {

QByteArray negotiate(); ///< the first message

/// What the proxy answers to it: 2.2.1.2.
struct Challenge
{
    QByteArray serverChallenge; ///< 8 bytes
    QByteArray targetInfo; ///< attribute-value pairs, with the list's end
    bool unicode = true;
};
std::optional<Challenge> parseChallenge(const QByteArray &message); ///< nothing: it is no such message

/// What goes into the answer to a challenge, beside the password.
struct Answer
{
    QString user; ///< "name", or "DOMAIN\name"
    QByteArray clientChallenge; ///< 8 bytes, random
    qint64 time = 0; ///< 100 ns since 1601; the proxy's own, where its target info has one
};
/// The third message. `password` is UTF-8.
QByteArray authenticate(const Challenge &challenge, const Answer &answer, const Secret &password);
qint64 now(); ///< for Answer::time

} // namespace Chaincert::Ntlm
