#pragma once

#include "failures/failure.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

namespace Chaincert {

/// A request as a value: exactly what goes out, before redirects. Header values may hold a token: never log
/// them.
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url; ///< encoded; sent as it stands
    QList<QPair<QByteArray, QByteArray>> headers;
    /// a call overwrites its own copy once it has answered, and yours where it was moved
    QByteArray body = {};
    CloudService service = CloudService::Blockchain; ///< whom it asks: whose words its failures hold
};

} // namespace Chaincert
