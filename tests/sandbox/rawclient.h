#pragma once

#include "sandbox/sandboxprocess.h"

#include <QJsonDocument>
#include <QJsonObject>

// For the sandbox's own tests: says exactly the bytes given, and reads one answer.
struct Answered
{
    int status = 0; // 0: no answer
    QByteArray head;
    QByteArray body; // as it came, in chunks or not
    bool whole = false; // ended as its head promised

    QByteArray header(const QByteArray &name) const;
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString code() const { return json().value(QLatin1String("error_code")).toString(); }
    QString message() const; // of either shape
};

using Headers = QList<QPair<QByteArray, QByteArray>>;

// Gives up after `silence` milliseconds without a byte.
Answered sayRaw(const SandboxProcess &cloud, const QByteArray &request, int silence = 10'000);
Answered say(const SandboxProcess &cloud, const QByteArray &methodAndTarget, const Headers &headers = {},
    const QByteArray &body = {});
Answered ask(const SandboxProcess &cloud, const QByteArray &target, const QByteArray &token); // GET

// What a sign-in by password says, ready to be bent.
QJsonObject signInBody(
    const QJsonObject &user, const QJsonObject &scope = {}, const QByteArray &passcode = {});
Answered signIn(const SandboxProcess &cloud, const QJsonObject &body);
QByteArray blockchains(const QString &projectId); // the list's target
