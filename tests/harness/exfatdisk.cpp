#include "harness/exfatdisk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 size = 16 * 1024 * 1024;
constexpr int patience = 10'000; // milliseconds

dev_t deviceOf(const QString &path)
{
    struct stat facts = {};
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_dev : 0;
}

} // namespace

ExFatDisk::ExFatDisk()
{
    const int fuse = ::open("/dev/fuse", O_RDWR | O_CLOEXEC);
    if (fuse < 0) {
        m_missing = u"/dev/fuse cannot be opened: "_s + QString::fromLocal8Bit(std::strerror(errno));
        return;
    }
    ::close(fuse);
    mount();
}

ExFatDisk::~ExFatDisk()
{
    go();
    ::umount2(QFile::encodeName(path()).constData(), MNT_DETACH);
    if (m_driver.state() != QProcess::NotRunning && !m_driver.waitForFinished(patience)) {
        m_driver.kill();
        m_driver.waitForFinished();
    }
    if (!m_device.isEmpty())
        run(u"losetup"_s, {u"--detach"_s, m_device});
}

void ExFatDisk::mount()
{
    const QString image = m_dir.filePath(u"image"_s);
    QFile file(image);
    // Other users must come there, too.
    if (::chmod(QFile::encodeName(m_dir.path()).constData(), 0755) != 0 || !QDir().mkdir(path())
        || !file.open(QIODevice::WriteOnly) || !file.resize(size)) {
        m_missing = u"no room for an image"_s;
        return;
    }
    if (!run(u"mkfs.exfat"_s, {image}) || !run(u"losetup"_s, {u"--find"_s, u"--show"_s, image}))
        return;
    m_device = QString::fromLocal8Bit(m_said).trimmed();
    m_driver.setStandardOutputFile(QProcess::nullDevice());
    m_driver.setStandardErrorFile(QProcess::nullDevice());
    const dev_t before = deviceOf(path());
    m_driver.start(u"mount.exfat-fuse"_s, {u"-d"_s, m_device, path()}); // -d: stays our child
    QElapsedTimer clock;
    clock.start();
    while (deviceOf(path()) == before) {
        if (m_driver.waitForFinished(20) || m_driver.state() == QProcess::NotRunning
            || clock.elapsed() > patience) {
            m_missing = u"exfat-fuse cannot mount "_s + m_device;
            return;
        }
    }
}

bool ExFatDisk::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool done = process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
    m_said = process.readAllStandardOutput();
    if (!done)
        m_missing = program + u": "_s + QString::fromLocal8Bit(process.readAllStandardError())
            + process.errorString();
    return done;
}

void ExFatDisk::stop()
{
    if (m_driver.processId() > 0)
        ::kill(pid_t(m_driver.processId()), SIGSTOP);
}

void ExFatDisk::go()
{
    if (m_driver.processId() > 0)
        ::kill(pid_t(m_driver.processId()), SIGCONT);
}
