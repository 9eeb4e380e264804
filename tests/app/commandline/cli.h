#pragma once

#include "sandbox/sandboxprocess.h"

#include <QJsonObject>
#include <QList>
#include <QProcess>

// What a run of the real chaincert-cli did.
struct CliRun
{
    int exitCode = -1; // -1: it crashed or never ended
    QByteArray out;
    QByteArray err;

    bool isOneDocument() const; // stdout is one JSON object and nothing else
    QJsonObject document() const; // of --json
    QList<QJsonObject> downloads() const; // likewise
    QString failureKind() const; // likewise: of the first download, or of the command
};

struct CliInput
{
    QByteArray token = {}; // CHAINCERT_TOKEN; null: not set
    QByteArray standardInput = {}; // as much as is given, then its end
    QList<QPair<QString, QString>> environment = {}; // more of it
    QString workingFolder = {};
    QString home = {}; // where accounts and the profile file are; empty: where there are none
    bool withKeyring = false; // home and bus are those of the test's KeyringSession
};

QString cliProgram();
QProcessEnvironment cliEnvironment(const CliInput &input);
// Until it has ended; killed where it has not after so many milliseconds.
CliRun runOf(QProcess &process, int patience = 120'000);
CliRun runCli(const QStringList &arguments, const CliInput &input);
// Where they mostly wait.
QList<CliRun> runCliAtOnce(const QList<QStringList> &commands, const CliInput &input);

// "download --endpoint … --project … --blockchain … --to <folder>", and --ca where the cloud speaks TLS.
QStringList downloadFrom(const SandboxProcess &cloud, const QString &folder, const QString &blockchain = {});

// "account add <name> --endpoint … --iam … --project …", and --ca; the second with a user of the cloud.
QStringList addArguments(const SandboxProcess &cloud, const QString &name);
QStringList passwordArguments(const SandboxProcess &cloud, const QString &name, const char *user);
QByteArray passwordOf(const SandboxProcess &cloud, const char *user);
// Of org1's ca.
QStringList downloadAs(const SandboxProcess &cloud, const QString &account, const QString &folder);

QStringList filesUnder(const QString &folder); // relative, hidden ones too, sorted
QByteArray contentOf(const QString &path);
