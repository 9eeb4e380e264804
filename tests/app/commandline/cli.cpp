#include "cli.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

bool CliRun::isOneDocument() const
{
    QJsonParseError error;
    return QJsonDocument::fromJson(out, &error).isObject() && error.error == QJsonParseError::NoError;
}

QJsonObject CliRun::document() const
{
    return QJsonDocument::fromJson(out).object();
}

QString CliRun::failureKind() const
{
    const QList<QJsonObject> all = downloads();
    const QJsonObject from = all.isEmpty() ? document() : all.first();
    return from.value(u"failure"_s)[u"kind"_s].toString();
}

QList<QJsonObject> CliRun::downloads() const
{
    QList<QJsonObject> objects;
    const QJsonArray array = document().value(u"downloads"_s).toArray();
    for (const QJsonValue &one : array)
        objects += one.toObject();
    return objects;
}

QString cliProgram()
{
    return QStringLiteral(CHAINCERT_CLI);
}

namespace {

// Nobody's accounts, profile file and keychain: those of the person who runs the tests are not looked at.
const QString &emptyHome()
{
    static const QTemporaryDir home;
    static const QString path = home.path();
    return path;
}

} // namespace

QProcessEnvironment cliEnvironment(const CliInput &input)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith("CHAINCERT_"_L1) || name.startsWith("HUAWEICLOUD_"_L1)
            || name.startsWith("HW_"_L1) || name.endsWith("_proxy"_L1) || name == u"LANGUAGE")
            environment.remove(name);
    }
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    if (!input.withKeyring) {
        for (const QString &name :
            {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s})
            environment.insert(name, input.home.isEmpty() ? emptyHome() : input.home);
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    }
    if (!input.token.isNull())
        environment.insert(u"CHAINCERT_TOKEN"_s, QString::fromUtf8(input.token));
    for (const auto &[name, value] : input.environment)
        environment.insert(name, value);
    return environment;
}

CliRun runOf(QProcess &process, int patience)
{
    CliRun run;
    if (process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    else
        process.kill();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

CliRun runCli(const QStringList &arguments, const CliInput &input)
{
    return runCliAtOnce({arguments}, input).constFirst();
}

QList<CliRun> runCliAtOnce(const QList<QStringList> &commands, const CliInput &input)
{
    std::vector<std::unique_ptr<QProcess>> processes;
    for (const QStringList &arguments : commands) {
        processes.push_back(std::make_unique<QProcess>());
        QProcess &process = *processes.back();
        process.setProcessEnvironment(cliEnvironment(input));
        if (!input.workingFolder.isEmpty())
            process.setWorkingDirectory(input.workingFolder);
        process.start(cliProgram(), arguments);
        process.write(input.standardInput);
        process.closeWriteChannel();
    }
    QList<CliRun> runs;
    for (const auto &process : processes)
        runs += runOf(*process);
    return runs;
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

QStringList addArguments(const SandboxProcess &cloud, const QString &name)
{
    QStringList arguments{u"account"_s, u"add"_s, name, u"--endpoint"_s, cloud.endpoint(), u"--iam"_s,
        cloud.endpoint(), u"--project"_s, cloud.projectId()};
    if (!cloud.authorityFile().isEmpty())
        arguments += {u"--ca"_s, cloud.authorityFile()};
    return arguments;
}

QStringList passwordArguments(const SandboxProcess &cloud, const QString &name, const char *user)
{
    const QJsonObject who = cloud.user(user);
    QStringList arguments = addArguments(cloud, name)
        + QStringList{u"--domain"_s, cloud.domainName(), u"--user"_s, who.value(u"name"_s).toString(),
            u"--password-stdin"_s};
    if (qstrcmp(user, "mfa") == 0)
        arguments += {u"--mfa"_s, u"--user-id"_s, who.value(u"id"_s).toString()};
    return arguments;
}

QByteArray passwordOf(const SandboxProcess &cloud, const char *user)
{
    return cloud.user(user).value(u"password"_s).toString().toUtf8();
}

QStringList downloadAs(const SandboxProcess &cloud, const QString &account, const QString &folder)
{
    return {u"download"_s, u"--account"_s, account, u"--blockchain"_s, cloud.blockchainId(), u"--org"_s,
        u"org1"_s, u"--type"_s, u"ca"_s, u"--to"_s, folder};
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
