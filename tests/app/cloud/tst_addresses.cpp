#include "callfixture.h"

#include "harness/harness.h"

#include <QTcpServer>

#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Calls;
using RawServer::answer;
using RawServer::Server;

namespace {

std::mutex s_mutex;
QMap<QByteArray, QByteArrayList> s_names; // what the resolver says of them, in this order

} // namespace

// The system's resolver, but for the names of this test. Stands before the C library's for Qt, too.
extern "C" int getaddrinfo(const char *node, const char *service, const addrinfo *hints, addrinfo **result)
{
    using Function = int (*)(const char *, const char *, const addrinfo *, addrinfo **);
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "getaddrinfo"));
    QByteArrayList addresses;
    {
        const std::lock_guard lock(s_mutex);
        addresses = s_names.value(node);
    }
    if (addresses.isEmpty())
        return real(node, service, hints, result);
    addrinfo *first = nullptr;
    addrinfo **next = &first;
    for (const QByteArray &address : std::as_const(addresses)) {
        addrinfo only = {};
        only.ai_flags = AI_NUMERICHOST;
        only.ai_socktype = SOCK_STREAM;
        if (real(address.constData(), service, &only, next) != 0)
            return EAI_NONAME;
        while (*next)
            next = &(*next)->ai_next;
    }
    *result = first;
    return 0;
}

namespace {

// An address and port where nothing answers: a listener whose queue is full, so that the system drops every
// new connection.
class Silence
{
public:
    Silence(const QByteArray &address, quint16 port)
    {
        const bool six = address.contains(':');
        sockaddr_storage where = {};
        socklen_t size = sizeof(sockaddr_in);
        if (six) {
            auto *in = reinterpret_cast<sockaddr_in6 *>(&where);
            in->sin6_family = AF_INET6;
            in->sin6_port = htons(port);
            inet_pton(AF_INET6, address.constData(), &in->sin6_addr);
            size = sizeof(sockaddr_in6);
        } else {
            auto *in = reinterpret_cast<sockaddr_in *>(&where);
            in->sin_family = AF_INET;
            in->sin_port = htons(port);
            inet_pton(AF_INET, address.constData(), &in->sin_addr);
        }
        const auto *raw = reinterpret_cast<const sockaddr *>(&where);
        const int listener = add(six);
        m_works = bind(listener, raw, size) == 0 && listen(listener, 0) == 0;
        for (int i = 0; m_works && i < 4; ++i)
            std::ignore = connect(add(six), raw, size);
        QTest::qWait(20);
    }
    ~Silence()
    {
        for (const int socket : m_sockets)
            close(socket);
    }
    bool works() const { return m_works; }

private:
    int add(bool six)
    {
        m_sockets << socket(six ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        return m_sockets.last();
    }
    QList<int> m_sockets;
    bool m_works = false;
};

// Who has come to an address and port since this is there.
class Callers
{
public:
    Callers(const QByteArray &address, quint16 port)
        : m_listens(m_server.listen(QHostAddress(QString::fromLatin1(address)), port))
    {
    }
    bool areNone() { return m_listens && !m_server.waitForNewConnection(0); }

private:
    QTcpServer m_server;
    const bool m_listens;
};

} // namespace

// A name with several addresses, of which some do not answer.
class AddressesTest : public QObject
{
    Q_OBJECT

    TransferThread m_thread;
    RawServer::TestAuthority m_authority;
    static constexpr NetworkLimits Limits{.connect = 1500ms};

