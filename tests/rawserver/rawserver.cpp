#include "rawserver/rawserver.h"

#include <algorithm>
#include <arpa/inet.h>
#include <atomic>
#include <csignal>
#include <mutex>
#include <netinet/in.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace RawServer {

using namespace std::chrono_literals;

struct Server::Private
{
    int listener = -1;
    quint16 port = 0;
    std::optional<Identity> identity;
    std::atomic<bool> stopping = false;
    std::atomic<int> connections = 0;
    mutable std::mutex mutex; // over what follows
    Script script;
    QList<QByteArray> requests;
    std::vector<std::thread> scripts;
    std::thread acceptor;
};

struct Connection::Tls
{
    SSL_CTX *context = nullptr;
    SSL *ssl = nullptr;
    ~Tls()
    {
        SSL_free(ssl);
        SSL_CTX_free(context);
    }
};

Connection::Connection(Server &server, int socket)
    : m_server(server)
    , m_socket(socket)
{
    const timeval patience{0, 50'000}; // so that a blocked send notices the server's end
    setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
}

Connection::~Connection()
{
    if (m_socket < 0)
        return;
    if (m_tls && m_tls->ssl)
        SSL_shutdown(m_tls->ssl);
    // Unread bytes would turn the close into a reset.
    shutdown(m_socket, SHUT_WR);
    char rest[4096];
    while (recv(m_socket, rest, sizeof rest, MSG_DONTWAIT) > 0) { }
    close(m_socket);
}

bool Connection::waitReadable(std::chrono::milliseconds time)
{
    const auto until = std::chrono::steady_clock::now() + time;
    while (!m_server.d->stopping) {
        if (m_tls && SSL_pending(m_tls->ssl) > 0)
            return true;
        pollfd entry{m_socket, POLLIN, 0};
        if (poll(&entry, 1, 10) > 0)
            return true;
        if (std::chrono::steady_clock::now() >= until)
            break;
    }
    return false;
}

qint64 Connection::read(char *data, qint64 size)
{
    if (!waitReadable(1h))
        return -1;
    return m_tls ? SSL_read(m_tls->ssl, data, int(size)) : recv(m_socket, data, size_t(size), 0);
}

bool Connection::readRequest()
{
    QByteArray &bytes = m_unread;
    qsizetype whole = -1;
    while (whole < 0 || bytes.size() < whole) {
        if (const qsizetype end = whole < 0 ? bytes.indexOf("\r\n\r\n") : -1; end >= 0) {
            const QByteArray head = bytes.left(end).toLower();
            const qsizetype length = head.indexOf("\r\ncontent-length:");
            whole = end + 4;
            if (length >= 0)
                whole += head.mid(length + 17).split('\r').first().trimmed().toLongLong();
            continue;
        }
        char buffer[16 * 1024];
        const qint64 count = m_socket < 0 ? -1 : read(buffer, sizeof buffer);
        if (count <= 0)
            return false;
        bytes.append(buffer, count);
    }
    m_request = bytes.left(whole);
    bytes.remove(0, whole);
    const std::lock_guard lock(m_server.d->mutex);
    m_server.d->requests << m_request;
    return true;
}

QByteArray Connection::readBytes(qsizetype count)
{
    while (m_unread.size() < count) {
        char buffer[4096];
        const qint64 got = m_socket < 0 ? -1 : read(buffer, sizeof buffer);
        if (got <= 0)
            break;
        m_unread.append(buffer, got);
    }
    const QByteArray bytes = m_unread.left(count);
    m_unread.remove(0, bytes.size());
    return bytes;
}

bool Connection::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size() && !m_server.d->stopping && m_socket >= 0) {
        const char *data = bytes.constData() + sent;
        const qsizetype left = bytes.size() - sent;
        const qint64 count
            = m_tls ? SSL_write(m_tls->ssl, data, int(left)) : ::send(m_socket, data, size_t(left), 0);
        if (count > 0)
            sent += count;
        else if (m_tls ? SSL_get_error(m_tls->ssl, int(count)) != SSL_ERROR_WANT_WRITE
                       : errno != EAGAIN && errno != EWOULDBLOCK)
            return false;
    }
    return sent == bytes.size();
}

bool Connection::sendRepeated(const QByteArray &block, qint64 total)
{
    for (; total > 0; total -= block.size()) {
        if (!send(total >= block.size() ? block : block.left(total)))
            return false;
    }
    return true;
}

