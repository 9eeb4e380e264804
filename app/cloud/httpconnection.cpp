#include "cloud/httpconnection_p.h"

#include "cloud/peername.h"
#include "cloud/proxytunnel_p.h"
#include "platform/later.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslSocket>

#include <algorithm>

using namespace std::chrono_literals;

namespace Chaincert {

namespace {

constexpr std::chrono::milliseconds MaxIdleTime = 60s; // servers close theirs after about as long

} // namespace

HttpConnection::HttpConnection(ConnectionTarget target, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_idleTimer(this)
{
    m_idleTimer.setSingleShot(true);
    m_idleTimer.setInterval(MaxIdleTime);
    connect(&m_idleTimer, &QTimer::timeout, this, [this] {
        close();
        Q_EMIT closedWhileIdle();
    });
    if (!m_target.connector)
        adopt(m_target.ssl ? new QSslSocket : new QTcpSocket);
}

HttpConnection::~HttpConnection()
{
    close();
}

void HttpConnection::adopt(QTcpSocket *socket)
{
    m_socket = socket;
    m_socket->setParent(this);
    m_socket->setReadBufferSize(ReadBuffer);
    m_tls = qobject_cast<QSslSocket *>(m_socket);
    connect(m_socket, &QTcpSocket::connected, this, &HttpConnection::onConnected);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::onReadyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::onWritten);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::onDisconnected);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &HttpConnection::onError);
    if (m_tls) {
        connect(m_tls, &QSslSocket::sslErrors, this, &HttpConnection::onSslErrors);
        connect(m_tls, &QSslSocket::encrypted, this, &HttpConnection::onEncrypted);
        connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::onWritten);
        m_tls->setSslConfiguration(*m_target.ssl);
        m_tls->setPeerVerifyName(m_target.host); // for the server's choice of a certificate (SNI), too
    }
}

void HttpConnection::open()
{
    m_state = State::Opening;
    if (m_target.connector) {
        m_tunnel = new ProxyTunnel(*m_target.connector, m_target.route, m_target.host, m_target.port, this);
        connect(m_tunnel, &ProxyTunnel::opened, this, &HttpConnection::onTunnel);
        connect(m_tunnel, &ProxyTunnel::failed, this,
            [this](const Failure &why) { fail(ConnectionFault{.ofProxy = why}); });
        m_tunnel->start();
        return;
    }
    m_socket->setProxy(QNetworkProxy::NoProxy);
    const QString to = m_target.address.isNull() ? m_target.host : m_target.address.toString();
    if (m_tls)
        m_tls->connectToHostEncrypted(to, m_target.port);
    else
        m_socket->connectToHost(to, m_target.port);
}

// A server of TLS waits for its client. What came before it was asked is nobody's who was checked, and would
// be read as if it had been encrypted.
void HttpConnection::onTunnel(QSslSocket *socket)
{
    leaveTunnel();
    adopt(socket);
    if (m_tls->bytesAvailable() > 0)
        return fail(ConnectionFault{.ofProxy = Failure{.kind = FailureKind::ProxyFailed,
                                        .subject = m_target.route->address(),
                                        .ownSentences = {OwnSentence(QT_TRANSLATE_NOOP(
                                            "Words", "The proxy sent data after its response."))}}});
    if (m_tls->state() != QAbstractSocket::ConnectedState)
        return fail(QAbstractSocket::RemoteHostClosedError, m_tls->errorString());
    onConnected();
    if (m_state == State::Opening)
        m_tls->startClientEncryption();
}

void HttpConnection::leaveTunnel()
{
    if (!m_tunnel)
        return;
    m_tunnel->disconnect(this);
    m_tunnel->leave();
    std::exchange(m_tunnel, nullptr)->deleteLater(); // we may be in its signal
}

bool HttpConnection::canServe() const
{
    return m_state == State::Idle && m_socket->state() == QAbstractSocket::ConnectedState
        && m_socket->bytesAvailable() == 0;
}

void HttpConnection::send(const QByteArray &head, const QByteArray &body)
{
    m_state = State::Serving;
    m_idleTimer.stop();
    m_parser = ResponseParser();
    m_sentTold = false;
    m_untold = 0;
    m_held = false;
    m_gone = false;
    m_socket->write(head);
    if (!body.isEmpty())
        m_socket->write(body);
}

void HttpConnection::close()
{
    if (std::exchange(m_state, State::Over) == State::Over)
        return;
    m_idleTimer.stop();
    leaveTunnel();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
}

void HttpConnection::onConnected()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    Q_EMIT reached();
    if (m_tls || m_state != State::Opening)
        return;
    m_state = State::Idle;
    Q_EMIT opened();
}

// Qt's own check of the name knows a common name and less of wildcards: ours stands in its place.
void HttpConnection::onSslErrors(const QList<QSslError> &errors)
{
    QList<QSslError> others;
    std::copy_if(errors.begin(), errors.end(), std::back_inserter(others),
        [](const QSslError &error) { return error.error() != QSslError::HostNameMismatch; });
    const QSslCertificate certificate = m_tls->peerCertificate();
    if (peerName(certificate, m_target.host) != PeerName::Matches)
        others.append(QSslError(QSslError::HostNameMismatch, certificate));
    if (others.isEmpty())
        m_tls->ignoreSslErrors(errors); // the name alone
    else
        m_tlsErrors = others;
}

