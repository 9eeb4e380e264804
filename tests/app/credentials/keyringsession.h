#pragma once

#include <QProcess>
#include <QTemporaryDir>

// A D-Bus session of the test's own with a real gnome-keyring in it. Nothing else can be started on that bus,
// so that a service which was killed stays away. Sets the environment of this process: make it before
// anything asks for a bus (GIO looks once).
class KeyringSession
{
public:
    KeyringSession();
    ~KeyringSession();
    Q_DISABLE_COPY_MOVE(KeyringSession)

    void start(); // unlocked; the keyring of an earlier start is there again
    void lock();
    void stop(); // SIGSTOP: it never answers
    void goOn(); // SIGCONT
    void restore(); // running and unlocked, even after a failed test
    void kill(); // SIGKILL: its name is gone from the bus when this returns

    // Runs secret-tool; its output, both channels.
    QByteArray secretTool(const QStringList &arguments, const QByteArray &input = {});

private:
    void signalKeyring(int number);
    bool isOnBus() const;
    bool isLocked() const;

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
};
