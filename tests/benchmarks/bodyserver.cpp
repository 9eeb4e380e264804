// Answers any GET as fast as loopback allows, so that a benchmark measures the client: raw sockets, one
// thread for each connection, keep-alive, TLS with --tls. The query's org_name chooses the body: "bytes-N" is
// N pseudo-random bytes, anything else the file given by --file, after --latency milliseconds. Prints its
// port, then serves until its standard input ends.

#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <random>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

std::vector<char> randomBlock()
{
    std::vector<char> block(1 << 20);
    std::mt19937_64 random(42);
    for (std::size_t at = 0; at < block.size(); at += sizeof(std::uint64_t)) {
        const std::uint64_t word = random();
        std::memcpy(block.data() + at, &word, sizeof word);
    }
    return block;
}

// One connection, plain or TLS.
class Connection
{
public:
    Connection(int socket, SSL_CTX *tls)
        : m_socket(socket)
    {
        const int on = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (tls) {
            m_tls = SSL_new(tls);
            SSL_set_fd(m_tls, socket);
        }
    }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection()
    {
        SSL_free(m_tls);
        close(m_socket);
    }

    bool open() { return !m_tls || SSL_accept(m_tls) == 1; }

    ssize_t receive(char *bytes, std::size_t most)
    {
        return m_tls ? SSL_read(m_tls, bytes, static_cast<int>(most)) : recv(m_socket, bytes, most, 0);
    }

    bool sendAll(const char *bytes, std::size_t count)
    {
        while (count > 0) {
            const ssize_t sent = m_tls ? SSL_write(m_tls, bytes, static_cast<int>(std::min(count, most)))
                                       : send(m_socket, bytes, count, MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            bytes += sent;
            count -= static_cast<std::size_t>(sent);
        }
        return true;
    }

private:
    static constexpr std::size_t most = 1 << 20;
    const int m_socket;
    SSL *m_tls = nullptr;
};

struct Settings
{
    std::vector<char> file;
    std::vector<char> block = randomBlock();
    std::chrono::milliseconds latency{0};
    SSL_CTX *tls = nullptr;
};

bool answer(Connection &connection, const std::string &request, const Settings &settings)
{
    const std::size_t named = request.find("org_name=bytes-");
    const std::size_t length = named == std::string::npos
        ? settings.file.size()
        : std::strtoull(request.c_str() + named + 15, nullptr, 10);
    std::string head = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: "
        + std::to_string(length) + "\r\n\r\n";
    if (settings.latency.count() > 0)
        std::this_thread::sleep_for(settings.latency);
    if (named == std::string::npos) {
        head.append(settings.file.data(), settings.file.size());
        return connection.sendAll(head.data(), head.size());
    }
    if (!connection.sendAll(head.data(), head.size()))
        return false;
    for (std::size_t left = length; left > 0;) {
        const std::size_t part = std::min(left, settings.block.size());
        if (!connection.sendAll(settings.block.data(), part))
            return false;
        left -= part;
    }
    return true;
}

void serve(int socket, const Settings &settings)
{
    Connection connection(socket, settings.tls);
    if (!connection.open())
        return;
    std::string heard;
    char buffer[16384];
    for (;;) {
        const std::size_t end = heard.find("\r\n\r\n");
        if (end != std::string::npos) {
            if (!answer(connection, heard.substr(0, end), settings))
                return;
            heard.erase(0, end + 4);
            continue;
        }
        const ssize_t got = connection.receive(buffer, sizeof buffer);
        if (got <= 0)
            return;
        heard.append(buffer, static_cast<std::size_t>(got));
    }
}

bool read(int argc, char **argv, Settings &settings)
{
    for (int at = 1; at < argc; ++at) {
        const std::string option = argv[at];
        if (option == "--file" && at + 1 < argc) {
            std::ifstream input(argv[++at], std::ios::binary);
            settings.file.assign(std::istreambuf_iterator<char>(input), {});
        } else if (option == "--latency" && at + 1 < argc) {
            settings.latency = std::chrono::milliseconds(std::atoi(argv[++at]));
        } else if (option == "--tls" && at + 2 < argc) {
            settings.tls = SSL_CTX_new(TLS_server_method());
            const char *const certificate = argv[++at];
            const char *const key = argv[++at];
            if (SSL_CTX_use_certificate_chain_file(settings.tls, certificate) != 1
                || SSL_CTX_use_PrivateKey_file(settings.tls, key, SSL_FILETYPE_PEM) != 1)
                return false;
        } else {
            return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN); // SSL_write knows no MSG_NOSIGNAL
    Settings settings;
    if (!read(argc, argv, settings)) {
        std::fprintf(stderr, "usage: %s [--file FILE] [--latency MS] [--tls CERTIFICATE KEY]\n", argv[0]);
        return 2;
    }

    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || listen(listener, 64) != 0)
        return 1;
    getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);

    std::thread([] {
        char byte;
        while (::read(STDIN_FILENO, &byte, 1) > 0) { }
        std::_Exit(0);
    }).detach();
    for (;;) {
        const int socket = accept(listener, nullptr, nullptr);
        if (socket >= 0)
            std::thread(serve, socket, std::cref(settings)).detach();
    }
}
