#pragma once

#include "credentials/secret.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Chaincert {

/// `text` with "•••" in the place of
/// - each run of 16 bytes of one of `secrets`, at any offset, with any white space inside it, any punctuation
///   between its letters and digits, in any form and case, as it is or percent-encoded, JSON-escaped, as
///   entities of HTML, in base64 or hexadecimal digits; of shorter secrets the whole, exactly; those below 4
///   characters would redact ordinary words and are left;
/// - anything that looks like a secret: private keys in PEM, base64 of keys and archives, and the values
///   behind names such as X-Auth-Token, Authorization, Cookie, password, private_key, sk or the private
///   members of a JSON Web Key, in headers, JSON, forms and XML.
/// Linear in the text and in the secrets.
QString redacted(const QString &text, const std::vector<Secret> &secrets);

/// The same for texts that came together: what is parted among them is found, too.
QStringList redacted(const QStringList &texts, const std::vector<Secret> &secrets);

} // namespace Chaincert
