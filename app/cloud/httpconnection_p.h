#pragma once

#include "cloud/networkfailure_p.h"
#include "cloud/proxyroute.h"
#include "cloud/responseparser_p.h"

#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>
#include <QSslError>
#include <QTcpSocket>
#include <QTimer>

#include <optional>

class QSslSocket;

namespace Chaincert {

class ProxyConnector;
class ProxyTunnel;

/// Where a connection leads, and how.
struct ConnectionTarget
{
    QString host; ///< whose certificate it must be, and what a proxy is asked for
    quint16 port = 0;
    QHostAddress address = {}; ///< the host's that is to be reached; null: the proxy looks the name up
    SharedRoute route = {};
    ProxyConnector *connector = nullptr; ///< where the route leads through a proxy, and then with TLS alone
    std::optional<QSslConfiguration> ssl = {}; ///< nothing: without TLS. Even an empty one loads OpenSSL.
};

/// One connection to a service, for one request at a time (HTTP/1.1). A socket of our own rather than
/// QNetworkAccessManager, which in Qt 6.4 holds what a peer sends without bound (a huge chunk, a 401's body,
/// headers without end), and whose connections may serve a request though nobody looked at the certificate.
/// Nothing of a request is written before the peer was found to be the host (peername.h). What a peer has
/// sent and nobody took yet stays below ReadBuffer here and as much again in the TLS layer; the system's
/// socket holds some megabytes more. Delete it by close() and deleteLater(), since it reports the end of a
/// request from within.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 ReadBuffer = 1024 * 1024;
    static constexpr qsizetype Slice = 256 * 1024; ///< the most that bodyCame() hands over at once

    HttpConnection(ConnectionTarget target, QObject *parent);
    ~HttpConnection() override;

    const ConnectionTarget &target() const { return m_target; }
    void open();
    /// Once it is open, or rested after an answer.
    void send(const QByteArray &head, const QByteArray &body);
    /// Between these two nothing more is read, and of what was read nothing told: the peer has to wait.
    void pauseReading();
    void resumeReading();
    void close(); ///< silently, at once
    bool canServe() const; ///< open, and at rest
    const ResponseParser &answer() const { return m_parser; }

Q_SIGNALS:
    void reached(); ///< the address answers; TLS may still be under way
    void opened();
    void sent(); ///< the whole request is with the system
    void headCame();
    void bodyCame(QByteArrayView bytes);
    void answered(); ///< whole; the connection rests, or is of no further use
    void failed(const Chaincert::ConnectionFault &fault); ///< and is of no further use
    void closedWhileIdle();

private:
    void adopt(QTcpSocket *socket);
    void onTunnel(QSslSocket *socket);
    void leaveTunnel();
    void onConnected();
    void onSslErrors(const QList<QSslError> &errors);
    void onEncrypted();
    void onWritten();
    void onReadyRead();
    void onDisconnected();
    void onError(QAbstractSocket::SocketError error);
    void take(qsizetype count);
    void handOver();
    void onGoOn();
    void failOfAnswer();
    void tellSent();
    void finish(bool reusable);
    void fail(QAbstractSocket::SocketError error, const QString &text);
    void fail(ConnectionFault fault);

    enum class State { New, Opening, Idle, Serving, Over };

    const ConnectionTarget m_target;
    ProxyTunnel *m_tunnel = nullptr; // a child, while it is under way
    QTcpSocket *m_socket = nullptr; // a child; through a proxy none before the tunnel is open
    QSslSocket *m_tls = nullptr; // the same, where it is one
    State m_state = State::New;
    ResponseParser m_parser;
    QList<QSslError> m_tlsErrors;
    QByteArray m_slice;
    qsizetype m_untold = 0; // bytes of body at its front
    bool m_restEmpty = true; // nothing came behind the answer
    bool m_held = false;
    bool m_gone = false; // the peer, while it was held
    QTimer m_idleTimer;
    bool m_sentTold = false;
};

} // namespace Chaincert
