#pragma once

#include <QByteArray>
#include <QString>

namespace Sandbox {

// The server's TLS identity, kept in a folder as ca.pem, server.pem and server.key (0600), made when none of
// them is there. The CA's key is thrown away at once: nobody can issue more in its name.
struct TlsFolder
{
    QByteArray certificate; // PEM
    QByteArray key; // PEM
    QString authorityFile; // absolute path of ca.pem
    QString problem; // empty when all is well

    static TlsFolder open(const QString &folder);
};

} // namespace Sandbox
