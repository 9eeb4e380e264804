#pragma once

#include "failures/failure.h"

#include <QAbstractSocket>
#include <QList>
#include <QSslCertificate>
#include <QSslError>
#include <QUrl>

#include <optional>

namespace Chaincert {

/// Why a connection came to nothing, as it saw it.
struct ConnectionFault
{
    std::optional<Failure> ofProxy = {}; ///< the whole of it, where a proxy did not lead to the host
    std::optional<FailureKind> kind = {}; ///< else, where it knows by itself
    std::optional<OwnSentence> why = {}; ///< with a kind
    QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError; ///< else
    QString text = {}; ///< Qt's
    qint64 limit = 0; ///< bytes, with HeadTooLarge
    QList<QSslError> tlsErrors = {};
    QList<QSslCertificate> chain = {}; ///< what the peer presented, its own certificate first

    bool isOfTrust() const; ///< a TLS error that is of something else than the host's name
};

QString hostAndPort(const QUrl &url); ///< the subject of failures of the way

/// The one place that says what a socket's errors mean. `url`: what was asked for.
Failure networkFailure(const ConnectionFault &fault, const QUrl &url);

} // namespace Chaincert
