#pragma once

#include "failures/authmethod.h"

#include <QString>

#include <optional>

namespace Chaincert {

/// What one of the service's own codes means, from resources/error-codes/<language>.json.
struct CodeWords
{
    QString happened;
    QString next;
    bool aboutSignIn = false; ///< `next` is for a caller that does not know how the account signs in
    bool operator==(const CodeWords &) const = default;
};

/// The words for a code, in `language` ("zh_CN", else English); those of a variant where `message` or
/// `httpStatus` tells it. Nothing where the code is unknown. A code that is a bare HTTP status ("404") can be
/// anyone's: it is known only where `fromIdentityService`, or where the message is the identity service's
/// own. Words that are for one way to sign in alone are for accounts whose `authMethod` that is, or is not
/// known.
std::optional<CodeWords> codeWords(const QString &language, const QString &code, const QString &message,
    int httpStatus, bool fromIdentityService, std::optional<AuthMethod> authMethod = {});

} // namespace Chaincert
