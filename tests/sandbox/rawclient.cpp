#include "rawclient.h"

#include <QJsonArray>
#include <QTcpSocket>
#include <QUrl>

using namespace Qt::StringLiterals;

QByteArray Answered::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QString Answered::message() const
{
    const QString flat = json().value(u"error_msg"_s).toString();
    return flat.isEmpty() ? json().value(u"error"_s)[u"message"_s].toString() : flat;
}

Answered sayRaw(const SandboxProcess &cloud, const QByteArray &request, int silence)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(QUrl(cloud.endpoint()).port()));
    if (!socket.waitForConnected())
        return {};
    socket.write(request);
    QByteArray bytes;
    Answered answered;
    bool untilClosed = false;
    while (!answered.whole && socket.waitForReadyRead(silence)) {
        bytes += socket.readAll();
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            continue;
        answered.head = bytes.left(end);
        answered.body = bytes.mid(end + 4);
        const QByteArray length = answered.header("Content-Length");
        const bool chunked = answered.header("Transfer-Encoding") == "chunked";
        untilClosed = answered.header("Connection") == "close";
        answered.whole = chunked ? answered.body.endsWith("\r\n0\r\n\r\n")
                                 : !untilClosed && answered.body.size() >= length.toLongLong();
    }
    if (untilClosed)
        answered.whole = socket.state() == QTcpSocket::UnconnectedState;
    answered.status = answered.head.split(' ').value(1).toInt();
    return answered;
}

Answered say(const SandboxProcess &cloud, const QByteArray &methodAndTarget, const Headers &headers,
    const QByteArray &body)
{
    QByteArray request = methodAndTarget + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto &[name, value] : headers)
        request += name + ": " + value + "\r\n";
    return sayRaw(cloud, request + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

Answered ask(const SandboxProcess &cloud, const QByteArray &target, const QByteArray &token)
{
    return say(cloud, "GET " + target, {{"X-Auth-Token", token}});
}

QJsonObject signInBody(const QJsonObject &user, const QJsonObject &scope, const QByteArray &passcode)
{
    QJsonObject identity{{u"methods"_s, QJsonArray{u"password"_s}},
        {u"password"_s,
            QJsonObject{{u"user"_s,
                QJsonObject{{u"name"_s, user.value(u"name"_s)}, {u"password"_s, user.value(u"password"_s)},
                    {u"domain"_s, QJsonObject{{u"name"_s, user.value(u"domain"_s)}}}}}}}};
    if (!passcode.isEmpty()) {
        identity.insert(u"methods"_s, QJsonArray{u"password"_s, u"totp"_s});
        identity.insert(u"totp"_s,
            QJsonObject{{u"user"_s,
                QJsonObject{
                    {u"id"_s, user.value(u"id"_s)}, {u"passcode"_s, QString::fromLatin1(passcode)}}}});
    }
    QJsonObject auth{{u"identity"_s, identity}};
    if (!scope.isEmpty())
        auth.insert(u"scope"_s, scope);
    return {{u"auth"_s, auth}};
}

Answered signIn(const SandboxProcess &cloud, const QJsonObject &body)
{
    return say(cloud, "POST /v3/auth/tokens?nocatalog=true",
        {{"Content-Type", "application/json;charset=utf8"}}, QJsonDocument(body).toJson());
}

QByteArray blockchains(const QString &projectId)
{
    return "/v2/" + projectId.toLatin1() + "/blockchains";
}
