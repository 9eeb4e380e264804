#include "sandbox/sandboxprocess.h"

#include "sandbox/totp.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QUrl>

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

QString SandboxProcess::domainName() const
{
    return m_settings.value(QLatin1String("domain"))[QLatin1String("name")].toString();
}

QJsonObject SandboxProcess::standingFor(const char *list, const char *about) const
{
    const QJsonArray all = m_settings.value(QLatin1String(list)).toArray();
    for (const QJsonValue &one : all) {
        if (one[QLatin1String("case")].toString() == QLatin1String(about))
            return one.toObject();
    }
    return {};
}

QByteArray SandboxProcess::passcode(int steps) const
{
    const QDateTime now
        = QDateTime::currentDateTimeUtc().addSecs(m_settings.value(QLatin1String("clock_skew")).toInteger());
    return Sandbox::totp(user("mfa").value(QLatin1String("totp_secret")).toString().toLatin1(),
        now.toSecsSinceEpoch() + steps * Sandbox::TotpStep);
}

QByteArray SandboxProcess::ask(const QByteArray &methodAndPath) const
{
    const QUrl url(endpoint());
    const auto port = static_cast<quint16>(url.port());
    QSslSocket socket;
    if (authorityFile().isEmpty()) {
        socket.connectToHost(url.host(), port);
        if (!socket.waitForConnected(10'000))
            return {};
    } else {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(authorityFile()));
        socket.setSslConfiguration(configuration);
        socket.connectToHostEncrypted(url.host(), port);
        if (!socket.waitForEncrypted(10'000))
            return {};
    }
    socket.write(methodAndPath + " HTTP/1.1\r\nHost: sandbox\r\nContent-Length: 0\r\n\r\n");
    QByteArray answer;
    const auto isWhole = [&answer] {
        const qsizetype end = answer.indexOf("\r\n\r\n");
        return end >= 0 && (answer.contains(" 204 ") || answer.size() > end + 4);
    };
    while (!isWhole() && socket.waitForReadyRead(10'000))
        answer += socket.readAll();
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

QJsonObject SandboxProcess::counts() const
{
    return QJsonDocument::fromJson(ask("GET /sandbox/counts")).object();
}

void SandboxProcess::revoke() const
{
    ask("POST /sandbox/revoke");
}

void SandboxProcess::reset() const
{
    ask("POST /sandbox/reset");
}