    static void name(const QByteArray &host, const QByteArrayList &addresses)
    {
        const std::lock_guard lock(s_mutex);
        s_names[host] = addresses;
    }

private Q_SLOTS:
    void theNextAddressIsTriedWhereOneDoesNotAnswer_data()
    {
        QTest::addColumn<QByteArray>("dead");
        QTest::addColumn<bool>("silent");
        QTest::newRow("silent") << "127.0.0.2"_ba << true;
        QTest::newRow("refused") << "127.0.0.3"_ba << false;
        QTest::newRow("IPv6, silent") << "::1"_ba << true;
        QTest::newRow("IPv6, refused") << "::1"_ba << false;
    }
    void theNextAddressIsTriedWhereOneDoesNotAnswer()
    {
        QFETCH(QByteArray, dead);
        QFETCH(bool, silent);
        for (const QByteArray &method : {"GET"_ba, "POST"_ba}) {
            const QByteArray host
                = "n" + QByteArray(QTest::currentDataTag()).toHex() + method.toLower() + ".test";
            name(host, {dead, "127.0.0.1"});
            Server server(RawServer::always(answer(200, "x", {"Connection: close"})),
                m_authority.issue({.names = {QString::fromLatin1(host)}}));
            std::optional<Silence> silence;
            if (silent)
                silence.emplace(dead, server.port());
            if (silent && !silence->works())
                QSKIP("This computer has no such address.");
            Network network(m_thread, {m_authority.pem()}, Limits);
            Run run(network, HttpRequest{method, server.url("/", host), {}, {}});
            QVERIFY(run.start().wait());
            QVERIFY2(run.succeeded(), qPrintable(run.failure().detail));
            QCOMPARE(server.requests().size(), 1); // once, also what must not be repeated
            QVERIFY(server.requests().first().contains("\r\nHost: " + host + ':'));
            silence.reset();
            Callers callers(dead, server.port()); // which address answered is remembered
            Run again(network, server.url("/", host));
            QVERIFY(again.start().wait());
            QVERIFY(again.succeeded());
            QVERIFY(callers.areNone());
        }
    }

    void whereNoneAnswersEachIsNamed()
    {
        name("none.test", {"127.0.0.2", "127.0.0.3"});
        Server server([](RawServer::Connection &) {}, m_authority.issue());
        const Silence silence("127.0.0.2", server.port());
        QVERIFY(silence.works());
        Network network(m_thread, {m_authority.pem()}, {.connect = 600ms});
        Run run(network, server.url("/", "none.test"));
        QVERIFY(run.start().wait());
        const QString own = inEnglish(run.failure().ownSentences);
        QVERIFY2(
            own.contains(u"127.0.0.2 did not respond"_s) && own.contains(u"No connection to 127.0.0.3: "_s),
            qPrintable(own));
        QCOMPARE(run.failure().subject, server.url("/", "none.test").authority());
        QCOMPARE(run.failure().tries, 3);
        QCOMPARE(server.connections(), 0);
    }

    // Another address would be another server's certificate: that is no reason to ask on.
    void aWrongCertificateIsToldAtOnce()
    {
        name("wrong.test", {"127.0.0.1", "127.0.0.2"});
        Server server(RawServer::always(answer(200, "x")), m_authority.issue());
        Network network(m_thread, {m_authority.pem()}, Limits);
        Run run(network, server.url("/", "wrong.test"));
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::TlsWrongHost);
        QCOMPARE(server.connections(), 1);
    }

