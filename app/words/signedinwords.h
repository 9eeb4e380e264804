#pragma once

#include "failures/authmethod.h"
#include "sessions/signintest.h"

#include <QString>

namespace Chaincert::Words {

QString of(AuthMethod method); ///< as the choice of it is named: "Access key"

/// Sentences on a sign-in that worked.
QString signedInAs(const SignInReport &report);
QString signInLasts(const SignInReport &report); ///< until when; empty where no end is known
QString clockOff(qint64 secondsAhead); ///< this computer's clock against the service's

} // namespace Chaincert::Words
