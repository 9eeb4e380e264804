#include "platform/platform.h"

#include <QPointer>
#include <QString>

#include <array>
#include <memory>
#include <thread>

#include <windows.h>

namespace Chaincert::Platform {

namespace {

HANDLE openConsole(const wchar_t *name)
{
    return ::CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
        OPEN_EXISTING, 0, nullptr);
}

std::optional<QByteArray> readUnseen(const QByteArray &prompt)
{
    const HANDLE input = openConsole(L"CONIN$");
    const HANDLE output = openConsole(L"CONOUT$");
    std::optional<QByteArray> line;
    DWORD before = 0;
    if (input != INVALID_HANDLE_VALUE && ::GetConsoleMode(input, &before)
        && ::SetConsoleMode(input, (before | ENABLE_LINE_INPUT) & ~DWORD(ENABLE_ECHO_INPUT))) {
        const QString text = QString::fromUtf8(prompt);
        DWORD done = 0;
        ::WriteConsoleW(output, text.utf16(), DWORD(text.size()), &done, nullptr);
        QString typed;
        std::array<wchar_t, 512> part{};
        while (!typed.endsWith(QLatin1Char('\n'))
            && ::ReadConsoleW(input, part.data(), DWORD(part.size()), &done, nullptr) && done > 0)
            typed += QStringView(part.data(), qsizetype(done));
        part.fill(L'\0');
        if (typed.endsWith(QLatin1Char('\n'))) {
            typed.chop(typed.endsWith(QLatin1String("\r\n")) ? 2 : 1);
            line = typed.toUtf8();
        }
        typed.fill(QChar());
        ::SetConsoleMode(input, before);
        ::WriteConsoleW(output, L"\r\n", 2, &done, nullptr);
    }
    for (const HANDLE handle : {input, output}) {
        if (handle != INVALID_HANDLE_VALUE)
            ::CloseHandle(handle);
    }
    return line;
}

} // namespace

bool canReadPassword()
{
    return isTerminal(0) || isTerminal(2);
}

void readPassword(
    QObject *context, const QByteArray &prompt, std::function<void(std::optional<QByteArray>)> answer)
{
    // A console can only be waited for in a thread. The courier lives in the asker's thread and dies with
    // the context, so that nothing is called afterwards.
    const QPointer<QObject> courier = new QObject(context);
    std::thread([courier, prompt, answer = std::move(answer)] {
        auto line = std::make_shared<std::optional<QByteArray>>(readUnseen(prompt));
        if (!courier)
            return;
        QMetaObject::invokeMethod(
            courier.data(),
            [courier, line, answer] {
                courier->deleteLater();
                answer(std::move(*line));
            },
            Qt::QueuedConnection);
    }).detach();
}

} // namespace Chaincert::Platform
