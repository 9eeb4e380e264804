#include "cli.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

bool CliRun::isOneDocument() const
{
    QJsonParseError error;
    return QJsonDocument::fromJson(out, &error).isObject() && error.error == QJsonParseError::NoError;
}

QList<QJsonObject> CliRun::downloads() const
{
    QList<QJsonObject> objects;
    const QJsonArray array = QJsonDocument::fromJson(out).object().value(u"downloads"_s).toArray();
    for (const QJsonValue &one : array)
        objects += one.toObject();
    return objects;
}

QString cliProgram()
{
    return QStringLiteral(CHAINCERT_CLI);
}

QProcessEnvironment cliEnvironment(const CliInput &input)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"http_proxy"_s, u"https_proxy"_s, u"CHAINCERT_TOKEN"_s, u"LANGUAGE"_s})
        environment.remove(name);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    if (!input.token.isNull())
        environment.insert(u"CHAINCERT_TOKEN"_s, QString::fromUtf8(input.token));
    for (const auto &[name, value] : input.environment)
        environment.insert(name, value);
    return environment;
}

CliRun runCli(const QStringList &arguments, const CliInput &input)
{
    QProcess process;
    process.setProcessEnvironment(cliEnvironment(input));
    if (!input.workingFolder.isEmpty())
        process.setWorkingDirectory(input.workingFolder);
    process.start(cliProgram(), arguments);
    process.write(input.standardInput);
    process.closeWriteChannel();
    CliRun run;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    else
        process.kill();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

QStringList downloadFrom(const SandboxProcess &cloud, const QString &folder, const QString &blockchain)
{
    QStringList arguments{u"download"_s, u"--endpoint"_s, cloud.endpoint(), u"--project"_s, cloud.projectId(),
        u"--blockchain"_s, blockchain.isEmpty() ? cloud.blockchainId() : cloud.blockchainId(blockchain),
        u"--to"_s, folder};
    if (!cloud.authorityFile().isEmpty())
        arguments += {u"--ca"_s, cloud.authorityFile()};
    return arguments;
}

QStringList filesUnder(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files += QDir(folder).relativeFilePath(walk.next());
    files.sort();
    return files;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
