#pragma once

#include "cloud/networkfacts.h"

#include <QString>
#include <QStringList>

namespace Chaincert {

/// What a person may paste into a report: versions, the way to the network, and what the run did. No header
/// value, no token, no account's or organization's name. Always in English.
QString diagnosticsText(const NetworkFacts &network, const QStringList &runFacts);

} // namespace Chaincert
