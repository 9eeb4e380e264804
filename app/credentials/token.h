#pragma once

#include "credentials/secret.h"
#include "failures/failure.h"

namespace Chaincert {

constexpr qsizetype MaxTokenLength = 32768; ///< characters; the API's page on X-Auth-Token

/// A token as people copy it: white space and quotes around it, line breaks inside, a comma after it and the
/// header's name before it ("X-Auth-Token:", "X-Subject-Token:") are taken off. Failures: TokenMissing
/// (nothing is left), TokenInvalid (measure = its characters, limit = MaxTokenLength); neither ever holds the
/// token.
Result<Secret> cleanToken(QByteArrayView pasted);

/// 1 to MaxTokenLength printable ASCII characters: what a header can carry.
bool isToken(QByteArrayView bytes);

} // namespace Chaincert
