#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>

namespace Sandbox {

// How an answer goes over the wire.
enum class Delivery {
    Whole, // Content-Length and all of it
    Chunked, // whole, in chunks
    Open, // whole, with neither length nor chunks: the end of the connection ends it
    Dripping, // whole, in 40 pieces over 20 s
    Truncated, // Content-Length announces twice of what comes before the connection closes
    Reset, // half, then a reset
    Stalled, // half, then silence
    Silent, // nothing at all
    ChunksCut, // closed between two chunks
    ChunksGarbled, // the second chunk's size is no number
};

struct Answer
{
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    Delivery delivery = Delivery::Whole;
};

Answer json(int status, const QJsonObject &object);
Answer bytes(int status, const QByteArray &contentType, const QByteArray &body);
Answer bcsError(int status, const QString &code, const QString &message); // {"error_code","error_msg"}
// As the gateway in front of the services says it: with the request's id in the body.
Answer gatewayError(int status, const QString &code, const QString &message, const QByteArray &requestId);
// {"error":{"code","message","title"}}, as the identity service says what is not in its own table
Answer identityError(int status, const QString &message, const QString &title);
Answer unauthenticated(); // the identity service's 401 for a bad token
Answer withHeader(Answer answer, const QByteArray &name, const QByteArray &value);
Answer file(const QByteArray &zip, const QByteArray &name);

} // namespace Sandbox
