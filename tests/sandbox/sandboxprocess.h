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
    QByteArray token() const { return text("token").toLatin1(); }
    QString projectId() const { return text("project_id"); }
    QString blockchainId() const { return text("blockchain_id"); }
    QString blockchainId(const QString &name) const; // of the blockchain called so
    QString authorityFile() const { return text("ca_file"); }
    QProcess &process() { return m_process; }

    static QString program();

private:
    QString text(const char *key) const { return m_settings.value(QLatin1String(key)).toString(); }

    QProcess m_process;
    QJsonObject m_settings;
};
