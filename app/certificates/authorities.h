#pragma once

#include "failures/failure.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Chaincert {

// CA certificates that a person trusts for one account. `file` holds PEM (any number) or one DER certificate;
// what else it holds, a private key too, is left behind. The answer is PEM, without repetitions. Failures,
// subject = file: AuthorityUnreadable (missing, no plain file, over 1 MiB), AuthorityWithoutCertificate.
Result<QByteArray> readAuthorities(const QString &file);

// One readable line for each certificate in `pem`: its common name, else its organization, else its whole
// subject.
QStringList authorityNames(const QByteArray &pem);

// Both without repetitions, in order.
QByteArray joinAuthorities(const QByteArray &pem, const QByteArray &more);

} // namespace Chaincert
