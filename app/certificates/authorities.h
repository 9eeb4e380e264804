#pragma once

#include "failures/failure.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QObject;

namespace Chaincert {

/// CA certificates that a person trusts for one account. `file` holds PEM (any number) or one DER
/// certificate; what else it holds, a private key too, is left behind. The answer is PEM, without
/// repetitions. Failures, subject = file: AuthorityUnreadable (missing, no regular file, over
/// CertificateLimits::fileBytes),
/// AuthorityWithoutCertificate.
Result<QByteArray> readAuthorities(const QString &file);

/// The same for several files, off this thread: what could be read, and the first failure. Answered once,
/// later, in the main thread, where the context lives; never, when it is gone.
struct ReadAuthorities
{
    QByteArray pem = {};
    std::optional<Failure> failure = {};
};
void readAuthorities(
    const QStringList &files, QObject *context, std::function<void(const ReadAuthorities &)> answer);

/// What identifies a certificate to a person.
struct AuthorityFacts
{
    QString subject; ///< its common name, else its organization, else the whole of it
    QString issuer; ///< likewise; the same as subject for a root
    QString sha256; ///< of the whole certificate: upper-case hexadecimal pairs, joined by ':'
    QDateTime notAfter; ///< UTC
    bool operator==(const AuthorityFacts &) const = default;
};
QList<AuthorityFacts> authorityFacts(const QByteArray &pem); ///< in order

QByteArray withoutAuthority(const QByteArray &pem, qsizetype index); ///< the others, in order

/// Both without repetitions, in order.
QByteArray joinAuthorities(const QByteArray &pem, const QByteArray &more);

} // namespace Chaincert
