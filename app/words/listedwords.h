#pragma once

#include "cloud/identity.h"
#include "cloud/lists.h"

#include <QString>

namespace Chaincert::Words {

/// What an entry of a list is, in a word or two for the column or line behind its name.
QString of(ListedOrganization::Role role);
QString noProjects(); ///< of an account or a sign-in: there are none it may use
QString noBlockchains();
QString noOrganizations();
QString noteOn(const ReachableProject &project); ///< why it cannot be used; empty: it can

} // namespace Chaincert::Words
