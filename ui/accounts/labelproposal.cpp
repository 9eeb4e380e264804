#include "accounts/labelproposal.h"

#include "accounts/keyswords.h"
#include "sessions/accountendpoints.h"
#include "words/separated.h"
#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Chaincert::LabelProposal)

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxPartLength = 80;

QString placeOf(const Account &account)
{
    const auto endpoint = endpointOf(account);
    return !account.regionId.isEmpty() ? account.regionId : endpoint ? endpoint->host() : QString();
}

QString at(const QString &what, const QString &place)
{
    return Words::separated({what, place.left(MaxPartLength)});
}

QString proposal(const Account &account, const QString &keyId)
{
    switch (account.authMethod) {
    case AuthMethod::Password: {
        const QString tenant = account.domainName.left(MaxPartLength);
        const QString user = account.userName.left(MaxPartLength);
        return user.isEmpty() || tenant.isEmpty() ? user + tenant : user + u'@' + tenant;
    }
    case AuthMethod::AccessKey:
    case AuthMethod::FoundKeys:
        //: %1 is an access key's ID, shortened
        return keyId.isEmpty() ? QString() : at(tr("Key %1").arg(shortenedKeyId(keyId)), placeOf(account));
    case AuthMethod::Token:
        return at(tr("Token"), placeOf(account));
    }
    Q_UNREACHABLE();
}

} // namespace

QString proposedLabel(const Account &account, const QString &keyId, const QStringList &taken)
{
    const QString plain = proposal(account, keyId);
    QString label = plain;
    for (int number = 2; !plain.isEmpty() && taken.contains(label); ++number)
        label = u"%1 (%2)"_s.arg(plain).arg(number);
    return label;
}

} // namespace Chaincert
