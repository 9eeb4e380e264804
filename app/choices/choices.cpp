#include "choices/choices.h"

#include "choices/blockchainfetch.h"
#include "choices/choicesmemory.h"
#include "credentials/accountstore.h"
#include "platform/later.h"
#include "platform/sharedrequest.h"
#include "sessions/accountendpoints.h"
#include "sessions/listfetch.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>
#include <tuple>

namespace Chaincert {

namespace {

// Who asks, and where, as one text that tells nothing of either.
QString identityOf(const Account &account)
{
    const auto url = [](const Result<Endpoint> &endpoint) {
        return endpoint ? endpoint->url().toString(QUrl::FullyEncoded) : QString();
    };
    const QStringList parts{url(endpointOf(account)), url(iamEndpointOf(account)),
        QString::number(static_cast<int>(account.authMethod)), account.domainName, account.userName,
        account.accessKey, QString::number(static_cast<int>(account.keys.origin)), account.keys.file,
        account.keys.entry};
    const QByteArray apart = QJsonDocument(QJsonArray::fromStringList(parts)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(apart, QCryptographicHash::Sha256).toHex());
}

// What is asked: the account, as it is and where it is, the project, and the blockchain.
struct Key
{
    QUuid account;
    QString identity;
    QString project = {};
    QString blockchain = {};
    auto tied() const { return std::tie(account, identity, project, blockchain); }
    bool operator<(const Key &other) const { return tied() < other.tied(); }
};

// The requests under way, children of Choices; what fetches their answers is theirs.
template <typename Value> using Running = std::map<Key, SharedRequest<Result<Value>> *>;

} // namespace

class Choices::Private
{
public:
    Private(Choices *choices, AccountStore &theAccounts, CredentialSource &source, const QString &file)
        : q(choices)
        , accounts(theAccounts)
        , credentials(source)
        , memory(file)
    {
        for (const Account &account : accounts.accounts())
            known.insert(account.id);
        memory.isKept = [this](const QUuid &id) { return accounts.isSaved(id); };
    }

    void onAccountsChanged();
    Result<Key> keyOf(const QUuid &accountId) const;
    AuthorizedCall::MakeRequest guarded(const Key &key,
        std::function<Result<HttpRequest>(const Account &account, const Credential &credential)> make) const;
    AuthorizedCall::MakeRequest ofService(const Key &key,
        std::function<Result<HttpRequest>(const Endpoint &endpoint, const QString &project)> make) const;
    void recall(const QUuid &accountId, QObject *context, std::function<void(const AccountLists &)> answer);
    template <typename Value, typename Fetch, typename Remember>
    void ask(Running<Value> &running, const Key &key, QObject *context,
        std::function<void(Result<Value>)> answer, Fetch fetch, Remember remember);
    template <typename Entry, typename Remember>
    void askList(Running<Listing<Entry>> &running, const Key &key, QObject *context,
        ListSource::Answer<Entry> answer, const typename ListFetch<Entry>::Asked &asked, Remember remember);

