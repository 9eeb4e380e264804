#pragma once

#include "cloud/certtype.h"
#include "downloads/download.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <functional>

namespace Chaincert {

struct Account;

/// What the form holds.
struct FormValues
{
    QUuid accountId; ///< null: none chosen
    QString projectId; ///< without surrounding spaces
    QString blockchainId; ///< likewise
    QStringList organizations; ///< all that were typed or are checked, in their order
    QStringList checkedOrganizations; ///< of these
    QList<CertType> certTypes;
    QString folder; ///< as typed: "~" is understood
    QString blockchainName = {}; ///< where it is known; not filled in
    OnConflict onConflict = OnConflict::KeepBoth; ///< not filled in
    bool operator==(const FormValues &) const = default;

    qsizetype certificates() const { return checkedOrganizations.size() * certTypes.size(); }
};

/// What a request has beside what a person fills in.
struct RequestSettings
{
    QString folderTemplate = {}; ///< as in DownloadRequest
    QStringList openKeysFolders = {}; ///< absolute: on disks without permissions, which the person accepted
    /// The MSP ID that the service told of an organization; empty: none. No function: none of any.
    std::function<QString(const QString &organization)> mspIdOf = {};
};

/// One download for each checked organization and type, organization by organization, with all that it needs.
/// `account` gives the endpoint. Failures: those of Endpoint::parse and bcsEndpoint.
Result<QList<DownloadRequest>> requestsFor(
    const FormValues &values, const Account &account, const RequestSettings &settings);

/// Cleaned as typed.h says; "~" and "~/…" become the home folder; "/" on every system.
QString expandedFolder(const QString &typed);

} // namespace Chaincert
