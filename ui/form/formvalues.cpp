#include "form/formvalues.h"

#include "cloud/regions.h"
#include "credentials/account.h"
#include "settings/homefolder.h"

#include <QDir>

namespace Chaincert {

Result<Endpoint> endpointOf(const Account &account)
{
    return account.regionId.isEmpty() ? Endpoint::parse(account.endpoint) : bcsEndpoint(account.regionId);
}

Result<QList<DownloadRequest>> requestsFor(const FormValues &values, const Account &account)
{
    const auto endpoint = endpointOf(account);
    if (!endpoint)
        return tl::make_unexpected(endpoint.error());
    const QString folder = expandedFolder(values.folder);
    QList<DownloadRequest> requests;
    for (const QString &organization : values.checkedOrganizations) {
        for (const CertType type : values.certTypes) {
            const CertQuery query{*endpoint, values.projectId, values.blockchainId, organization, type};
            requests.append(DownloadRequest{account.id, query, folder});
        }
    }
    return requests;
}

QString expandedFolder(const QString &typed)
{
    const QString path = QDir::fromNativeSeparators(expandHome(typed));
    return path.isEmpty() ? path : QDir::cleanPath(path);
}

} // namespace Chaincert
