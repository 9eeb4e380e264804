#include "form/formvalues.h"

#include "credentials/account.h"
#include "sessions/accountendpoints.h"
#include "settings/homefolder.h"
#include "typed/typed.h"

#include <QDir>

namespace Chaincert {

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
            requests.append(DownloadRequest{account.id, query, folder, values.blockchainName});
        }
    }
    return requests;
}

QString expandedFolder(const QString &typed)
{
    const QString clean = Typed::cleaned(typed, Typed::Kind::Path);
    const QString path = QDir::fromNativeSeparators(expandHome(clean));
    return path.isEmpty() ? path : QDir::cleanPath(path);
}

} // namespace Chaincert
