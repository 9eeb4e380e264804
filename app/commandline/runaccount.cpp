#include "commandline/runaccount.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

using From = AccessOrder::CredentialFrom;
using Answer = RunAccount::Answer;

auto trouble(RunAccount::Trouble why)
{
    return tl::make_unexpected(std::move(why));
}

// Known for this run, with its secrets, before anybody asks for a credential.
void take(Desk &desk, Account account, const QString &projectId, AccountSecrets secrets, QObject *context,
    const Answer &answer)
{
    desk.accounts.putForThisRun(account);
    if (secrets.isEmpty()) {
        answer(RunAccount{account, projectId});
        return;
    }
    desk.thisRun.write(account.id, account.secretLabel, std::move(secrets), context,
        [account, projectId, answer](const Result<void> &kept) {
            if (kept)
                answer(RunAccount{account, projectId});
            else
                answer(trouble(kept.error()));
        });
}

std::vector<SecretWanted> wantedFor(const AccessOrder &order)
{
    std::vector<SecretWanted> wanted;
    if (order.credentialFrom == From::TokenInput)
        wanted.push_back({u"--token-stdin"_s, Text::tr("Token"), true});
    if (order.cloud.proxyPassword)
        wanted.push_back({u"--proxy-password-stdin"_s,
            Text::tr("Password of %1 at the proxy").arg(order.cloud.proxy.user)});
    return wanted;
}

OrUsage<AccountSecrets> secretsFor(const Desk &desk, const AccessOrder &order, std::vector<Secret> read)
{
    AccountSecrets secrets;
    OrUsage<Secret> token;
    if (order.credentialFrom == From::TokenInput)
        token = std::move(read.front());
    else if (order.credentialFrom == From::TokenFile)
        token = readTokenFile(order.tokenFile);
    else if (order.credentialFrom == From::TokenEnvironment)
        token = cleanedToken(u"CHAINCERT_TOKEN"_s, desk.token);
    if (!token)
        return tl::make_unexpected(token.error());
    secrets.token = std::move(*token);
    if (order.cloud.proxyPassword)
        secrets.proxyPassword = std::move(read.back());
    return secrets;
}

void findKeys(Desk &desk, Account account, const AccessOrder &order, RunAccount::Project need,
    AccountSecrets secrets, QObject *context, const Answer &answer)
{
    auto kept = std::make_shared<AccountSecrets>(std::move(secrets));
    desk.lookForKeys(
        context, [&desk, account, order, need, kept, context, answer](Result<FoundKey> found) mutable {
            if (!found) {
                answer(trouble(found.error()));
                return;
            }
            account.way = SignInWay::FoundKeys;
            account.keys = found->place;
            account.domainId = found->domainId;
            const QString project = order.projectId.isEmpty() ? found->projectId : order.projectId;
            if (project.isEmpty() && need == RunAccount::Project::Needed)
                answer(trouble(projectMissing()));
            else
                take(desk, account, project, std::move(*kept), context, answer);
        });
}

} // namespace

void RunAccount::find(
    Desk &desk, const AccessOrder &order, Project need, QObject *context, const Answer &answer)
{
    if (order.credentialFrom == From::Account) {
        const OrUsage<Account> account = desk.named(order.account, u"--account"_s);
        if (!account) {
            answer(trouble(account.error()));
            return;
        }
        const QString project = order.projectId.isEmpty() ? account->project : order.projectId;
        if (project.isEmpty() && need == Project::Needed)
            answer(trouble(projectMissing()));
        else
            answer(RunAccount{*account, project});
        return;
    }
    OrUsage<Account> account = accountAt(order.cloud);
    if (!account) {
        answer(trouble(account.error()));
        return;
    }
    //: The name of an account that is made from the command line's options, in a sentence about it.
    account->name = Text::tr("this run");
    account->secretLabel = account->name;
    account->secretPlace = SecretPlace::ThisRunOnly;
    readSecrets(wantedFor(order), context,
        [&desk, account = *account, order, need, context, answer](OrUsage<std::vector<Secret>> read) {
            if (!read) {
                answer(trouble(read.error()));
                return;
            }
            OrUsage<AccountSecrets> secrets = secretsFor(desk, order, std::move(*read));
            if (!secrets)
                answer(trouble(secrets.error()));
            else if (order.credentialFrom == From::Keys)
                findKeys(desk, account, order, need, std::move(*secrets), context, answer);
            else
                take(desk, account, order.projectId, std::move(*secrets), context, answer);
        });
}

} // namespace Chaincert
