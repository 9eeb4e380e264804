#pragma once

#include "downloads/download.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Chaincert {

/// Requests as a file keeps them: UTF-8 JSON with its version, and no secret, since a request holds none.
QByteArray requestsToJson(const QList<DownloadRequest> &requests);

/// Why a file of requests is not read: it is none, or a later version wrote it.
enum class RequestsFault { Damaged, Newer };
/// An incomplete request is left out; the others are still used.
tl::expected<QList<DownloadRequest>, RequestsFault> requestsFromJson(const QByteArray &json);

} // namespace Chaincert
