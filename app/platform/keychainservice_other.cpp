#include "platform/keychainservice.h"

#include "platform/later.h"

#include <QSysInfo>

namespace Chaincert {

using namespace Qt::StringLiterals;

void askKeychainState(QObject *context, std::function<void(KeychainState)> answer)
{
    later(context, [answer = std::move(answer)] { answer(KeychainState::Unknown); });
}

bool reconnectKeychain()
{
    return false;
}

QString keychainKind()
{
    return u"the keychain of %1 (by QtKeychain)"_s.arg(QSysInfo::productType());
}

} // namespace Chaincert
