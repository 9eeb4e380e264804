#include "downloads/download.h"

namespace Chaincert {

QString hostOf(const DownloadRequest &request)
{
    const QUrl url = request.query.endpoint.url();
    return url.host() + u':' + QString::number(url.port(url.scheme() == u"http" ? 80 : 443));
}

} // namespace Chaincert
