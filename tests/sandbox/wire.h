#pragma once

#include "answer.h"

class QDateTime;
class QTcpSocket;

namespace Sandbox {

// Writes the answer to the socket, in the way it asks for; `now` becomes its Date. Anything that comes later
// is given up when the socket dies.
void send(QTcpSocket *socket, const Answer &answer, const QByteArray &requestId, const QDateTime &now);

} // namespace Sandbox
