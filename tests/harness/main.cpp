#include "harness/harness.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QTest>
#include <QThread>

#include <chrono>
#include <cstdio>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

#ifdef CHAINCERT_TEST_WITH_WIDGETS
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

namespace {

// Qt tells that a thread has ended before the system has freed what is that thread's, such as the resolver's
// buffers, and the leak check at the end of the process would find these. Not for ever: some may hang.
void waitForThreadsToBeGone()
{
#ifdef Q_OS_LINUX
    QDeadlineTimer patience(std::chrono::seconds(1));
    while (QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() > 1
        && !patience.hasExpired())
        QThread::msleep(5);
#endif
}

// "<program> <class> [Qt Test's arguments]" runs one class; without arguments every class runs.
int run(int argc, char **argv)
{
#ifdef Q_OS_LINUX
    // ctest hands down the log that it writes: a program under test does not have it open.
    ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
#endif
#ifdef CHAINCERT_TEST_SCREENS
    // One large screen, as people have, and the small ones on which windows must fit.
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen")
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" CHAINCERT_TEST_SCREENS);
#endif
    Application application(argc, argv);
    QStringList arguments = application.arguments();
    if (arguments.size() < 2) {
        int failed = 0;
        for (const auto &[name, make] : Harness::classes())
            failed += QTest::qExec(make().get(), QStringList{arguments.first()});
        return failed > 0 ? 1 : 0;
    }
    const auto found = Harness::classes().find(arguments.takeAt(1).toStdString());
    if (found == Harness::classes().end()) {
        std::fprintf(stderr, "No such test class.\n");
        return 2;
    }
    return QTest::qExec(found->second().get(), arguments);
}

} // namespace

int main(int argc, char **argv)
{
    const int failed = run(argc, argv);
    waitForThreadsToBeGone();
    return failed;
}
