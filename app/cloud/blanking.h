#pragma once

#include "credentials/secret.h"

#include <QString>

#include <vector>

namespace Chaincert {

// `text` with "•••" in the place of what looks like a secret: the values after X-Auth-Token, X-Subject-Token,
// X-Security-Token, Authorization and Signature= as headers or as JSON, and each of `secrets` wherever it
// stands, as it is or percent-encoded, JSON-escaped or as entities of HTML. The first 16 characters of a
// secret are enough, since services cut what they repeat; secrets below 4 characters would blank ordinary
// words and are left. Linear.
QString withoutSecrets(const QString &text, const std::vector<Secret> &secrets);

} // namespace Chaincert
