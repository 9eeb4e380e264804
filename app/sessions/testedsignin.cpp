#include "sessions/testedsignin.h"

namespace Chaincert {

bool TestedSignIn::fits(const Account &account, const AccountSecrets &given) const
{
    return m_account.id == account.id && sameSignIn(m_account, account)
        && m_account.authorities == account.authorities && m_account.proxy == account.proxy
        && m_typed.password.equals(given.password) && m_typed.proxyPassword.equals(given.proxyPassword);
}

} // namespace Chaincert
