#include "form/formvalues.h"

#include "credentials/account.h"
#include "sessions/accountendpoints.h"
#include "settings/homefolder.h"
#include "typed/typed.h"

#include <QDir>

namespace Chaincert {

Result<QList<DownloadRequest>> requestsFor(
    const FormValues &values, const Account &account, const RequestSettings &settings)
{
    const auto endpoint = endpointOf(account);
    if (!endpoint)
        return tl::make_unexpected(endpoint.error());
    DownloadRequest request;
    request.accountId = account.id;
    request.folder = expandedFolder(values.folder);
    request.blockchainName = values.blockchainName;
    request.onConflict = values.onConflict;
    request.allowOpenKeys = settings.openKeysFolders.contains(request.folder);
    request.folderTemplate = settings.folderTemplate;
    QList<DownloadRequest> requests;
    for (const QString &organization : values.checkedOrganizations) {
        request.mspId = settings.mspIdOf ? settings.mspIdOf(organization) : QString();
        for (const CertType type : values.certTypes) {
            request.query = {*endpoint, values.projectId, values.blockchainId, organization, type};
            requests.append(request);
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
