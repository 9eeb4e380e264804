#include "platform/platform.h"

#include "platform/later.h"

#include <QSocketNotifier>

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <termios.h>
#include <unistd.h>

namespace Chaincert::Platform {

namespace {

constexpr qsizetype MaxLineLength = 64 * 1024; // twice the longest token

// Not blocking: Ctrl+C throws away what was typed, also between being told of it and reading it.
int openTerminal()
{
    return ::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
}

// The terminal without echo, and character by character: a terminal that collects lines itself cuts them at
// 4,095 characters, and a token is longer. Destroyed it is as it was before.
class NoEchoLine : public QObject
{
public:
    using Answer = std::function<void(std::optional<QByteArray>)>;

    NoEchoLine(QObject *context, const QByteArray &prompt, Answer answer)
        : QObject(context)
        , m_answer(std::move(answer))
        , m_terminal(openTerminal())
    {
        if (m_terminal < 0 || ::tcgetattr(m_terminal, &m_before) != 0) {
            later(this, [this] { end({}); });
            return;
        }
        termios unseen = m_before;
        unseen.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | IEXTEN);
        unseen.c_iflag |= ICRNL;
        unseen.c_cc[VMIN] = 1;
        unseen.c_cc[VTIME] = 0;
        // What would stop or end this process without a word would leave the terminal without its echo.
        unseen.c_cc[VQUIT] = _POSIX_VDISABLE;
        unseen.c_cc[VSUSP] = _POSIX_VDISABLE;
        m_changed = ::tcsetattr(m_terminal, TCSADRAIN, &unseen) == 0;
        if (!m_changed) { // never visible
            later(this, [this] { end({}); });
            return;
        }
        put(prompt);
        m_line.reserve(MaxLineLength); // no copy is left behind by growing
        m_notifier = std::make_unique<QSocketNotifier>(m_terminal, QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { onReadable(); });
    }

    ~NoEchoLine() override
    {
        restore();
        m_line.fill('\0');
    }

private:
    void put(QByteArrayView bytes)
    {
        static_cast<void>(!::write(m_terminal, bytes.data(), size_t(bytes.size())));
    }

    void restore()
    {
        if (m_notifier)
            m_notifier->setEnabled(false);
        if (m_changed) {
            put("\n");
            // What was pasted behind the line must not reach the shell, which would keep it in its history.
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
        }
        m_changed = false;
        if (m_terminal >= 0)
            ::close(m_terminal);
        m_terminal = -1;
    }

    void onReadable()
    {
        char byte = 0;
        const ssize_t got = ::read(m_terminal, &byte, 1);
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            return;
        const bool ended = got <= 0 || (byte == '\x04' && m_line.isEmpty());
        if (ended)
            end({});
        else if (byte == '\n' || byte == '\r' || byte == '\x04')
            end(m_line);
        else if (byte == '\x7f' || byte == '\b')
            eraseLast();
        else if (byte == '\x15') // Ctrl+U
            m_line.resize(0);
        else if (m_line.size() < MaxLineLength)
            m_line.append(byte);
    }

    void eraseLast() // a character of UTF-8
    {
        while (!m_line.isEmpty() && (m_line.back() & '\xc0') == '\x80')
            m_line.chop(1);
        m_line.chop(1);
    }

    void end(std::optional<QByteArray> line)
    {
        restore();
        if (line)
            line->detach(); // this object overwrites its own bytes
        const Answer answer = std::move(m_answer);
        deleteLater();
        answer(std::move(line));
    }

    Answer m_answer;
    int m_terminal;
    bool m_changed = false;
    termios m_before = {};
    QByteArray m_line;
    std::unique_ptr<QSocketNotifier> m_notifier; // may be what is calling: it stays until this goes
};

} // namespace

bool canReadPassword()
{
    if (!isTerminal(0) && !isTerminal(2)) // nobody looks at a run in the background
        return false;
    const int terminal = openTerminal();
    if (terminal >= 0)
        ::close(terminal);
    return terminal >= 0;
}

void readPassword(
    QObject *context, const QByteArray &prompt, std::function<void(std::optional<QByteArray>)> answer)
{
    new NoEchoLine(context, prompt, std::move(answer));
}

} // namespace Chaincert::Platform
