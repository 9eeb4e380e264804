#include "credentials/keychainitem.h"

#include "credentials/token.h"

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView Family = "chaincert-token-";
constexpr QByteArrayView Prefix = "chaincert-token-1:";

} // namespace

QByteArray encodeItem(const Secret &token)
{
    QByteArray item;
    item.reserve(Prefix.size() + token.size()); // one allocation: a grown array would leave a copy behind
    item.append(Prefix).append(token.reveal());
    return item;
}

Result<Secret> decodeItem(QByteArrayView item, const QString &label)
{
    if (item.startsWith(Prefix)) {
        Secret token(item.sliced(Prefix.size()));
        if (isToken(token.reveal()))
            return token;
        return fail(FailureKind::KeychainFailed, label, u"the item is damaged"_s);
    }
    if (item.startsWith(Family))
        return fail(FailureKind::KeychainFailed, label, u"the item was written by a newer version"_s);
    return fail(FailureKind::KeychainFailed, label, u"the item was not written by Chaincert"_s);
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
