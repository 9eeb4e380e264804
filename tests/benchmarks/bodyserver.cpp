// Answers any GET as fast as loopback allows, so that a benchmark measures the client: raw sockets, one
// thread for each connection, keep-alive, TLS with --tls. The query's org_name chooses the body: "bytes-N" is
// N pseudo-random bytes, a number at the name's end one of the files of --folder (0.zip, 1.zip …, beginning
// again where there are fewer), anything else the file given by --file, after --latency milliseconds.
// Requests without --token's value in X-Auth-Token get 401. Prints its port, serves until its standard input
// ends, then prints how many connections and answers there were.

#include <algorithm>
#include <arpa/inet.h>
#include <atomic>
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
    std::vector<std::vector<char>> files;
    std::vector<char> block = randomBlock();
    std::chrono::milliseconds latency{0};
    SSL_CTX *tls = nullptr;
    std::string token; // empty: anybody may ask
};

struct Counts
{
    std::atomic<int> connections = 0;
    std::atomic<int> answers = 0;
};

std::vector<char> bytesOf(const std::string &path)
{
    std::ifstream input(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(input), {}};
}

std::string orgOf(const std::string &request)
{
    const std::size_t named = request.find("org_name=");
    if (named == std::string::npos)
        return {};
    return request.substr(named + 9, request.find_first_of("& \r", named) - named - 9);
}

// org7 of 5 files: the file 2.
const std::vector<char> &fileFor(const std::string &org, const std::vector<std::vector<char>> &files)
{
    const std::size_t digits = org.find_last_not_of("0123456789") + 1;
    return files[std::strtoull(org.c_str() + digits, nullptr, 10) % files.size()];
}

bool answer(Connection &connection, const std::string &request, const Settings &settings)
{
    const std::string org = orgOf(request);
    const bool random = org.compare(0, 6, "bytes-") == 0;
    static const std::vector<char> nothing;
    const bool known = settings.token.empty()
        || request.find("X-Auth-Token: " + settings.token + "\r\n") != std::string::npos;
    const std::vector<char> &file = known && !random ? fileFor(org, settings.files) : nothing;
    const std::size_t length = known && random ? std::strtoull(org.c_str() + 6, nullptr, 10) : file.size();
    std::string head = std::string("HTTP/1.1 ") + (known ? "200 OK" : "401 Unauthorized")
        + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + std::to_string(length)
        + "\r\n\r\n";
    if (settings.latency.count() > 0)
        std::this_thread::sleep_for(settings.latency);
    if (!random || !known) {
        head.append(file.data(), file.size());
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

void serve(int socket, const Settings &settings, Counts &counts)
{
    ++counts.connections;
    Connection connection(socket, settings.tls);
    if (!connection.open())
        return;
    std::string heard;
    char buffer[16384];
    for (;;) {
        const std::size_t end = heard.find("\r\n\r\n");
        if (end != std::string::npos) {
            if (!answer(connection, heard.substr(0, end + 2), settings))
                return;
            ++counts.answers;
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
            settings.files = {bytesOf(argv[++at])};
        } else if (option == "--folder" && at + 1 < argc) {
            const std::string folder = argv[++at];
            for (std::size_t number = 0;; ++number) {
                auto bytes = bytesOf(folder + "/" + std::to_string(number) + ".zip");
                if (bytes.empty())
                    break;
                settings.files.push_back(std::move(bytes));
            }
        } else if (option == "--token" && at + 1 < argc) {
            settings.token = argv[++at];
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
    if (settings.files.empty())
        settings.files.emplace_back();
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN); // SSL_write knows no MSG_NOSIGNAL
    Settings settings;
    Counts counts;
    if (!read(argc, argv, settings)) {
        std::fprintf(stderr,
            "usage: %s [--file FILE | --folder FOLDER] [--latency MS] [--token TOKEN] [--tls CERTIFICATE "
            "KEY]\n",
            argv[0]);
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

    std::thread([&counts] {
        char byte;
        while (::read(STDIN_FILENO, &byte, 1) > 0) { }
        std::printf("%d %d\n", counts.connections.load(), counts.answers.load());
        std::fflush(stdout);
        std::_Exit(0);
    }).detach();
    for (;;) {
        const int socket = accept(listener, nullptr, nullptr);
        if (socket >= 0)
            std::thread(serve, socket, std::cref(settings), std::ref(counts)).detach();
    }
}
