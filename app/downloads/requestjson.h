#pragma once

#include "downloads/download.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Chaincert {

// Requests as a file keeps them: UTF-8 JSON with its version, and no secret, since a request holds none.
// Pure.
QByteArray requestsToJson(const QList<DownloadRequest> &requests);

enum class RequestsFault { Damaged, Newer };
// A request that is not whole is left out; the others are good all the same.
tl::expected<QList<DownloadRequest>, RequestsFault> requestsFromJson(const QByteArray &json);

} // namespace Chaincert
