#pragma once

#include "choices/listing.h"
#include "cloud/identity.h"
#include "cloud/lists.h"
#include "sessions/credentialsource.h"

#include <QObject>
#include <QUuid>

#include <functional>
#include <memory>
#include <optional>

namespace Chaincert {

class AccountStore;

// The lists to choose from, and their memory. Each is asked for with the account's own credential; all pages
// are followed (at most 100, within the same origin). Context + callback: one answer, later, none once
// `context` has died. Who asks for what is being asked for already gets the same answer; a question that
// nobody waits for any more is cancelled. What was answered is remembered in `file` (no secret in it; written
// on a pool thread, mode 0600; empty: not remembered) for the next start, of accounts that are saved; a file
// that is damaged (set aside as ….damaged) or of a newer version is passed over, not destroyed. What is
// remembered belongs to the account as it signs in now: one that was moved elsewhere, or was removed, has
// nothing. Failures: those of CredentialSource and HttpCall, of the account's endpoints (accountendpoints.h),
// AccountUnknown, RegionWrong (it was moved while it was asked), AnswerUnexpected, NotIdentityService,
// BodyWebPage; 403 stays Forbidden and blocks nothing.
class Choices : public QObject
{
    Q_OBJECT
public:
    Choices(AccountStore &accounts, CredentialSource &credentials, const QString &file,
        QObject *parent = nullptr);
    ~Choices() override;

    template <typename Entry> using Answer = std::function<void(Result<Listing<Entry>>)>;
    using FactsAnswer = std::function<void(Result<BlockchainFacts>)>;

    void projects(const QUuid &accountId, QObject *context, Answer<ReachableProject> answer);
    void blockchains(
        const QUuid &accountId, const QString &projectId, QObject *context, Answer<ListedBlockchain> answer);
    // With the MSP ids of its nodes where the service tells them.
    void blockchain(const QUuid &accountId, const QString &projectId, const QString &blockchainId,
        QObject *context, FactsAnswer answer);

    // What is remembered, if anything; read from disk on a pool thread the first time.
    void rememberedProjects(
        const QUuid &accountId, QObject *context, std::function<void(Listing<ReachableProject>)> answer);
    void rememberedBlockchains(const QUuid &accountId, const QString &projectId, QObject *context,
        std::function<void(Listing<ListedBlockchain>)> answer);
    void rememberedBlockchain(const QUuid &accountId, const QString &projectId, const QString &blockchainId,
        QObject *context, std::function<void(std::optional<BlockchainFacts>, QDateTime asOf)> answer);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Chaincert
