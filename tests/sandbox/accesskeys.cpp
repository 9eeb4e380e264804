#include "accesskeys.h"

#include "projects.h"
#include "signature.h"
#include "users.h"

#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

constexpr int wrongSignaturesAllowed = 5;
constexpr qint64 keyLockTime = 5 * 60; // seconds
constexpr qint64 clockTolerance = 15 * 60; // seconds

QByteArray randomText(int length, const QByteArray &alphabet)
{
    QByteArray text(length, ' ');
    for (char &letter : text)
        letter = alphabet.at(QRandomGenerator::system()->bounded(static_cast<int>(alphabet.size())));
    return text;
}

Answer refused(const Request &request, const QString &why)
{
    return gatewayError(
        401, u"APIGW.0301"_s, u"Incorrect IAM authentication information: "_s + why, request.requestId);
}

} // namespace

AccessKeys::AccessKeys(Users &users)
{
    const QByteArray capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    const auto add = [&](const QString &about, const QString &user, bool temporary) -> Key & {
        m_keys.push_back({about, &users.standingFor(user), randomText(20, capitals),
            randomText(40, capitals + capitals.toLower()), {}, {}});
        if (temporary)
            m_keys.back().securityToken = "gQpjbi1ub3J0aC00" + randomText(900, capitals + "abcdefghij-_");
        return m_keys.back();
    };
    const auto useless = [&](const QString &about, bool temporary, const QString &code, const QString &text) {
        Key &key = add(about, u"plain"_s, temporary);
        key.refusal
            = bcsError(400, code, text.contains(u"%1"_s) ? text.arg(QString::fromLatin1(key.id)) : text);
    };
    add(u"plain"_s, u"plain"_s, false);
    add(u"temporary"_s, u"plain"_s, true);
    add(u"one_project"_s, u"one_project"_s, false);
    useless(u"inactive"_s, false, u"IAM.1107"_s, u"The access key %1 is inactive."_s);
    useless(u"expired"_s, false, u"IAM.1105"_s, u"The access key %1 has expired."_s);
    useless(u"expired_temporary"_s, true, u"IAM.1108"_s, u"The securitytoken has expired."_s);
    useless(u"blacklisted"_s, false, u"IAM.1104"_s, u"The access key %1 is in the blacklist."_s);
    Key &disabled = add(u"disabled"_s, u"disabled"_s, false);
    disabled.refusal = bcsError(403, u"IAM.0080"_s,
        u"The user %1 with access key %2 is disabled."_s.arg(
            disabled.user->id, QString::fromLatin1(disabled.id)));
}

AccessKeys::Key *AccessKeys::find(const QByteArray &id)
{
    const auto key = std::find_if(m_keys.begin(), m_keys.end(), [&](const Key &one) { return one.id == id; });
    return key == m_keys.end() ? nullptr : &*key;
}

std::variant<const User *, Answer> AccessKeys::check(
    const Request &request, bool atIdentityService, const QDateTime &now)
{
    const auto authorization = Authorization::parse(request.header("Authorization"));
    if (!authorization)
        return refused(request, u"the Authorization header is malformed"_s); // words inferred
    const QString id = QString::fromLatin1(authorization->accessKey);
    Key *const key = find(authorization->accessKey);
    if (!key && atIdentityService) {
        return bcsError(
            400, u"IAM.1106"_s, u"The user %1 with access key %2 cannot be found."_s.arg(QString(), id));
    }
    if (!key)
        return refused(request, u"Get secretKey failed,ak:%1,err:ak not exist"_s.arg(id));
    if (key->lockedUntil.isValid() && now < key->lockedUntil)
        return refused(request, u"AK access failed to reach the limit,forbidden."_s);
    if (key->refusal)
        return *key->refusal;

    QDateTime date
        = QDateTime::fromString(QString::fromLatin1(request.header("X-Sdk-Date")), u"yyyyMMdd'T'HHmmss'Z'"_s);
    date.setTimeZone(QTimeZone::utc());
    if (!date.isValid())
        return refused(request, u"x-sdk-date is missing or malformed"_s); // words inferred
    // Not counted for the lock: the secret key was never tried.
    if (qAbs(date.secsTo(now)) > clockTolerance)
        return refused(request, u"calc ak sk signature fail:signature expired, x-sdk-date is expired"_s);

    const bool right = request.header("X-Security-Token") == key->securityToken
        && isSignedBy(key->secret, request, *authorization);
    if (!right) {
        if (++key->wrongInARow > wrongSignaturesAllowed) {
            key->wrongInARow = 0;
            key->lockedUntil = now.addSecs(keyLockTime);
        }
        return refused(request, u"verify aksk signature fail"_s);
    }
    key->wrongInARow = 0;
    return key->user;
}

QJsonArray AccessKeys::description() const
{
    QJsonArray all;
    for (const Key &key : m_keys)
        all.append(QJsonObject{{u"case"_s, key.about}, {u"access_key"_s, QString::fromLatin1(key.id)},
            {u"secret_key"_s, QString::fromLatin1(key.secret)},
            {u"security_token"_s,
                key.securityToken.isEmpty() ? QJsonValue()
                                            : QJsonValue(QString::fromLatin1(key.securityToken))}});
    return all;
}

void AccessKeys::reset()
{
    for (Key &key : m_keys) {
        key.wrongInARow = 0;
        key.lockedUntil = {};
    }
}

} // namespace Sandbox
