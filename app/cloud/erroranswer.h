#pragma once

#include "credentials/secret.h"
#include "failures/failure.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace Chaincert {

inline constexpr qsizetype MaxErrorBody = 1024 * 1024; // what lies behind is not read

// What an answer other than 2xx says, in whatever shape it came (api.md "Downloading certificates", "Other
// shapes"). The kind follows the status, except where a code says more (APIGW.0308 is Throttled).
// service.code and .message hold only what was sent. Whatever looks like a secret, and each of `secrets`
// however encoded, reads "•••"; service.unblanked keeps such a message as it came. Pure, never fails, linear
// in the body's size. `requestId` is the header X-Request-Id; subject = host.
Failure decodeErrorAnswer(int httpStatus, const QByteArray &contentType, const QByteArray &requestId,
    QByteArrayView body, const std::vector<Secret> &secrets, const QString &host);

// The same for a 2xx whose body is JSON: ErrorInSuccess where it holds an error, else BodyNoFile
// ({"result":"success"} and any other). Nothing where the body is no JSON object or array.
std::optional<Failure> errorInSuccess(int httpStatus, const QByteArray &requestId, QByteArrayView body,
    const std::vector<Secret> &secrets, const QString &host);

} // namespace Chaincert
