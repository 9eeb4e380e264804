#include "platform/process.h"

#include "platform/platform.h"

#include <QFile>
#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <pthread.h>
#include <pwd.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace Chaincert::Platform {

namespace {

constexpr mode_t ourMask = 077;
constexpr rlim_t defaultFiles = 1024; // more would break children that use select(2)
mode_t inheritedMask = 022;

extern "C" void onFileTooLarge(int) // write(2) tells of it
{
}

// A function instead of SIG_IGN, which children would inherit.
void surviveFileSizeLimit()
{
    struct sigaction action = {};
    if (::sigaction(SIGXFSZ, nullptr, &action) != 0 || action.sa_handler != SIG_DFL)
        return;
    action.sa_handler = onFileTooLarge;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGXFSZ, &action, nullptr);
}

void occupyStandardFiles()
{
    for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // Opened the other way round, reading or writing still fails.
        if (::fcntl(file, F_GETFD) < 0 && errno == EBADF)
            static_cast<void>(::open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY));
    }
}

bool isHome(const char *path)
{
    return path && path[0] == '/' && std::strspn(path, "/.") != std::strlen(path);
}

void findHome()
{
    if (isHome(std::getenv("HOME")))
        return;
    std::vector<char> buffer(std::size_t(64) * 1024);
    passwd person = {};
    passwd *found = nullptr;
    if (::getpwuid_r(::geteuid(), &person, buffer.data(), buffer.size(), &found) == 0 && found
        && isHome(person.pw_dir))
        ::setenv("HOME", person.pw_dir, 1);
    else
        ::unsetenv("HOME");
}

void raiseFileLimit()
{
    rlimit files = {};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur >= defaultFiles)
        return;
    files.rlim_cur = std::min(files.rlim_max, defaultFiles);
    static_cast<void>(::setrlimit(RLIMIT_NOFILE, &files));
}

bool canOpen(int count)
{
    std::vector<int> opened;
    for (int file = 0; file >= 0 && int(opened.size()) < count;) {
        file = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        if (file >= 0)
            opened.push_back(file);
    }
    for (const int file : opened)
        ::close(file);
    return int(opened.size()) == count;
}

void *waitForTheOthers(void *mutex)
{
    ::pthread_mutex_lock(static_cast<pthread_mutex_t *>(mutex));
    ::pthread_mutex_unlock(static_cast<pthread_mutex_t *>(mutex));
    return nullptr;
}

bool canStart(int count)
{
    pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
    ::pthread_mutex_lock(&mutex);
    std::vector<pthread_t> started;
    for (bool going = true; going && int(started.size()) < count;) {
        pthread_t thread = {};
        going = ::pthread_create(&thread, nullptr, waitForTheOthers, &mutex) == 0;
        if (going)
            started.push_back(thread);
    }
    ::pthread_mutex_unlock(&mutex);
    for (const pthread_t thread : started)
        ::pthread_join(thread, nullptr);
    ::pthread_mutex_destroy(&mutex);
    return int(started.size()) == count;
}

} // namespace

void prepareProcess()
{
    withoutCoreDumps();
    occupyStandardFiles();
    inheritedMask = ::umask(ourMask);
    surviveFileSizeLimit();
    findHome();
    raiseFileLimit();
}

Result<void> canRun(int files, int threads)
{
    if (!canOpen(files)) {
        Failure failure{FailureKind::TooManyOpenFiles};
        failure.limit = files;
        return tl::make_unexpected(failure);
    }
    if (!canStart(threads))
        return fail(FailureKind::NoThread);
    return {};
}

InheritedUmask::InheritedUmask()
{
    ::umask(inheritedMask);
}

InheritedUmask::~InheritedUmask()
{
    ::umask(ourMask);
}

void takeVariable(const char *name, const std::function<void(QByteArrayView value)> &taken)
{
    const std::size_t length = std::strlen(name);
    bool first = true;
    for (char **entry = environ; entry && *entry; ++entry) {
        if (std::strncmp(*entry, name, length) != 0 || (*entry)[length] != '=')
            continue;
        char *const value = *entry + length + 1;
        const std::size_t size = std::strlen(value);
        if (std::exchange(first, false))
            taken(QByteArrayView(value, qsizetype(size)));
        std::memset(value, 0, size);
    }
    ::unsetenv(name); // every one of the name
}

void keepToOneself(const QString &path)
{
    const int file
        = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (file < 0)
        return;
    struct stat facts = {};
    const bool ours = ::fstat(file, &facts) == 0 && facts.st_uid == ::geteuid()
        && (S_ISREG(facts.st_mode) || S_ISDIR(facts.st_mode));
    if (ours && (facts.st_mode & 0077) != 0)
        static_cast<void>(::fchmod(file, facts.st_mode & 0700));
    ::close(file);
}

namespace {

constexpr std::array stopSignals{SIGTERM, SIGINT, SIGHUP, SIGQUIT};
constexpr unsigned stopSeconds = 8; // then the process ends even if something hangs
constexpr int interrupted = 130;
volatile int stopPipe = -1; // a signal handler reaches nothing but a global

extern "C" void onStopSignal(int number)
{
    const int error = errno;
    const auto byte = static_cast<unsigned char>(number);
    static_cast<void>(!::write(stopPipe, &byte, 1));
    ::alarm(stopSeconds);
    errno = error;
}

extern "C" void onStopLimit(int)
{
    ::_exit(interrupted);
}

class StopListener : public QObject
{
public:
    StopListener(QObject *context, std::function<void(int)> stop)
        : QObject(context)
        , m_stop(std::move(stop))
    {
        if (::pipe(m_ends.data()) != 0)
            return;
        for (const int end : m_ends) {
            ::fcntl(end, F_SETFD, FD_CLOEXEC);
            ::fcntl(end, F_SETFL, O_NONBLOCK);
        }
        stopPipe = m_ends[1];
        auto *notifier = new QSocketNotifier(m_ends[0], QSocketNotifier::Read, this);
        connect(notifier, &QSocketNotifier::activated, this, [this] { onReadable(); });
        struct sigaction action = {};
        action.sa_handler = onStopLimit;
        ::sigaction(SIGALRM, &action, nullptr); // stays: the end itself may be held up
        action.sa_handler = onStopSignal;
        action.sa_flags = int(SA_RESTART | SA_RESETHAND);
        for (const int number : stopSignals) {
            struct sigaction before = {};
            // nohup and shells that put us in the background ignore some on purpose.
            if (::sigaction(number, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
                ::sigaction(number, &action, nullptr);
        }
    }

    ~StopListener() override
    {
        for (const int number : stopSignals) {
            struct sigaction now = {};
            if (::sigaction(number, nullptr, &now) == 0 && now.sa_handler == onStopSignal)
                ::signal(number, SIG_DFL);
        }
        stopPipe = -1;
        for (const int end : m_ends)
            ::close(end);
    }

private:
    void onReadable()
    {
        unsigned char number = 0;
        if (::read(m_ends[0], &number, 1) == 1)
            m_stop(number);
    }

    std::array<int, 2> m_ends{-1, -1};
    std::function<void(int)> m_stop;
};

} // namespace

void endWithin(std::chrono::seconds limit)
{
    struct sigaction action = {};
    action.sa_handler = onStopLimit;
    ::sigaction(SIGALRM, &action, nullptr);
    if (const unsigned left = ::alarm(unsigned(limit.count())); left > 0 && left < limit.count())
        ::alarm(left); // a stop is under way, and allows no more
}

void onStopRequest(QObject *context, std::function<void(int signalNumber)> stop)
{
    new StopListener(context, std::move(stop));
}

} // namespace Chaincert::Platform
