#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

// For tests: a real chaincert-sandbox, started with `arguments`, that ends with this object.
class SandboxProcess
{
public:
    explicit SandboxProcess(const QStringList &arguments = {});
    ~SandboxProcess();
    Q_DISABLE_COPY_MOVE(SandboxProcess)

    bool isRunning() const { return !m_settings.isEmpty(); }
    QJsonObject settings() const { return m_settings; }
    QString endpoint() const { return text("endpoint"); }
    QString iam() const { return text("iam"); }
    QByteArray token() const { return text("token").toLatin1(); }
    QString projectId() const { return text("project_id"); }
    QString blockchainId() const { return text("blockchain_id"); }
    QString blockchainId(const QString &name) const; // of the blockchain called so
    QString authorityFile() const { return text("ca_file"); }
    QString domainName() const;
    // The cases are in the sandbox's README: "plain", "mfa", "locked" …
    QJsonObject user(const char *about) const { return standingFor("users", about); }
    QJsonObject accessKey(const char *about) const { return standingFor("access_keys", about); }
    // The six digits of the user called "mfa"; each counts once, and those of `steps` -1, 0 and 1 are
    // accepted.
    QByteArray passcode(int steps = 0) const;
    QProcess &process() { return m_process; }

    // Wait for the answer without an event loop.
    QJsonObject counts() const; // since the start or the last reset()
    void revoke() const; // ends every token that a sign-in handed out
    void reset() const; // locks, counts and used codes

    static QString program();

private:
    QString text(const char *key) const { return m_settings.value(QLatin1String(key)).toString(); }
    QJsonObject standingFor(const char *list, const char *about) const;
    QByteArray ask(const QByteArray &methodAndPath) const;

    QProcess m_process;
    QJsonObject m_settings;
};