bool Connection::drip(const QByteArray &bytes, std::chrono::milliseconds between, qsizetype size)
{
    for (qsizetype at = 0; at < bytes.size(); at += size) {
        if (!send(bytes.mid(at, size)) || !pause(between))
            return false;
    }
    return true;
}

bool Connection::pause(std::chrono::milliseconds time)
{
    const auto until = std::chrono::steady_clock::now() + time;
    while (!m_server.d->stopping && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(
            std::min<std::chrono::nanoseconds>(10ms, until - std::chrono::steady_clock::now()));
    return !m_server.d->stopping;
}

void Connection::hold()
{
    char buffer[4096];
    while (m_socket >= 0 && read(buffer, sizeof buffer) > 0) { }
}

bool Connection::startTls(const Identity &identity)
{
    m_tls = std::make_unique<Tls>();
    m_tls->context = SSL_CTX_new(TLS_server_method());
    BIO *certificateText
        = BIO_new_mem_buf(identity.certificatePem.constData(), int(identity.certificatePem.size()));
    BIO *keyText = BIO_new_mem_buf(identity.keyPem.constData(), int(identity.keyPem.size()));
    X509 *certificate = PEM_read_bio_X509(certificateText, nullptr, nullptr, nullptr);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(keyText, nullptr, nullptr, nullptr);
    SSL_CTX_use_certificate(m_tls->context, certificate);
    SSL_CTX_use_PrivateKey(m_tls->context, key);
    X509_free(certificate);
    EVP_PKEY_free(key);
    BIO_free(certificateText);
    BIO_free(keyText);
    m_tls->ssl = SSL_new(m_tls->context);
    SSL_set_fd(m_tls->ssl, m_socket);
    return waitReadable(1h) && SSL_accept(m_tls->ssl) == 1;
}

void Connection::reset()
{
    const linger none{1, 0};
    setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &none, sizeof none);
    close(m_socket);
    m_socket = -1;
}

Server::Server(Script script, std::optional<Identity> identity)
    : d(std::make_unique<Private>())
{
    signal(SIGPIPE, SIG_IGN);
    d->script = std::move(script);
    d->identity = std::move(identity);
    d->listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *raw = reinterpret_cast<sockaddr *>(&address);
    if (bind(d->listener, raw, size) != 0 || listen(d->listener, 64) != 0
        || getsockname(d->listener, raw, &size) != 0)
        qFatal("cannot listen");
    d->port = ntohs(address.sin_port);
    d->acceptor = std::thread([this] {
        while (!d->stopping) {
            pollfd entry{d->listener, POLLIN, 0};
            if (poll(&entry, 1, 10) <= 0)
                continue;
            const int socket = accept4(d->listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket < 0)
                continue;
            ++d->connections;
            const std::lock_guard lock(d->mutex);
            d->scripts.emplace_back([this, socket, script = d->script] {
                Connection connection(*this, socket);
                if (!d->identity || connection.startTls(*d->identity))
                    script(connection);
            });
        }
    });
}

Server::~Server()
{
    d->stopping = true;
    d->acceptor.join();
    for (std::thread &script : d->scripts)
        script.join();
    close(d->listener);
}

quint16 Server::port() const
{
    return d->port;
}

QUrl Server::url(const QByteArray &pathAndQuery, const QByteArray &host) const
{
    return QUrl::fromEncoded(
        (d->identity ? "https://" : "http://") + host + ':' + QByteArray::number(d->port) + pathAndQuery,
        QUrl::StrictMode);
}

void Server::setScript(Script script)
{
    const std::lock_guard lock(d->mutex);
    d->script = std::move(script);
}

QList<QByteArray> Server::requests() const
{
    const std::lock_guard lock(d->mutex);
    return d->requests;
}

int Server::connections() const
{
    return d->connections;
}

QByteArray answer(int status, const QByteArray &body, const QByteArrayList &headers)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " Said\r\n";
    for (const QByteArray &header : headers)
        text += header + "\r\n";
    return text + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

Script always(const QByteArray &answer)
{
    return [answer](Connection &connection) {
        while (connection.readRequest() && connection.send(answer)) { }
    };
}

Script once(const QByteArray &bytes)
{
    return [bytes](Connection &connection) {
        if (connection.readRequest())
            connection.send(bytes);
    };
}

} // namespace RawServer
