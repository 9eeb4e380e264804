#pragma once

#include "certificates/foundinfile_p.h"

namespace Chaincert {

// Containers in DER. False: the bytes are not such a container, and nothing was added or noted.

/// Certificates and lists of revoked ones of signed data (RFC 2315 9), whose signature nobody asks for.
bool readPkcs7(QByteArrayView der, const QString &member, FoundInFile &found);

/// RFC 7292, with the password that was given, else with an empty one. Why it stays closed, or a part of it,
/// is noted.
bool readPkcs12(QByteArrayView der, const QString &member, FoundInFile &found, PasswordBudget &budget);

} // namespace Chaincert