void HttpConnection::onEncrypted()
{
    if (m_state != State::Opening)
        return;
    const QSslCertificate certificate = m_tls->peerCertificate();
    if (peerName(certificate, m_target.host) != PeerName::Matches) {
        m_tlsErrors = {QSslError(QSslError::HostNameMismatch, certificate)};
        return fail(QAbstractSocket::SslHandshakeFailedError, m_tlsErrors.first().errorString());
    }
    m_state = State::Idle;
    Q_EMIT opened();
}

void HttpConnection::onWritten()
{
    if (m_state == State::Serving && m_socket->bytesToWrite() == 0
        && (!m_tls || m_tls->encryptedBytesToWrite() == 0))
        tellSent();
}

void HttpConnection::tellSent()
{
    if (!std::exchange(m_sentTold, true))
        Q_EMIT sent();
}

void HttpConnection::onReadyRead()
{
    if (m_state == State::Idle) { // an answer to nothing, or a farewell
        close();
        Q_EMIT closedWhileIdle();
        return;
    }
    while (m_state == State::Serving && !m_held && m_socket->bytesAvailable() > 0) {
        m_slice.resize(Slice);
        const qint64 count = m_socket->read(m_slice.data(), m_slice.size());
        if (count <= 0)
            return;
        take(qsizetype(count));
    }
}

// Of a slice that was read the body's bytes are moved together at its front, so that however small the chunks
// are a sink is called once.
void HttpConnection::take(qsizetype count)
{
    tellSent();
    QByteArrayView bytes = QByteArrayView(m_slice).first(count);
    qsizetype size = 0;
    while (m_state == State::Serving && !bytes.isEmpty() && !m_parser.isWhole()) {
        const bool hadHead = m_parser.headIsWhole();
        QByteArrayView body;
        bytes = bytes.sliced(m_parser.parse(bytes, &body));
        if (m_parser.fault() != ResponseParser::Fault::None)
            break;
        std::copy(body.begin(), body.end(), m_slice.data() + size);
        size += body.size();
        if (!hadHead && m_parser.headIsWhole())
            Q_EMIT headCame();
    }
    m_untold = size;
    m_restEmpty = bytes.isEmpty();
    handOver();
}

void HttpConnection::handOver()
{
    if (m_state == State::Serving && !m_held && m_untold > 0)
        Q_EMIT bodyCame(QByteArrayView(m_slice).first(std::exchange(m_untold, 0)));
    if (m_state != State::Serving || m_held)
        return;
    if (m_parser.fault() != ResponseParser::Fault::None)
        failOfAnswer();
    else if (m_parser.isWhole())
        finish(m_restEmpty);
}

void HttpConnection::pauseReading()
{
    m_held = m_state == State::Serving;
}

void HttpConnection::resumeReading()
{
    if (m_held)
        later(this, &HttpConnection::onGoOn);
}

void HttpConnection::onGoOn()
{
    m_held = false;
    handOver();
    if (m_state == State::Serving && !m_held)
        onReadyRead();
    if (m_state == State::Serving && !m_held && m_gone)
        onDisconnected();
}

void HttpConnection::failOfAnswer()
{
    switch (m_parser.fault()) {
    case ResponseParser::Fault::None:
        break;
    case ResponseParser::Fault::HeadTooLarge:
        return fail({.kind = FailureKind::HeadTooLarge, .limit = ResponseParser::MaxHead});
    case ResponseParser::Fault::NotHttp:
        return fail({.kind = FailureKind::NetworkFailed,
            .why = OwnSentence(QT_TRANSLATE_NOOP("Words", "The server does not speak HTTP/1.1."))});
    case ResponseParser::Fault::BadChunks:
        return fail({.kind = FailureKind::NetworkFailed,
            .why = OwnSentence(QT_TRANSLATE_NOOP("Words", "The response's chunked encoding is malformed."))});
    }
}

void HttpConnection::finish(bool reusable)
{
    if (reusable && m_parser.keepsConnection() && m_socket->bytesToWrite() == 0
        && m_socket->state() == QAbstractSocket::ConnectedState) {
        m_state = State::Idle;
        m_idleTimer.start();
    } else {
        close();
    }
    Q_EMIT answered();
}

void HttpConnection::onDisconnected()
{
    if (m_state == State::Idle) {
        close();
        Q_EMIT closedWhileIdle();
        return;
    }
    onReadyRead(); // what came before
    m_gone = m_held;
    if (m_held)
        return;
    if (m_state == State::Serving && m_parser.endsByClosing())
        finish(false);
    else if (m_state == State::Serving || m_state == State::Opening)
        fail(QAbstractSocket::RemoteHostClosedError, m_socket->errorString());
}

void HttpConnection::onError(QAbstractSocket::SocketError error)
{
    if (error == QAbstractSocket::RemoteHostClosedError) // what came is read first; not always told
        later(this, &HttpConnection::onDisconnected);
    else if (m_held && m_parser.isWhole()) // and nobody needs it now
        m_gone = true;
    else if (m_state == State::Serving || m_state == State::Opening)
        fail(error, m_socket->errorString());
    else if (m_state == State::Idle)
        onDisconnected();
}

void HttpConnection::fail(QAbstractSocket::SocketError error, const QString &text)
{
    fail(ConnectionFault{.error = error, .text = text});
}

void HttpConnection::fail(ConnectionFault fault)
{
    fault.tlsErrors = m_tlsErrors;
    if (m_tls)
        fault.chain = m_tls->peerCertificateChain();
    close();
    Q_EMIT failed(fault);
}

} // namespace Chaincert
