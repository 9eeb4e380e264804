#include "keyringsession.h"
#include "harness/patience.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr char Configuration[]
    = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

const QString Secrets = u"org.freedesktop.secrets"_s;

} // namespace

KeyringSession::KeyringSession()
{
    const QString configuration = m_home.filePath(u"bus.conf"_s);
    QFile file(configuration);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(QString::fromLatin1(Configuration).arg(m_home.path()).toUtf8()) < 0)
        qFatal("no configuration for the bus");
    file.close();
    m_bus.start(u"dbus-daemon"_s, {u"--config-file="_s + configuration, u"--print-address"_s, u"--nofork"_s});
    if (!m_bus.waitForReadyRead(20'000))
        qFatal("no bus");
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, m_home.path().toUtf8());
    for (const char *name : {"GNOME_KEYRING_CONTROL", "DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP"})
        qunsetenv(name);
}

KeyringSession::~KeyringSession()
{
    if (m_keyring.state() != QProcess::NotRunning)
        kill();
    m_bus.kill();
    m_bus.waitForFinished();
}

bool KeyringSession::isOnBus() const
{
    return QDBusConnection::sessionBus().interface()->isServiceRegistered(Secrets);
}

void KeyringSession::start()
{
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    if (!m_keyring.waitForStarted())
        qFatal("no keyring");
    m_keyring.write("test");
    m_keyring.closeWriteChannel();
    if (!Harness::waitFor([this] { return isOnBus(); }))
        qFatal("the keyring did not come onto the bus");
}

void KeyringSession::lock()
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        Secrets, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    const QDBusObjectPath collection(u"/org/freedesktop/secrets/aliases/default"_s);
    call.setArguments({QVariant::fromValue(QList<QDBusObjectPath>{collection})});
    if (QDBusConnection::sessionBus().call(call).type() != QDBusMessage::ReplyMessage)
        qFatal("the keyring did not lock");
}

void KeyringSession::signalKeyring(int number)
{
    if (::kill(static_cast<pid_t>(m_keyring.processId()), number) != 0)
        qFatal("no keyring to signal");
}

void KeyringSession::stop()
{
    signalKeyring(SIGSTOP);
}

void KeyringSession::goOn()
{
    signalKeyring(SIGCONT);
}

bool KeyringSession::isLocked() const
{
    QDBusMessage call = QDBusMessage::createMethodCall(Secrets, u"/org/freedesktop/secrets/aliases/default"_s,
        u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    const QDBusMessage answer = QDBusConnection::sessionBus().call(call);
    return answer.type() != QDBusMessage::ReplyMessage
        || answer.arguments().constFirst().value<QDBusVariant>().variant().toBool();
}

void KeyringSession::restore()
{
    if (m_keyring.state() != QProcess::NotRunning) {
        goOn();
        if (!isLocked())
            return;
        kill(); // there is nobody here to answer the question for its password
    }
    start();
}

void KeyringSession::kill()
{
    m_keyring.kill();
    m_keyring.waitForFinished();
    if (!Harness::waitFor([this] { return !isOnBus(); }))
        qFatal("the keyring stayed on the bus");
}

QByteArray KeyringSession::secretTool(const QStringList &arguments, const QByteArray &input)
{
    QProcess tool;
    tool.setProcessChannelMode(QProcess::MergedChannels);
    tool.start(u"secret-tool"_s, arguments);
    tool.write(input);
    tool.closeWriteChannel();
    if (!tool.waitForFinished(20'000))
        qFatal("secret-tool did not end");
    return tool.readAll();
}
