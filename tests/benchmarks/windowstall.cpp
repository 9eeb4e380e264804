// The real window on the real core, with a heartbeat: how long its thread was ever away after the first
// paint. Usage: chaincert-windowstall ENDPOINT ORG COUNT FOLDER Downloads COUNT certificates named ORG, ORG1
// … and prints the longest stall in milliseconds; COUNT 0: rests for 5 s.

#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/sessionstore.h"
#include "downloads/downloadqueue.h"
#include "sessions/sessions.h"
#include "settings/settings.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <cstdio>

using namespace Chaincert;
using namespace std::chrono_literals;

namespace {

// A timer of one millisecond; the longest gap between two of its beats, less that millisecond.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this,
            [this] { m_worst = std::max(m_worst, m_since.nsecsElapsed()), m_since.start(); });
    }
    void start()
    {
        m_since.start();
        m_timer.start(1ms);
    }
    double worstStall() const { return double(m_worst) / 1e6 - 1; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worst = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto endpoint = Endpoint::parse(arguments.value(1));
    if (arguments.size() != 5 || !endpoint)
        return 2;
    const int count = arguments.at(3).toInt();

    const QTemporaryDir home;
    QSettings storage(home.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Settings settings(storage);
    AccountStore accounts(storage);
    SessionStore secrets;
    TransferThread transfers;
    FoundKeys foundKeys({}, home.path());
    Sessions sessions(accounts, secrets, secrets, foundKeys, transfers);
    DownloadQueue queue(sessions);
    MainWindow window(accounts, sessions, queue, settings);

    Account account;
    account.id = QUuid::createUuid();
    account.name = QStringLiteral("Benchmark");
    account.endpoint = arguments.at(1);
    account.secretPlace = SecretPlace::ThisRunOnly;
    accounts.putForThisRun(account);
    sessions.setToken(account.id, Secret(QByteArrayView("benchmark")), &window, [](const Result<void> &) {});

    Heartbeat heartbeat;
    const auto finish = [&] {
        std::printf("%.2f\n", heartbeat.worstStall());
        QCoreApplication::exit(0);
    };
    const auto begin = [&] {
        heartbeat.start();
        if (count == 0)
            QTimer::singleShot(5s, &window, finish);
        for (int index = 0; index < count; ++index) {
            const QString name = arguments.at(2) + (index > 0 ? QString::number(index) : QString());
            queue.add(
                {account.id, {*endpoint, QStringLiteral("p"), QStringLiteral("b"), name, CertType::Admin},
                    arguments.at(4)});
        }
    };
    // A little longer than the last answer, so that what the window draws of it counts too.
    QObject::connect(
        &queue, &DownloadQueue::idle, &window, [&] { QTimer::singleShot(300ms, &window, finish); });
    window.show();
    QTimer::singleShot(500ms, &window, begin);
    return QApplication::exec();
}
