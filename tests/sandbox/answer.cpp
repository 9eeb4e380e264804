#include "answer.h"

#include <QJsonDocument>

namespace Sandbox {

Answer bytes(int status, const QByteArray &contentType, const QByteArray &body)
{
    Answer answer;
    answer.status = status;
    answer.contentType = contentType;
    answer.body = body;
    return answer;
}

Answer json(int status, const QJsonObject &object)
{
    return bytes(status, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Answer bcsError(int status, const QString &code, const QString &message)
{
    return json(status, {{QStringLiteral("error_code"), code}, {QStringLiteral("error_msg"), message}});
}

Answer gatewayError(int status, const QString &code, const QString &message, const QByteArray &requestId)
{
    return json(status,
        {{QStringLiteral("error_code"), code}, {QStringLiteral("error_msg"), message},
            {QStringLiteral("request_id"), QString::fromLatin1(requestId)}});
}

Answer identityError(int status, const QString &message, const QString &title)
{
    return json(status,
        {{QStringLiteral("error"),
            QJsonObject{{QStringLiteral("code"), status}, {QStringLiteral("message"), message},
                {QStringLiteral("title"), title}}}});
}

Answer unauthenticated()
{
    return identityError(401, QStringLiteral("The request you have made requires authentication."),
        QStringLiteral("Unauthorized"));
}

Answer withHeader(Answer answer, const QByteArray &name, const QByteArray &value)
{
    answer.headers.append({name, value});
    return answer;
}

Answer file(const QByteArray &zip, const QByteArray &name)
{
    Answer answer = bytes(200, "application/octet-stream", zip);
    answer.headers = {{"Content-Disposition", "attachment; filename=\"" + name + '"'}};
    return answer;
}

} // namespace Sandbox
