#include "credentials/keychainitem.h"

#include "credentials/token.h"

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView FirstVersion = "chaincert-token-1:";
constexpr QByteArrayView Prefix = "chaincert-account-2:";
constexpr QByteArrayView Families[] = {"chaincert-token-", "chaincert-account-"};

struct Field
{
    QByteArrayView name;
    Secret AccountSecrets::*secret;
};

constexpr Field Fields[] = {{"token", &AccountSecrets::token}, {"password", &AccountSecrets::password},
    {"secret_key", &AccountSecrets::secretKey}, {"security_token", &AccountSecrets::securityToken},
    {"proxy_password", &AccountSecrets::proxyPassword}};

constexpr char End = '.';
constexpr char Damaged[] = QT_TRANSLATE_NOOP("Words", "The keychain item is damaged.");

// Takes "name=length:bytes;" from the front; false where it is none of ours.
bool takeField(QByteArrayView &rest, AccountSecrets &secrets)
{
    const qsizetype equals = rest.indexOf('=');
    const qsizetype colon = rest.indexOf(':');
    if (equals < 0 || colon < equals)
        return false;
    const QByteArrayView name = rest.first(equals);
    bool isNumber = false;
    const qlonglong length = rest.sliced(equals + 1, colon - equals - 1).toLongLong(&isNumber);
    const qsizetype behind = rest.size() - colon - 1;
    const auto field = std::find_if(
        std::begin(Fields), std::end(Fields), [&](const Field &one) { return one.name == name; });
    if (field == std::end(Fields) || !isNumber || length < 1 || length >= behind
        || rest[colon + 1 + length] != ';')
        return false;
    secrets.*(field->secret) = Secret(rest.sliced(colon + 1, length));
    rest = rest.sliced(colon + 1 + length + 1);
    return true;
}

// What others may have written into the keychain must not become two headers.
bool fitsHeader(const Secret &secret)
{
    return secret.isEmpty() || isToken(secret.reveal());
}

} // namespace

QByteArray encodeItem(const AccountSecrets &secrets)
{
    qsizetype size = Prefix.size();
    for (const Field &field : Fields)
        size += field.name.size() + (secrets.*(field.secret)).size() + 24;
    QByteArray item;
    item.reserve(size); // one allocation: a grown array would leave a copy behind
    item.append(Prefix);
    for (const Field &field : Fields) {
        const Secret &secret = secrets.*(field.secret);
        if (secret.isEmpty())
            continue;
        item.append(field.name).append('=').append(QByteArray::number(secret.size())).append(':');
        item.append(secret.reveal()).append(';');
    }
    item.append(End);
    return item;
}

Result<AccountSecrets> decodeItem(QByteArrayView item, const QString &label)
{
    AccountSecrets secrets;
    if (item.startsWith(FirstVersion)) {
        secrets.token = Secret(item.sliced(FirstVersion.size()));
        if (isToken(secrets.token.reveal()))
            return secrets;
        return fail(FailureKind::KeychainFailed, label, OwnSentence(Damaged));
    }
    if (item.startsWith(Prefix)) {
        QByteArrayView rest = item.sliced(Prefix.size());
        while (takeField(rest, secrets)) { }
        if (rest == QByteArrayView(&End, 1) && fitsHeader(secrets.token) && fitsHeader(secrets.securityToken))
            return secrets;
        return fail(FailureKind::KeychainFailed, label, OwnSentence(Damaged));
    }
    const bool ours = std::any_of(std::begin(Families), std::end(Families),
        [item](QByteArrayView family) { return item.startsWith(family); });
    return fail(FailureKind::KeychainFailed, label,
        OwnSentence(ours
                ? QT_TRANSLATE_NOOP("Words", "The keychain item was written by a newer version of Chaincert.")
                : QT_TRANSLATE_NOOP("Words", "The keychain item was not written by Chaincert.")));
}

QString itemService(const QString &label)
{
    return u"Chaincert — "_s + label;
}

QString itemKey(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace Chaincert
