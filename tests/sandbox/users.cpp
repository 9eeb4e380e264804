#include "users.h"

#include "totp.h"

#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

constexpr int wrongPasswordsAllowed = 5;
constexpr qint64 userLockTime = 15 * 60; // seconds; also the time in which wrong passwords are counted

QByteArray newTotpSecret()
{
    QByteArray secret(32, 'A');
    for (char &letter : secret)
        letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[QRandomGenerator::system()->bounded(32)];
    return secret;
}

} // namespace

bool User::isLocked(const QDateTime &now) const
{
    return alwaysLocked || (lockedUntil.isValid() && now < lockedUntil);
}

void User::countWrongPassword(const QDateTime &now)
{
    wrongPasswords.removeIf([&](const QDateTime &when) { return when.secsTo(now) >= userLockTime; });
    wrongPasswords.append(now);
    if (wrongPasswords.size() < wrongPasswordsAllowed)
        return;
    wrongPasswords.clear();
    lockedUntil = now.addSecs(userLockTime);
}

bool User::takeCode(const QByteArray &code, const QDateTime &now)
{
    const qint64 current = now.toSecsSinceEpoch() / TotpStep;
    for (const qint64 step : {current - 1, current, current + 1}) {
        if (totp(totpSecret, step * TotpStep) != code || usedSteps.contains(step))
            continue;
        usedSteps.insert(step);
        return true;
    }
    return false;
}

Users::Users(const Projects &projects)
{
    QStringList everything;
    for (const Project &project : projects)
        everything += project.id;
    m_users = {
        {u"plain"_s, u"anna"_s, u"5c1f0a7be23d4986b7c05e91d84a3f62"_s, u"pä$$\"wörd\\ 密码"_s, everything},
        {u"mfa"_s, u"boris"_s, u"e07d93c46b5a4f18a2d6c8197f30b54e"_s, u"Boris-needs-2"_s, everything,
            newTotpSecret()},
        {u"locked"_s, u"carla"_s, u"19b4e6d2f8074c3ba5e17d60c92f8a43"_s, u"Carla+locked=1"_s, everything},
        {u"console_only"_s, u"dieter"_s, u"84f2c7a1d09e4b65930f6b8ec5d1a27b"_s, u"Dieter%41only"_s,
            everything},
        {u"disabled"_s, u"emil"_s, u"d3a65b08e91c472f8b04f7c2196ae5d0"_s, u"Emil is disabled"_s, everything},
        {u"password_expired"_s, u"fatima"_s, u"6e90c1d7b4f8423aa57d2e083b9f61c5"_s, u"Fatima-2019"_s,
            everything},
        {u"one_project"_s, u"李雷 \"Ray\" \\ o'Neil"_s, u"2f7b8d05c6a1493eb80c4d9fe1735a68"_s,
            u"one project & no more"_s, {subProject.id}},
    };
    standingFor(u"locked"_s).alwaysLocked = true;
    standingFor(u"console_only"_s).consoleOnly = true;
    standingFor(u"disabled"_s).disabled = true;
    standingFor(u"password_expired"_s).passwordExpired = true;
}

User *Users::named(const QString &name)
{
    const auto user
        = std::find_if(m_users.begin(), m_users.end(), [&](const User &one) { return one.name == name; });
    return user == m_users.end() ? nullptr : &*user;
}

User *Users::withId(const QString &id)
{
    const auto user
        = std::find_if(m_users.begin(), m_users.end(), [&](const User &one) { return one.id == id; });
    return user == m_users.end() ? nullptr : &*user;
}

User &Users::standingFor(const QString &about)
{
    return *std::find_if(m_users.begin(), m_users.end(), [&](const User &one) { return one.about == about; });
}

QJsonArray Users::description() const
{
    QJsonArray all;
    for (const User &user : m_users)
        all.append(QJsonObject{{u"case"_s, user.about}, {u"domain"_s, domainName}, {u"name"_s, user.name},
            {u"id"_s, user.id}, {u"password"_s, user.password},
            {u"totp_secret"_s,
                user.totpSecret.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(user.totpSecret))},
            {u"projects"_s, QJsonArray::fromStringList(user.projectIds)}});
    return all;
}

void Users::reset()
{
    for (User &user : m_users) {
        user.wrongPasswords.clear();
        user.lockedUntil = {};
        user.usedSteps.clear();
    }
}

} // namespace Sandbox
