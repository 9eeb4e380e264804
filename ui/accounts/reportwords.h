#pragma once

#include "sessions/signintest.h"

#include <QString>

namespace Chaincert {

/// who is signed in, until when, how many projects can be reached
QString inWords(const SignInReport &report);
QList<ReachableProject> usableProjects(const SignInReport &report);

} // namespace Chaincert
