#include "window/demonstration.h"

#include "platform/process.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>

namespace Chaincert {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto startLimit = 20s; // it makes keys when it starts

Demonstration::Demonstration(QObject *parent)
    : QObject(parent)
{
}

Demonstration::~Demonstration()
{
    end();
}

// No further output reaches us: what is already queued is dropped with the object.
void Demonstration::end()
{
    if (!m_process)
        return;
    m_process->disconnect();
    m_process->kill(); // holds nothing worth an orderly end
    m_process->waitForFinished(1000); // a killed process is gone at once
    m_process.reset();
}

QString Demonstration::program()
{
    const QString name = u"chaincert-sandbox"_s;
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

void Demonstration::start(QObject *context, Answer answer)
{
    const bool isStarting = m_starting.hasWaiters();
    m_starting.add(context, std::move(answer));
    if (isStarting)
        return;
    end();
    m_process = std::make_unique<QProcess>(this);
    QProcess *process = m_process.get();
    connect(process, &QProcess::readyReadStandardOutput, process, [this] { onOutput(); });
    const auto failed = [this, process] {
        const QString said = QString::fromUtf8(process->readAllStandardError()).trimmed();
        finish(tl::make_unexpected(said.isEmpty() ? process->errorString() : said));
    };
    connect(process, &QProcess::errorOccurred, process, failed, Qt::QueuedConnection);
    connect(process, &QProcess::finished, process, failed, Qt::QueuedConnection);
    QTimer::singleShot(
        startLimit, process, [this] { finish(tl::make_unexpected(tr("It did not respond in time."))); });
    const Platform::InheritedUmask forTheProgram;
    process->start(program(), {u"--print-settings"_s});
}

void Demonstration::onOutput()
{
    if (!m_process->canReadLine())
        return;
    const QJsonObject said = QJsonDocument::fromJson(m_process->readLine()).object();
    DemonstrationCloud cloud;
    cloud.endpoint = said["endpoint"_L1].toString();
    cloud.token = Secret(said["token"_L1].toString().toUtf8());
    cloud.projectId = said["project_id"_L1].toString();
    cloud.blockchainId = said["blockchain_id"_L1].toString();
    for (const QJsonValue &name : said["organizations"_L1].toArray())
        cloud.organizations.append(name.toString());
    if (cloud.endpoint.isEmpty())
        finish(tl::make_unexpected(tr("Its settings could not be read.")));
    else
        finish(std::move(cloud));
}

void Demonstration::finish(const Started &cloud)
{
    m_starting.notify(cloud); // may delete this, or start another one
}

} // namespace Chaincert
