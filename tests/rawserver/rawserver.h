#pragma once

#include "rawserver/testcertificates.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

// A server for faults on the wire. Every connection has a thread of its own and a script that says byte by
// byte what happens on it, so neither a blocked test nor another connection holds it up. Linux.
namespace RawServer {

class Server;

// What a script may do. Calls return false once the client is gone or the server stops; then the script just
// returns.
class Connection
{
public:
    bool readRequest(); // up to the empty line and its Content-Length's body; kept in requests()
    QByteArray request() const { return m_request; } // the last one, raw
    QByteArray readBytes(qsizetype count); // for what is no HTTP; fewer once the client is gone
    bool send(const QByteArray &bytes);
    bool sendRepeated(const QByteArray &block, qint64 total);
    bool drip(const QByteArray &bytes, std::chrono::milliseconds between, qsizetype size = 1);
    bool pause(std::chrono::milliseconds time);
    void hold(); // says nothing more until the client leaves
    // Within a connection that began plain, as behind a proxy's CONNECT.
    bool startTls(const Identity &identity);
    void reset(); // RST; returning from the script closes properly

private:
    friend class Server;
    Connection(Server &server, int socket);
    ~Connection();
    bool waitReadable(std::chrono::milliseconds time);
    qint64 read(char *data, qint64 size);

    struct Tls;
    Server &m_server;
    int m_socket;
    std::unique_ptr<Tls> m_tls;
    QByteArray m_request;
    QByteArray m_unread;
};

using Script = std::function<void(Connection &)>;

class Server
{
public:
    // Listens on 127.0.0.1, at a port the system picks. With an identity every connection is TLS from the
    // start.
    explicit Server(Script script, std::optional<Identity> identity = {});
    ~Server();
    Q_DISABLE_COPY_MOVE(Server)

    quint16 port() const;
    QUrl url(const QByteArray &pathAndQuery = "/", const QByteArray &host = "127.0.0.1") const;
    void setScript(Script script); // for connections from now on
    QList<QByteArray> requests() const; // in the order they came, raw
    int connections() const;

private:
    friend class Connection;
    struct Private;
    std::unique_ptr<Private> d;
};

// A plain answer with its Content-Length. `headers`: whole lines without line ends.
QByteArray answer(int status, const QByteArray &body, const QByteArrayList &headers = {});
// A script that reads requests and answers each alike, keeping the connection.
Script always(const QByteArray &answer);
// A script that reads one request, sends the bytes and closes.
Script once(const QByteArray &bytes);

} // namespace RawServer
