#include "harness/harness.h"

#include <QTest>

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

// "<program> <class> [Qt Test's arguments]" runs one class; without arguments every class runs.
int main(int argc, char **argv)
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
