#pragma once

#include "form/listsource.h"

#include <QObject>

namespace Chaincert {

class AccountStore;

// The form's lists as the cloud has them, with their memory among the caches of this user. `accounts` and
// `credentials` are lent and must outlive this.
class CloudLists : public QObject, public ListSource
{
    Q_OBJECT
public:
    CloudLists(AccountStore &accounts, CredentialSource &credentials, QObject *parent);

    void projects(const QUuid &account, QObject *context, Answer<ReachableProject> answer) override;
    void blockchains(const QUuid &account, const QString &project, QObject *context,
        Answer<ListedBlockchain> answer) override;
    void blockchain(const QUuid &account, const QString &project, const QString &blockchain, QObject *context,
        FactsAnswer answer) override;
    void rememberedProjects(
        const QUuid &account, QObject *context, Remembered<ReachableProject> answer) override;
    void rememberedBlockchains(const QUuid &account, const QString &project, QObject *context,
        Remembered<ListedBlockchain> answer) override;
    void rememberedBlockchain(const QUuid &account, const QString &project, const QString &blockchain,
        QObject *context, RememberedFacts answer) override;

private:
    Choices m_choices;
};

} // namespace Chaincert
