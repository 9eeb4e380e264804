#include "sandbox/sandboxprocess.h"

#include <QJsonArray>
#include <QJsonDocument>

QString SandboxProcess::program()
{
    return QStringLiteral(CHAINCERT_SANDBOX_PROGRAM);
}

SandboxProcess::SandboxProcess(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program(), QStringList{QStringLiteral("--print-settings")} + arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(30'000))
            return;
    }
    m_settings = QJsonDocument::fromJson(m_process.readLine()).object();
}

SandboxProcess::~SandboxProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished(10'000);
}

QString SandboxProcess::blockchainId(const QString &name) const
{
    const QJsonArray blockchains = m_settings.value(QLatin1String("blockchains")).toArray();
    for (const QJsonValue &blockchain : blockchains) {
        if (blockchain[QLatin1String("name")].toString() == name)
            return blockchain[QLatin1String("id")].toString();
    }
    return {};
}