    // A proxy's name may have several addresses as well; what it is asked goes to one of them.
    void theNextAddressOfAProxyIsTriedWhereOneDoesNotAnswer_data()
    {
        QTest::addColumn<QByteArrayList>("dead");
        QTest::addColumn<bool>("silent");
        QTest::addColumn<bool>("socks");
        QTest::newRow("silent") << QByteArrayList{"127.0.0.2"} << true << false;
        QTest::newRow("refused") << QByteArrayList{"127.0.0.3"} << false << false;
        QTest::newRow("IPv6, silent") << QByteArrayList{"::1"} << true << false;
        QTest::newRow("three that are silent")
            << QByteArrayList{"127.0.0.4", "127.0.0.5", "127.0.0.6"} << true << false;
        QTest::newRow("SOCKS, silent") << QByteArrayList{"127.0.0.7"} << true << true;
    }
    void theNextAddressOfAProxyIsTriedWhereOneDoesNotAnswer()
    {
        QFETCH(QByteArrayList, dead);
        QFETCH(bool, silent);
        QFETCH(bool, socks);
        const QByteArray proxy = "p" + QByteArray(QTest::currentDataTag()).toHex() + ".test";
        name(proxy, dead + QByteArrayList{"127.0.0.1"});
        const auto identity = m_authority.issue({.names = {u"service.invalid"_s}});
        Server server([&identity, socks](RawServer::Connection &c) {
            if (socks) {
                c.readBytes(3); // version 5, one way to sign in: none
                c.send(QByteArray("\5\0", 2));
                c.readBytes(4 + 1 + 15 + 2); // connect to "service.invalid" and its port
                c.send(QByteArray("\5\0\0\1\0\0\0\0\0\0", 10));
            } else if (!c.readRequest() || !c.send("HTTP/1.1 200 Connected\r\n\r\n")) {
                return;
            }
            if (c.startTls(identity))
                RawServer::always(answer(200, "through", {"Connection: close"}))(c);
        });
        std::vector<std::unique_ptr<Silence>> silences;
        for (const QByteArray &address : dead) {
            if (silent)
                silences.push_back(std::make_unique<Silence>(address, server.port()));
            if (silent && !silences.back()->works())
                QSKIP("This computer has no such address.");
        }
        const ProxySettings settings{ProxySettings::Mode::Own,
            socks ? ProxySettings::Kind::Socks5 : ProxySettings::Kind::Http, QString::fromLatin1(proxy),
            server.port(), {}};
        Network network(m_thread, {m_authority.pem(), settings, {}}, Limits);
        Run run(network, QUrl(u"https://service.invalid/x"_s));
        QVERIFY(run.start().wait());
        QVERIFY2(run.succeeded(), qPrintable(run.failure().detail));
        QCOMPARE(server.connections(), 1); // within the first try
        silences.clear();
        std::vector<std::unique_ptr<Callers>> callers; // which address answered is remembered
        for (const QByteArray &address : dead)
            callers.push_back(std::make_unique<Callers>(address, server.port()));
        Run again(network, QUrl(u"https://service.invalid/x"_s));
        QVERIFY(again.start().wait());
        QVERIFY(again.succeeded());
        for (const auto &caller : callers)
            QVERIFY(caller->areNone());
    }

    void whereNoAddressOfAProxyAnswersEachIsNamed()
    {
        name("dead-proxy.test", {"127.0.0.2", "127.0.0.3"});
        Server server([](RawServer::Connection &) {});
        const Silence silence("127.0.0.2", server.port());
        QVERIFY(silence.works());
        Network network(m_thread,
            {{},
                {ProxySettings::Mode::Own, ProxySettings::Kind::Http, u"dead-proxy.test"_s, server.port(),
                    {}},
                {}},
            {.connect = 600ms});
        Run run(network, QUrl(u"https://service.invalid/x"_s));
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::ProxyFailed);
        const QString own = inEnglish(run.failure().ownSentences);
        QVERIFY2(
            own.contains(u"127.0.0.2 did not respond"_s) && own.contains(u"No connection to 127.0.0.3: "_s),
            qPrintable(own));
        QCOMPARE(server.connections(), 0);
    }

    // Between the look at a name and the connection nobody may exchange the address.
    void plainHttpGoesToTheAddressThatWasLookedAt()
    {
        name("localhost", {"192.0.2.1", "127.0.0.1"});
        Server server(RawServer::always(answer(200, "x")));
        Network network(m_thread, {}, Limits);
        Run run(network, server.url("/", "localhost"));
        QVERIFY(run.start().wait());
        name("localhost", {});
        COMPARE_KIND(run.failure(), FailureKind::EndpointNotSecure);
        QCOMPARE(server.connections(), 0);
    }
};

CHAINCERT_TEST(AddressesTest)

#include "tst_addresses.moc"
