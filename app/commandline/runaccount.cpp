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

// The token that is not read with the other secrets.
void findToken(
    const Desk &desk, const AccessOrder &order, QObject *context, std::function<void(OrUsage<Secret>)> answer)
{
    if (order.credentialFrom == From::TokenFile)
        readTokenFile(order.tokenFile, TokenFileLimit, context, std::move(answer));
    else if (order.credentialFrom == From::TokenEnvironment)
        answer(cleanedToken(u"CHAINCERT_TOKEN"_s, desk.token));
    else
        answer(Secret());
}

AlsoRead alsoRead(const AccessOrder &order)
{
    return {order.credentialFrom == From::TokenInput, order.codeInput};
}

void readCode(Desk &desk, const RunAccount &found, QObject *context, const Answer &answer)
{
    readSignIn(desk, {}, {}, {false, true}, context, [found, answer](const OrUsage<AccountSecrets> &read) {
        if (read)
            answer(found);
        else
            answer(trouble(read.error()));
    });
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
        else if (order.codeInput)
            readCode(desk, RunAccount{*account, project}, context, answer);
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
    if (order.credentialFrom == From::SignIn)
        order.signIn.writeTo(*account);
    readSignIn(desk, order.signIn, order.cloud, alsoRead(order), context,
        [&desk, account = *account, order, need, context, answer](OrUsage<AccountSecrets> secrets) {
            if (!secrets) {
                answer(trouble(secrets.error()));
                return;
            }
            auto kept = std::make_shared<AccountSecrets>(std::move(*secrets));
            findToken(desk, order, context,
                [&desk, account, order, need, context, answer, kept](OrUsage<Secret> token) {
                    if (!token) {
                        answer(trouble(token.error()));
                        return;
                    }
                    if (!token->isEmpty())
                        kept->token = std::move(*token);
                    if (order.credentialFrom == From::Keys)
                        findKeys(desk, account, order, need, std::move(*kept), context, answer);
                    else
                        take(desk, account, order.projectId, std::move(*kept), context, answer);
                });
        });
}

} // namespace Chaincert