    Choices *const q;
    AccountStore &accounts;
    CredentialSource &credentials;
    ChoicesMemory memory;
    QSet<QUuid> known;
    Running<Listing<ReachableProject>> projects;
    Running<Listing<ListedBlockchain>> blockchains;
    Running<BlockchainFacts> facts;
};

void Choices::Private::onAccountsChanged()
{
    QSet<QUuid> now;
    for (const Account &account : accounts.accounts())
        now.insert(account.id);
    for (const QUuid &gone : std::exchange(known, now) - now)
        memory.forget(gone);
}

Result<Key> Choices::Private::keyOf(const QUuid &accountId) const
{
    const Account *account = accounts.find(accountId);
    if (!account)
        return fail(FailureKind::AccountUnknown);
    return Key{accountId, identityOf(*account)};
}

// A credential may come late: nothing goes anywhere but where it was meant to go when it was asked.
AuthorizedCall::MakeRequest Choices::Private::guarded(const Key &key,
    std::function<Result<HttpRequest>(const Account &account, const Credential &credential)> make) const
{
    return [this, key, make = std::move(make)](const Credential &credential) -> Result<HttpRequest> {
        const Account *account = accounts.find(key.account);
        if (!account)
            return fail(FailureKind::AccountUnknown);
        if (identityOf(*account) != key.identity)
            return fail(FailureKind::RegionWrong, account->name);
        return make(*account, credential);
    };
}

AuthorizedCall::MakeRequest Choices::Private::ofService(const Key &key,
    std::function<Result<HttpRequest>(const Endpoint &endpoint, const QString &project)> make) const
{
    return guarded(key,
        [project = key.project, make = std::move(make)](
            const Account &account, const Credential &credential) -> Result<HttpRequest> {
            const Result<Endpoint> endpoint = endpointOf(account);
            if (!endpoint)
                return tl::make_unexpected(endpoint.error());
            // A project that was given by its name is asked for by its id.
            return make(*endpoint, credential.projectId.isEmpty() ? project : credential.projectId);
        });
}

void Choices::Private::recall(
    const QUuid &accountId, QObject *context, std::function<void(const AccountLists &)> answer)
{
    // Called by the memory, which lives no longer than we do.
    memory.ask(context, [this, accountId, answer = std::move(answer)] {
        const Account *account = accounts.find(accountId);
        const AccountLists lists = account ? *memory.of(accountId, identityOf(*account))
                                           : AccountLists(); // a copy: the answer may delete this
        answer(lists);
    });
}

template <typename Value, typename Fetch, typename Remember>
void Choices::Private::ask(Running<Value> &running, const Key &key, QObject *context,
    std::function<void(Result<Value>)> answer, Fetch fetch, Remember remember)
{
    auto found = running.find(key);
    if (found == running.end()) {
        const auto abandoned = [&running, key] { delete running.extract(key).mapped(); };
        found = running.emplace(key, new SharedRequest<Result<Value>>(abandoned, q)).first;
        fetch(found->second, [&running, key, remember](const Result<Value> &result) {
            // Out of the map first, so that a question from within an answer starts a new request.
            SharedRequest<Result<Value>> *const request = running.extract(key).mapped();
            request->deleteLater(); // we are in a call of its child
            if (result)
                remember(*result);
            request->notify(result); // may delete this
        });
    }
    found->second->add(context, std::move(answer));
}

template <typename Entry, typename Remember>
void Choices::Private::askList(Running<Listing<Entry>> &running, const Key &key, QObject *context,
    ListSource::Answer<Entry> answer, const typename ListFetch<Entry>::Asked &asked, Remember remember)
{
    const auto fetch = [&asked](QObject *parent, auto finished) {
        const auto onFetched = [finished](typename ListFetch<Entry>::Fetched fetched) {
            Result<Listing<Entry>> whole = Listing<Entry>{fetched.entries, QDateTime::currentDateTimeUtc()};
            if (fetched.failure) // what came before is not the list
                whole = tl::make_unexpected(*fetched.failure);
            finished(whole);
        };
        new ListFetch<Entry>(asked, onFetched, parent);
    };
    ask<Listing<Entry>>(running, key, context, std::move(answer), fetch, remember);
}

Choices::Choices(AccountStore &accounts, CredentialSource &credentials, const QString &file, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, accounts, credentials, file))
{
    connect(&accounts, &AccountStore::changed, this, [this] { d->onAccountsChanged(); });
}

Choices::~Choices() = default;

