#include "requestline.h"

#include <QVariant>

namespace Sandbox {

namespace {

constexpr char lineProperty[] = "requestLine";

void look(QTcpSocket *socket)
{
    const QByteArray line = socket->property(lineProperty).toByteArray();
    if (!line.contains('\n'))
        socket->setProperty(lineProperty, line + socket->peek(socket->bytesAvailable()));
}

} // namespace

void keepRequestLine(QTcpSocket *socket)
{
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] { look(socket); });
    look(socket);
}

QByteArray takeTarget(QTcpSocket *socket)
{
    const QByteArray bytes = socket->property(lineProperty).toByteArray();
    socket->setProperty(lineProperty, {});
    const QByteArrayList words = bytes.left(bytes.indexOf('\n')).trimmed().split(' ');
    return words.size() == 3 ? words.at(1) : QByteArray();
}

} // namespace Sandbox
