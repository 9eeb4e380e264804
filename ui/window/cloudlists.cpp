#include "window/cloudlists.h"

#include <QStandardPaths>

namespace Chaincert {

namespace {

QString memoryFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    return folder.isEmpty() ? QString() : folder + QLatin1String("/lists.json");
}

} // namespace

CloudLists::CloudLists(AccountStore &accounts, CredentialSource &credentials, QObject *parent)
    : QObject(parent)
    , m_choices(accounts, credentials, memoryFile())
{
}

void CloudLists::projects(const QUuid &account, QObject *context, Answer<ReachableProject> answer)
{
    m_choices.projects(account, context, std::move(answer));
}

void CloudLists::blockchains(
    const QUuid &account, const QString &project, QObject *context, Answer<ListedBlockchain> answer)
{
    m_choices.blockchains(account, project, context, std::move(answer));
}

void CloudLists::blockchain(const QUuid &account, const QString &project, const QString &blockchain,
    QObject *context, FactsAnswer answer)
{
    m_choices.blockchain(account, project, blockchain, context, std::move(answer));
}

void CloudLists::rememberedProjects(
    const QUuid &account, QObject *context, Remembered<ReachableProject> answer)
{
    m_choices.rememberedProjects(account, context, std::move(answer));
}

void CloudLists::rememberedBlockchains(
    const QUuid &account, const QString &project, QObject *context, Remembered<ListedBlockchain> answer)
{
    m_choices.rememberedBlockchains(account, project, context, std::move(answer));
}

void CloudLists::rememberedBlockchain(const QUuid &account, const QString &project, const QString &blockchain,
    QObject *context, RememberedFacts answer)
{
    m_choices.rememberedBlockchain(account, project, blockchain, context, std::move(answer));
}

} // namespace Chaincert