void Choices::projects(const QUuid &accountId, QObject *context, Answer<ReachableProject> answer)
{
    const Result<Key> key = d->keyOf(accountId);
    if (!key) {
        later(
            context, std::move(answer), Result<Listing<ReachableProject>>(tl::make_unexpected(key.error())));
        return;
    }
    const auto request = [](const Account &account, const Credential &credential) -> Result<HttpRequest> {
        const Result<Endpoint> iam = iamEndpointOf(account);
        if (!iam)
            return tl::make_unexpected(iam.error());
        return credential.authorization.key ? projectsOfKeyRequest(*iam) : projectsRequest(*iam);
    };
    CredentialRequest credential{key->account};
    credential.ofNoProject = true;
    const auto remember = [this, key = *key](const Listing<ReachableProject> &listing) {
        d->memory.of(key.account, key.identity)->projects = listing;
        d->memory.changed();
    };
    d->askList<ReachableProject>(d->projects, *key, context, std::move(answer),
        {d->credentials, credential, d->guarded(*key, request),
            [](const BufferedResponse &page) { return readAnswer(page, projectsAnswer); }},
        remember);
}

void Choices::blockchains(
    const QUuid &accountId, const QString &projectId, QObject *context, Answer<ListedBlockchain> answer)
{
    Result<Key> key = d->keyOf(accountId);
    if (!key) {
        later(
            context, std::move(answer), Result<Listing<ListedBlockchain>>(tl::make_unexpected(key.error())));
        return;
    }
    key->project = projectId;
    const auto remember = [this, key = *key](const Listing<ListedBlockchain> &listing) {
        d->memory.of(key.account, key.identity)->blockchains[key.project] = listing;
        d->memory.changed();
    };
    d->askList<ListedBlockchain>(d->blockchains, *key, context, std::move(answer),
        {d->credentials, {key->account, key->project}, d->ofService(*key, blockchainsRequest),
            [](const BufferedResponse &page) { return readAnswer(page, blockchainsAnswer); }},
        remember);
}

void Choices::blockchain(const QUuid &accountId, const QString &projectId, const QString &blockchainId,
    QObject *context, FactsAnswer answer)
{
    Result<Key> key = d->keyOf(accountId);
    if (!key) {
        later(context, std::move(answer), Result<BlockchainFacts>(tl::make_unexpected(key.error())));
        return;
    }
    key->project = projectId;
    key->blockchain = blockchainId;
    const auto about = [&](auto makeRequest) {
        return d->ofService(
            *key, [makeRequest, id = key->blockchain](const Endpoint &endpoint, const QString &project) {
                return makeRequest(endpoint, project, id);
            });
    };
    const BlockchainFetch::Asked asked{d->credentials, {key->account, key->project}, key->blockchain,
        about(blockchainRequest), about(nodesRequest)};
    const auto fetch = [&asked](QObject *parent, BlockchainFetch::Answer finished) {
        new BlockchainFetch(asked, std::move(finished), parent);
    };
    const auto remember = [this, key = *key](const BlockchainFacts &facts) {
        d->memory.of(key.account, key.identity)
            ->facts.insert({key.project, key.blockchain}, {facts, QDateTime::currentDateTimeUtc()});
        d->memory.changed();
    };
    d->ask<BlockchainFacts>(d->facts, *key, context, std::move(answer), fetch, remember);
}

void Choices::rememberedProjects(
    const QUuid &accountId, QObject *context, Remembered<ReachableProject> answer)
{
    d->recall(accountId, context,
        [answer = std::move(answer)](const AccountLists &lists) { answer(lists.projects); });
}

void Choices::rememberedBlockchains(
    const QUuid &accountId, const QString &projectId, QObject *context, Remembered<ListedBlockchain> answer)
{
    d->recall(accountId, context, [answer = std::move(answer), projectId](const AccountLists &lists) {
        answer(lists.blockchains.value(projectId));
    });
}

void Choices::rememberedBlockchain(const QUuid &accountId, const QString &projectId,
    const QString &blockchainId, QObject *context, RememberedFactsAnswer answer)
{
    d->recall(
        accountId, context, [answer = std::move(answer), projectId, blockchainId](const AccountLists &lists) {
            const auto found = lists.facts.constFind({projectId, blockchainId});
            if (found == lists.facts.constEnd())
                answer({}, {});
            else
                answer(found->facts, found->asOf);
        });
}

} // namespace Chaincert
