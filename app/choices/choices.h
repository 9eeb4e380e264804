#pragma once

#include "choices/listsource.h"
#include "sessions/credentialsource.h"

#include <QObject>

#include <memory>

namespace Chaincert {

class AccountStore;

/// The lists to choose from, requested with the account's own credential, and what is remembered of them.
/// * All pages of a list are fetched (ListLimits), within the same origin.
/// * Context + callback: one answer, later, none once `context` has died. Those who ask for the same at the
///   same time share one request, which ends when the last of them has died.
/// * What was answered is remembered in `file` for the next start, of accounts that are saved: no secret,
///   written on a pool thread, mode 0600; empty: not remembered. A damaged file is set aside (….damaged), one
///   of a newer version left alone.
/// * What is remembered belongs to the account as it signs in now: one that was moved elsewhere, or was
///   removed, has nothing.
/// Failures: those of CredentialSource and HttpCall, of the account's endpoints (accountendpoints.h),
/// AccountUnknown, RegionWrong (it was moved while it was asked), AnswerUnexpected, NotIdentityService,
/// BodyWebPage; 403 stays Forbidden and blocks nothing.
class Choices : public QObject, public ListSource
{
    Q_OBJECT
public:
    Choices(AccountStore &accounts, CredentialSource &credentials, const QString &file,
        QObject *parent = nullptr);
    ~Choices() override;

    void projects(const QUuid &accountId, QObject *context, Answer<ReachableProject> answer) override;
    void blockchains(const QUuid &accountId, const QString &projectId, QObject *context,
        Answer<ListedBlockchain> answer) override;
    void blockchain(const QUuid &accountId, const QString &projectId, const QString &blockchainId,
        QObject *context, FactsAnswer answer) override;
    void rememberedProjects(
        const QUuid &accountId, QObject *context, Remembered<ReachableProject> answer) override;
    void rememberedBlockchains(const QUuid &accountId, const QString &projectId, QObject *context,
        Remembered<ListedBlockchain> answer) override;
    void rememberedBlockchain(const QUuid &accountId, const QString &projectId, const QString &blockchainId,
        QObject *context, RememberedFactsAnswer answer) override;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Chaincert
