// Answers any GET as fast as loopback allows, so that a benchmark measures the client: raw sockets, one
// thread for each connection, keep-alive. The query's org_name chooses the body: "bytes-N" is N pseudo-random
// bytes, anything else the file given by --file. Prints its port, then serves until its standard input ends.

#include <arpa/inet.h>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <netinet/in.h>
#include <netinet/tcp.h>
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

bool sendAll(int socket, const char *bytes, std::size_t count)
{
    while (count > 0) {
        const ssize_t sent = send(socket, bytes, count, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes += sent;
        count -= static_cast<std::size_t>(sent);
    }
    return true;
}

bool answer(
    int socket, const std::string &request, const std::vector<char> &block, const std::vector<char> &file)
{
    const std::size_t named = request.find("org_name=bytes-");
    const std::size_t length
        = named == std::string::npos ? file.size() : std::strtoull(request.c_str() + named + 15, nullptr, 10);
    const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: "
        + std::to_string(length) + "\r\n\r\n";
    if (!sendAll(socket, head.data(), head.size()))
        return false;
    if (named == std::string::npos)
        return sendAll(socket, file.data(), file.size());
    for (std::size_t left = length; left > 0;) {
        const std::size_t part = std::min(left, block.size());
        if (!sendAll(socket, block.data(), part))
            return false;
        left -= part;
    }
    return true;
}

void serve(int socket, const std::vector<char> &block, const std::vector<char> &file)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    std::string heard;
    char buffer[16384];
    for (;;) {
        const std::size_t end = heard.find("\r\n\r\n");
        if (end != std::string::npos) {
            if (!answer(socket, heard.substr(0, end), block, file))
                break;
            heard.erase(0, end + 4);
            continue;
        }
        const ssize_t got = recv(socket, buffer, sizeof buffer, 0);
        if (got <= 0)
            break;
        heard.append(buffer, static_cast<std::size_t>(got));
    }
    close(socket);
}

} // namespace

int main(int argc, char **argv)
{
    std::vector<char> file;
    if (argc == 3 && std::strcmp(argv[1], "--file") == 0) {
        std::ifstream input(argv[2], std::ios::binary);
        file.assign(std::istreambuf_iterator<char>(input), {});
    }
    const std::vector<char> block = randomBlock();

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
        while (read(STDIN_FILENO, &byte, 1) > 0) { }
        std::_Exit(0);
    }).detach();
    for (;;) {
        const int socket = accept(listener, nullptr, nullptr);
        if (socket >= 0)
            std::thread(serve, socket, std::cref(block), std::cref(file)).detach();
    }
}
