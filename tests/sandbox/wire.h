#pragma once

#include "answer.h"

class QTcpSocket;

namespace Sandbox {

// Writes the answer to the socket, in the way it asks for. Whatever comes later is given up when the socket
// dies.
void send(QTcpSocket *socket, const Answer &answer, const QByteArray &requestId);

} // namespace Sandbox
