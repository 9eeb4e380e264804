#pragma once

#include "failures/failure.h"

#include <QList>
#include <QUrl>

#include <optional>

class QNetworkReply;
class QSslError;

namespace Chaincert {

QString hostAndPort(const QUrl &url); // the subject of failures of the way

// Why a finished reply has no whole answer; nothing where it has one, whatever its status. The one place that
// reads QNetworkReply::error(). `tlsErrors`: what sslErrors() told; `proxy`: the proxy in use, empty where
// none.
std::optional<Failure> networkFailure(
    const QNetworkReply &reply, const QList<QSslError> &tlsErrors, const QString &proxy);

} // namespace Chaincert
