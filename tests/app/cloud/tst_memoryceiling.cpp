#include "callfixture.h"

#include "harness/harness.h"

#include <QFile>
#include <QSslSocket>

#include <algorithm>
#include <atomic>
#include <thread>
#include <unistd.h>

using namespace Calls;
using RawServer::Connection;
using RawServer::Server;

#ifdef __SANITIZE_ADDRESS__
// What was freed would count for up to 256 MiB more.
extern "C" const char *__asan_default_options()
{
    return "quarantine_size_mb=4";
}
#endif

namespace {

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

// The most memory this process had while it lived, above what it had at first.
class MemoryPeak
{
public:
    MemoryPeak()
        : m_first(residentBytes())
        , m_thread([this] {
            while (!m_over) {
                m_peak = std::max<qint64>(m_peak, residentBytes());
                std::this_thread::sleep_for(2ms);
            }
        })
    {
    }
    ~MemoryPeak()
    {
        m_over = true;
        m_thread.join();
    }
    qint64 growth() const { return std::max<qint64>(m_peak - m_first, 0); }

private:
    const qint64 m_first;
    std::atomic<qint64> m_peak = 0;
    std::atomic<bool> m_over = false;
    std::thread m_thread;
};

} // namespace

// What a peer sends must not become memory here, however fast it sends and however slow the disk is.
class MemoryCeilingTest : public QObject
{
    Q_OBJECT

    TransferThread m_thread;
    RawServer::TestAuthority m_authority;

    // Bytes: 16 MiB, and what a server in this process takes; with the sanitizer's own share.
#ifdef __SANITIZE_ADDRESS__
    static constexpr qint64 Ceiling = 48 * 1024 * 1024;
#else
    static constexpr qint64 Ceiling = 24 * 1024 * 1024;
#endif

    Network slowlyTakingNetwork(const ProxySettings &proxy = {})
    {
        return Network(m_thread, {m_authority.pem(), proxy}, {.connect = 10s, .stall = 10s});
    }

private Q_SLOTS:
    // Loads OpenSSL, which no peer sent.
    void initTestCase()
    {
        QVERIFY(QSslSocket::supportsSsl());
    }

    void whatAPeerSendsIsNotKeptInMemory_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("block");
        QTest::addColumn<QByteArray>("kind"); // empty: it goes on
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        const QByteArray chunked = "Transfer-Encoding: chunked\r\n\r\n";
        const QByteArray large = idOf(FailureKind::HeadTooLarge);
        for (const bool tls : {false, true}) {
            const auto row = [tls](const QByteArray &name, const QByteArray &head, const QByteArray &block,
                                 const QByteArray &kind = {}) {
                QTest::newRow(name + (tls ? " over TLS" : " in the open")) << tls << head << block << kind;
            };
            row("one huge chunk", ok + chunked + "40000000\r\n", "x");
            row("a length", ok + "Content-Length: 1073741824\r\n\r\n", "x");
            row("no length", ok + "\r\n", "x");
            row("many chunks", ok + chunked, "1\r\nx\r\n");
            row("a chunk's size without end", ok + chunked + "1;", "x", idOf(FailureKind::NetworkFailed));
            row("trailers without end", ok + chunked + "0\r\n", "X: y\r\n", large);
            row("a header without end", ok + "X: ", "x", large);
            row("headers without end", ok, "X: abcdefghijk\r\n", large);
            row("a status without end", "HTTP/1.1 200 ", "x", large);
            row("continue without end", "", "HTTP/1.1 100 Continue\r\n\r\n", large);
            row("a redirect's headers without end", "HTTP/1.1 302 F\r\nLocation: /\r\n", "X: y\r\n", large);
            row("a refusal's huge chunk", "HTTP/1.1 401 No\r\n" + chunked + "40000000\r\n", "x",
                idOf(FailureKind::Unauthorized));
        }
    }
    void whatAPeerSendsIsNotKeptInMemory()
    {
        QFETCH(bool, tls);
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, block);
        QFETCH(QByteArray, kind);
        const QByteArray blocks = block.repeated(65536 / block.size());
        Server server(
            [&](Connection &c) {
                if (c.readRequest() && c.send(head))
                    c.sendRepeated(blocks, 1 << 30);
            },
            tls ? std::optional(m_authority.issue()) : std::nullopt);
        Network network = slowlyTakingNetwork();
        const auto log = std::make_shared<SinkLog>();
        log->keepBytes = false;
        log->onWrite = []() -> Result<void> {
            std::this_thread::sleep_for(20ms); // a slow disk
            return {};
        };
        const MemoryPeak peak;
        Run run(network, server.url(), log);
        const bool ended = run.start().wait(kind.isEmpty() ? 1500ms : 60s);
        QVERIFY2(peak.growth() < Ceiling, QByteArray::number(peak.growth() >> 20));
        QCOMPARE(ended ? idOf(run.failure().kind) : QByteArray(), kind);
        if (kind == idOf(FailureKind::HeadTooLarge))
            QCOMPARE(run.failure().limit, 256 * 1024);
    }

    void norIsWhatAProxySays_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("block");
        QTest::newRow("headers without end") << "HTTP/1.1 200 Connected\r\n"_ba
                                             << "X: abcdefghijk\r\n"_ba;
        QTest::newRow("a header without end") << "HTTP/1.1 200 Connected\r\nX: "_ba
                                              << "x"_ba;
        QTest::newRow("a status without end") << "HTTP/1.1 200 "_ba
                                              << "x"_ba;
        QTest::newRow("a refusal's headers without end")
            << "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=x\r\n"_ba
            << "X: y\r\n"_ba;
    }
    void norIsWhatAProxySays()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, block);
        const QByteArray blocks = block.repeated(65536 / block.size());
        Server proxy([&](Connection &c) {
            if (c.readRequest() && c.send(head))
                c.sendRepeated(blocks, 1 << 30);
        });
        Network network = slowlyTakingNetwork(
            {ProxySettings::Mode::Own, ProxySettings::Kind::Http, u"127.0.0.1"_s, proxy.port()});
        const MemoryPeak peak;
        Run run(network, QUrl(u"https://service.invalid/x"_s));
        QVERIFY(run.start().wait(15s));
        QVERIFY2(peak.growth() < 3 * Ceiling, QByteArray::number(peak.growth() >> 20));
        COMPARE_KIND(run.failure(), FailureKind::HeadTooLarge);
        QCOMPARE(proxy.connections(), 1);
    }
};

CHAINCERT_TEST(MemoryCeilingTest)

#include "tst_memoryceiling.moc"
