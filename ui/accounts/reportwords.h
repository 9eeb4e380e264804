#pragma once

#include "sessions/signintest.h"

#include <QString>

namespace Chaincert {

QString inWords(const SignInReport &report); // who is signed in, until when, how many projects can be reached
QList<ReachableProject> usableProjects(const SignInReport &report);

} // namespace Chaincert
