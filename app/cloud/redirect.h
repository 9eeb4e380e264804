#pragma once

#include "failures/failure.h"

#include <QByteArray>
#include <QUrl>

namespace Chaincert {

inline constexpr int MaxRedirects = 5;

/// Where a redirect leads: the one place that decides origin and count. A token is for the origin it was
/// meant for, so another scheme, host or effective port is refused, and so are a user or password in the
/// target. `hopsSoFar` counts the redirects followed before this one. A fragment is dropped, a relative
/// target resolved. Failures, each with service.httpStatus and subject = asked host: RedirectRefused (detail
/// = target's origin), RedirectsTooMany, AnswerUnexpected (a 3xx that is no redirect of a GET, or without a
/// target that can be read). Only for a GET: nothing else follows one.
Result<QUrl> resolveRedirect(const QUrl &asked, const QByteArray &location, int hopsSoFar, int status);

} // namespace Chaincert
