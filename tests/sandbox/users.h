#pragma once

#include "projects.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSet>
#include <QStringList>

#include <deque>

namespace Sandbox {

// An IAM user of the one account, and what its sign-ins have led to.
struct User
{
    QString about; // the case it stands for, in --print-settings
    QString name;
    QString id;
    QString password;
    QStringList projectIds; // reachable
    QByteArray totpSecret = {}; // base32; empty: no virtual MFA
    bool alwaysLocked = false;
    bool consoleOnly = false;
    bool disabled = false;
    bool passwordExpired = false;

    QList<QDateTime> wrongPasswords = {}; // of the last 15 minutes
    QDateTime lockedUntil = {};
    QSet<qint64> usedSteps = {}; // each TOTP code counts once

    bool isLocked(const QDateTime &now) const;
    void countWrongPassword(const QDateTime &now); // the fifth within 15 minutes locks for 15
    bool takeCode(const QByteArray &code, const QDateTime &now); // of the step before, now or after
};

class Users
{
public:
    explicit Users(const Projects &projects); // which most of them reach

    User *named(const QString &name);
    User *withId(const QString &id);
    User &standingFor(const QString &about);
    QJsonArray description() const;
    void reset(); // locks, counts and used codes

private:
    std::deque<User> m_users; // addresses stay
};

} // namespace Sandbox
