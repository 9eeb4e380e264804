// The real window on the real core, with a heartbeat: how long its thread was ever away after the first
// paint. Usage: chaincert-windowstall [--ca FILE] [--no-unpack] [--parallel N] ENDPOINT ORG COUNT FOLDER
// Downloads COUNT certificates named ORG, ORG1 …, rests, scrolls through the rows from the first to the last,
// and prints the longest stall while they came (milliseconds), the resident memory before and after (KiB),
// and the longest stall while it scrolled. COUNT 0: rests for 5 s. Ends with 1 where one was not saved.

#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/memorysecretstore.h"
#include "downloads/downloadqueue.h"
#include "results/resultsview.h"
#include "sessions/sessions.h"
#include "settings/settings.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int ScrollSteps = 400;

double threadMilliseconds()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

// A timer of one millisecond; the longest gap between two of its beats, less that millisecond.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_worst = std::max(m_worst, m_since.nsecsElapsed());
            m_worstWork = std::max(m_worstWork, threadMilliseconds() - m_workSince);
            m_since.start();
            m_workSince = threadMilliseconds();
        });
    }
    void start()
    {
        m_worst = 0;
        m_worstWork = 0;
        m_since.start();
        m_workSince = threadMilliseconds();
        m_timer.start(1ms);
    }
    double worstWork() const { return m_worstWork; }
    void stop() { m_timer.stop(); }
    double worstStall() const { return std::max(0.0, double(m_worst) / 1e6 - 1); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worst = 0;
    double m_worstWork = 0;
    double m_workSince = 0;
};

qint64 residentKib()
{
    QFile rollup(u"/proc/self/smaps_rollup"_s);
    if (rollup.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : rollup.readAll().split('\n')) {
            if (line.startsWith("Rss:"))
                return line.sliced(4).chopped(2).trimmed().toLongLong();
        }
    }
    return -1;
}

struct Order
{
    Endpoint endpoint;
    QString endpointText;
    QByteArray authority;
    QString org;
    int count = 0;
    QString folder;
    int parallel = 0; // 0: the window's default
    bool unpack = true;
};

std::optional<Order> parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption ca(u"ca"_s, {}, u"FILE"_s);
    const QCommandLineOption archives(u"no-unpack"_s);
    const QCommandLineOption parallel(u"parallel"_s, {}, u"N"_s);
    parser.addOptions({ca, archives, parallel});
    if (!parser.parse(arguments) || parser.positionalArguments().size() != 4)
        return {};
    const QStringList words = parser.positionalArguments();
    const auto endpoint = Endpoint::parse(words.at(0));
    if (!endpoint)
        return {};
    QFile authority(parser.value(ca));
    if (parser.isSet(ca) && !authority.open(QIODevice::ReadOnly))
        return {};
    return Order{*endpoint, words.at(0), authority.isOpen() ? authority.readAll() : QByteArray(), words.at(1),
        words.at(2).toInt(), words.at(3), parser.value(parallel).toInt(), !parser.isSet(archives)};
}

// Asks, rests, scrolls, tells; each after the other.
class Measurement : public QObject
{
public:
    Measurement(const Order &order, const QUuid &account, DownloadQueue &queue, MainWindow &window)
        : m_order(order)
        , m_account(account)
        , m_queue(queue)
        , m_window(window)
    {
        // A little longer than the last answer, so that what the window draws of it counts too.
        connect(&queue, &DownloadQueue::idle, this,
            [this] { QTimer::singleShot(300ms, this, [this] { rest(); }); });
    }

    void begin()
    {
        m_before = residentKib();
        m_heartbeat.start();
        if (m_order.count == 0)
            QTimer::singleShot(5s, this, [this] { rest(); });
        for (int index = 0; index < m_order.count; ++index) {
            const QString name = m_order.org + (index > 0 ? QString::number(index) : QString());
            DownloadRequest request{
                m_account, {m_order.endpoint, u"p"_s, u"b"_s, name, CertType::Admin}, m_order.folder};
            request.unpack = m_order.unpack;
            m_queue.add(request);
        }
    }

private:
    void rest()
    {
        m_stall = m_heartbeat.worstStall();
        m_work = m_heartbeat.worstWork();
        m_heartbeat.stop();
        QTimer::singleShot(2s, this, [this] {
            m_after = residentKib();
            m_view = m_window.findChild<ResultsView *>();
            m_heartbeat.start();
            connect(&m_scroll, &QTimer::timeout, this, [this] { scroll(); });
            m_scroll.start(5ms);
        });
    }

    void scroll()
    {
        QScrollBar &bar = *m_view->verticalScrollBar();
        bar.setValue(int(qint64(bar.maximum()) * ++m_step / ScrollSteps));
        if (m_step == ScrollSteps)
            finish();
    }

    void finish()
    {
        m_scroll.stop();
        std::printf(
            "%.2f %.2f %lld %lld %.2f\n", m_stall, m_work, m_before, m_after, m_heartbeat.worstStall());
        QCoreApplication::exit(m_queue.progress().count(DownloadState::Saved) == m_order.count ? 0 : 1);
    }

    const Order m_order;
    const QUuid m_account;
    DownloadQueue &m_queue;
    MainWindow &m_window;
    ResultsView *m_view = nullptr;
    Heartbeat m_heartbeat;
    QTimer m_scroll;
    int m_step = 0;
    double m_stall = 0;
    double m_work = 0;
    qint64 m_before = 0;
    qint64 m_after = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto order = parse(QCoreApplication::arguments());
    if (!order)
        return 2;

    const QTemporaryDir home;
    QSettings storage(home.filePath(u"settings.ini"_s), QSettings::IniFormat);
    Settings settings(storage);
    if (order->parallel > 0)
        settings.set(Setting::Parallel, order->parallel);
    AccountStore accounts(storage);
    MemorySecretStore secrets;
    TransferThread transfers;
    FoundKeys foundKeys({}, home.path());
    Sessions sessions(accounts, secrets, secrets, foundKeys, transfers);
    DownloadQueue queue(sessions);
    MainWindow window(accounts, sessions, queue, settings);

    Account account;
    account.id = QUuid::createUuid();
    account.name = u"Benchmark"_s;
    account.endpoint = order->endpointText;
    account.authorities = order->authority;
    account.secretPlace = SecretPlace::ThisRunOnly;
    accounts.addTransient(account);
    sessions.setToken(account.id, Secret(QByteArrayView("benchmark")), &window, [](const Result<void> &) {});
    if (order->parallel > 0)
        queue.setParallel(order->parallel);

    Measurement measurement(*order, account.id, queue, window);
    window.show();
    QTimer::singleShot(2s, &measurement, [&measurement] { measurement.begin(); });
    return QApplication::exec();
}
