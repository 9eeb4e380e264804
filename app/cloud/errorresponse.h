#pragma once

#include "credentials/secret.h"
#include "failures/failure.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace Chaincert {

inline constexpr qsizetype MaxErrorBody = 1024 * 1024; ///< what lies behind is not read

/// UTF-16 units that are kept of what a service says; "…" stands for the rest. The reference has 36 for a
/// code and 512 for a message; what tells a web page's meaning stands at its front.
inline constexpr qsizetype MaxCodeLength = 100;
inline constexpr qsizetype MaxMessageLength = 4'000;
inline constexpr qsizetype MaxRequestIdLength = 128;

/// What an answer other than 2xx says, in whatever shape it came (app/cloud/API.md "Error answers"). The kind
/// follows the status, except where a code says more (APIGW.0308 is Throttled).
/// service.code, .message and .requestId hold only what was sent: bounded, without harmful characters
/// (failures/outsidetext.h), and redacted (cloud/redaction.h); service.unredacted keeps such a message as it
/// came. Of a key or an archive nothing is quoted. Never fails; linear in the body's size. `requestId`
/// is the header X-Request-Id; subject = host.
Failure decodeErrorAnswer(int httpStatus, const QByteArray &contentType, const QByteArray &requestId,
    QByteArrayView body, const std::vector<Secret> &secrets, const QString &host);

/// The same for a 2xx whose body is JSON: ErrorInSuccess where it holds an error, else BodyNoFile
/// ({"result":"success"} and any other). Nothing where the body is no JSON object or array. Such a body may
/// hold the identity itself: nothing is quoted but the fields that are for words (error_code, error_msg,
/// request_id and their like), and these only where they are as short as the reference has them.
std::optional<Failure> errorInSuccess(int httpStatus, const QByteArray &requestId, QByteArrayView body,
    const std::vector<Secret> &secrets, const QString &host);

/// Whether the JSON of a success holds more than a service says of how it went: perhaps what was asked for,
/// in another form, which the person may want.
bool holdsMoreThanWords(QByteArrayView body);

} // namespace Chaincert
