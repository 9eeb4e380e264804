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
    QList<QJsonObject> downloads() const; // of --json
};

struct CliInput
{
    QByteArray token = {}; // CHAINCERT_TOKEN; null: not set
    QByteArray standardInput = {}; // as much as is given, then its end
    QList<QPair<QString, QString>> environment = {}; // more of it
    QString workingFolder = {};
};

QString cliProgram();
QProcessEnvironment cliEnvironment(const CliInput &input);
CliRun runCli(const QStringList &arguments, const CliInput &input);

// "download --endpoint … --project … --blockchain … --to <folder>", and --ca where the cloud speaks TLS.
QStringList downloadFrom(const SandboxProcess &cloud, const QString &folder, const QString &blockchain = {});

QStringList filesUnder(const QString &folder); // relative, hidden ones too, sorted
QByteArray contentOf(const QString &path);
