#include "parentwatch.h"

#include <QSocketNotifier>
#include <QTimer>

#include <cerrno>
#include <csignal>
#include <sys/syscall.h>
#include <unistd.h>

namespace Sandbox {

namespace {

int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const int before = errno;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(signalPipe[1], &byte, 1);
    errno = before;
}

} // namespace

ParentWatch::ParentWatch(pid_t parent, QObject *parentObject)
    : QObject(parentObject)
{
    catchSignals();
    if (parent > 0)
        watch(parent);
}

void ParentWatch::watch(pid_t parent)
{
    // PR_SET_PDEATHSIG would fire when the *thread* that started us ends; a pidfd means the process.
    const auto descriptor = static_cast<int>(syscall(SYS_pidfd_open, parent, 0));
    if (descriptor >= 0) {
        auto *const notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, this);
        connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
            notifier->setEnabled(false);
            Q_EMIT ended();
        });
        return;
    }
    if (errno == ESRCH) {
        QTimer::singleShot(0, this, &ParentWatch::ended);
        return;
    }
    // A kernel or a filter without pidfd.
    auto *const timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, timer, parent] {
        if (kill(parent, 0) == 0 || errno == EPERM)
            return;
        timer->stop();
        Q_EMIT ended();
    });
    timer->start(300);
}

void ParentWatch::catchSignals()
{
    if (pipe(signalPipe) != 0)
        return; // the default of these signals ends us as well
    auto *const notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT ended();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaction(number, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace Sandbox
