#include "platform/process.h"

#include "platform/platform.h"

#include <QMutex>
#include <QObject>

#include <cstdlib>
#include <cstring>
#include <windows.h>

namespace Chaincert::Platform {

void prepareProcess()
{
    withoutCoreDumps();
}

Result<void> canRun(int, int)
{
    return {};
}

InheritedUmask::InheritedUmask() = default;
InheritedUmask::~InheritedUmask() = default;

void takeVariable(const char *name, const std::function<void(QByteArrayView value)> &taken)
{
    char *const value = std::getenv(name);
    if (!value)
        return;
    const std::size_t size = std::strlen(value);
    taken(QByteArrayView(value, qsizetype(size)));
    std::memset(value, 0, size);
    qunsetenv(name);
}

std::optional<QString> settingsFile()
{
    return std::nullopt;
}

void keepToOneself(const QString &)
{
    // A profile's folders grant nobody else anything.
}

namespace {

constexpr DWORD stopMilliseconds = 8000; // then the process ends even if something hangs
constexpr UINT interrupted = 130;

// Windows calls the handler in a thread of its own, so the listener is reached under a lock.
QBasicMutex stopMutex;
QObject *stopListener = nullptr;
std::function<void(int)> stopFunction;

DWORD WINAPI endAtTheLimit(void *milliseconds)
{
    ::Sleep(DWORD(quintptr(milliseconds)));
    ::TerminateProcess(::GetCurrentProcess(), interrupted);
    return 0;
}

void endAfter(DWORD milliseconds)
{
    void *const limit = reinterpret_cast<void *>(quintptr(milliseconds));
    if (const HANDLE thread = ::CreateThread(nullptr, 0, endAtTheLimit, limit, 0, nullptr))
        ::CloseHandle(thread);
}

BOOL WINAPI onConsoleEvent(DWORD event)
{
    const QMutexLocker lock(&stopMutex);
    if (!stopListener)
        return FALSE;
    const int number = event == CTRL_C_EVENT ? 2 : 15; // SIGINT, SIGTERM
    QMetaObject::invokeMethod(
        stopListener, [stop = stopFunction, number] { stop(number); }, Qt::QueuedConnection);
    endAfter(stopMilliseconds);
    return TRUE;
}

class StopListener : public QObject
{
public:
    StopListener(QObject *context, std::function<void(int)> stop)
        : QObject(context)
    {
        const QMutexLocker lock(&stopMutex);
        stopListener = this;
        stopFunction = std::move(stop);
        ::SetConsoleCtrlHandler(onConsoleEvent, TRUE);
    }

    ~StopListener() override
    {
        const QMutexLocker lock(&stopMutex);
        ::SetConsoleCtrlHandler(onConsoleEvent, FALSE);
        stopListener = nullptr;
        stopFunction = {};
    }
};

} // namespace

void endWithin(std::chrono::seconds limit)
{
    endAfter(DWORD(std::chrono::milliseconds(limit).count()));
}

void onStopRequest(QObject *context, std::function<void(int signalNumber)> stop)
{
    new StopListener(context, std::move(stop));
}

} // namespace Chaincert::Platform
