#include "cliterminal.h"

#include <QElapsedTimer>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

CliTerminal::CliTerminal(const QStringList &arguments, const CliInput &input)
{
    if (::openpty(&m_person, &m_program, nullptr, nullptr, nullptr) != 0)
        qFatal("no pseudo terminal");
    ::fcntl(m_person, F_SETFD, FD_CLOEXEC);
    ::fcntl(m_program, F_SETFD, FD_CLOEXEC);
    m_process.setProcessEnvironment(cliEnvironment(input));
    m_process.setChildProcessModifier([program = m_program] {
        ::setsid();
        ::ioctl(program, TIOCSCTTY, 0);
        ::dup2(program, 0);
        ::dup2(program, 2);
    });
    m_process.start(cliProgram(), arguments);
    if (!m_process.waitForStarted())
        qFatal("no chaincert-cli");
}

CliTerminal::~CliTerminal()
{
    if (m_process.state() != QProcess::NotRunning)
        m_process.kill();
    m_process.waitForFinished();
    ::close(m_person);
    ::close(m_program);
}

void CliTerminal::readFor(int milliseconds)
{
    pollfd waits{m_person, POLLIN, 0};
    if (::poll(&waits, 1, milliseconds) != 1)
        return;
    QByteArray part(4096, '\0');
    const ssize_t got = ::read(m_person, part.data(), size_t(part.size()));
    if (got > 0)
        m_shown += part.first(got);
}

bool CliTerminal::shows(const QByteArray &text)
{
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < 30'000) {
        const qsizetype at = m_shown.indexOf(text, m_looked);
        if (at >= 0) {
            m_looked = at + text.size();
            return true;
        }
        readFor(50);
    }
    return false;
}

bool CliTerminal::echoes() const
{
    termios settings = {};
    return ::tcgetattr(m_program, &settings) == 0 && (settings.c_lflag & ECHO) != 0
        && (settings.c_lflag & ICANON) != 0;
}

void CliTerminal::send(int signalNumber)
{
    ::kill(pid_t(m_process.processId()), signalNumber);
}

void CliTerminal::type(const QByteArray &keys)
{
    for (qsizetype at = 0; at < keys.size();) { // no more than the terminal takes at a time
        const ssize_t put
            = ::write(m_person, keys.constData() + at, size_t(qMin<qsizetype>(512, keys.size() - at)));
        if (put <= 0)
            return;
        at += put;
        readFor(5);
    }
}

CliRun CliTerminal::end()
{
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < 60'000 && !m_process.waitForFinished(20))
        readFor(20);
    readFor(100);
    CliRun run;
    if (m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::NormalExit)
        run.exitCode = m_process.exitCode();
    run.out = m_process.readAllStandardOutput();
    run.err = m_shown;
    return run;
}
