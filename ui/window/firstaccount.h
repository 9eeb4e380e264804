#pragma once

#include "credentials/foundkeys.h"

#include <QObject>
#include <QUuid>

#include <vector>

namespace Chaincert {

class AccountStore;
class FirstStart;
class Sessions;

/// Makes the first account of a key that other tools keep on this computer, by one press: offers what is
/// found in `page` whenever that is shown. The account reads the key where it lies. Everything is lent.
class FirstAccount : public QObject
{
    Q_OBJECT
public:
    FirstAccount(AccountStore &accounts, Sessions &sessions, FirstStart &page, QObject *parent);

Q_SIGNALS:
    void made(const QUuid &id);
    void failed(const Chaincert::Failure &why);

private:
    void look();
    void onFound(std::vector<Result<FoundKey>> found);
    void make(qsizetype index);

    AccountStore &m_accounts;
    Sessions &m_sessions;
    FirstStart &m_page;
    std::vector<FoundKey> m_found;
    bool m_isLooking = false;
    bool m_isMaking = false;
};

} // namespace Chaincert
