#pragma once

#include "cloud/identity.h"
#include "cloud/lists.h"
#include "commandline/arguments.h"

#include <QByteArray>
#include <QString>

namespace Chaincert {

/// What `chaincert-cli list` prints: JSON whose keys and roles are never translated, or a table for people,
/// harmless to a terminal. What is not known is null.
QByteArray listJson(const QList<ReachableProject> &projects);
QByteArray listJson(const QList<ListedBlockchain> &blockchains);
QByteArray listJson(const QList<ListedOrganization> &organizations);
QByteArray listJson(ListOptions::What what, const Failure &failure); ///< the list is null
QString listTable(const QList<ReachableProject> &projects);
QString listTable(const QList<ListedBlockchain> &blockchains);
QString listTable(const QList<ListedOrganization> &organizations);

} // namespace Chaincert
