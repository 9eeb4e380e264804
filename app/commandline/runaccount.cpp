#include "commandline/runaccount.h"

#include "options/clitext.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

using From = AccessOptions::CredentialFrom;
using Answer = RunAccount::Answer;

// Goes on with a value; what hinders is the answer.
template <typename Then> auto orAnswer(const Answer &answer, Then then)
{
    return [answer, then = std::move(then)](auto result) mutable {
        if (result)
            then(std::move(*result));
        else
            answer(tl::make_unexpected(result.error()));
    };
}

// Known for this run, with its secrets, before anybody asks for a credential.
void take(CliContext &cli, Account account, const QString &projectId, AccountSecrets secrets,
    QObject *context, const Answer &answer)
{
    cli.accounts.addTransient(account);
    if (secrets.isEmpty()) {
        answer(RunAccount{account, projectId});
        return;
    }
    cli.thisRun.write(account.id, account.secretLabel, std::move(secrets), context,
        [account, projectId, answer](const Result<void> &kept) {
            if (kept)
                answer(RunAccount{account, projectId});
            else
                answer(tl::make_unexpected(kept.error()));
        });
}

// The token that is not read with the other secrets.
void findToken(const CliContext &cli, const AccessOptions &options, QObject *context,
    std::function<void(OrUsage<Secret>)> answer)
{
    if (options.credentialFrom == From::TokenFile)
        readTokenFile(options.tokenFile, TokenFileLimit, context, std::move(answer));
    else if (options.credentialFrom == From::TokenEnvironment)
        answer(cleanedToken(u"CHAINCERT_TOKEN"_s, cli.token));
    else
        answer(Secret());
}

ExtraSecrets extraSecrets(const AccessOptions &options)
{
    return {options.credentialFrom == From::TokenInput, options.codeInput};
}

void readCode(CliContext &cli, const RunAccount &found, QObject *context, const Answer &answer)
{
    readSecrets(cli, {}, {}, {false, true}, context,
        orAnswer(answer, [found, answer](const AccountSecrets &) { answer(found); }));
}

void findKeys(CliContext &cli, Account account, const AccessOptions &options, RunAccount::Project need,
    AccountSecrets secrets, QObject *context, const Answer &answer)
{
    auto kept = std::make_shared<AccountSecrets>(std::move(secrets));
    const auto use = [&cli, account, options, need, kept, context, answer](const FoundKey &found) mutable {
        account.authMethod = AuthMethod::FoundKeys;
        account.keys = found.place;
        account.domainId = found.domainId;
        const QString project = options.projectId.isEmpty() ? found.projectId : options.projectId;
        if (project.isEmpty() && need == RunAccount::Project::Needed)
            answer(projectMissing());
        else
            take(cli, account, project, std::move(*kept), context, answer);
    };
    cli.findKeys(context, orAnswer(answer, use));
}

} // namespace

void RunAccount::find(
    CliContext &cli, const AccessOptions &options, Project need, QObject *context, const Answer &answer)
{
    if (options.credentialFrom == From::Account) {
        const OrUsage<Account> account = cli.findAccount(options.account, u"--account"_s);
        if (!account) {
            answer(tl::make_unexpected(account.error()));
            return;
        }
        const QString project = options.projectId.isEmpty() ? account->project : options.projectId;
        if (project.isEmpty() && need == Project::Needed)
            answer(projectMissing());
        else if (options.codeInput)
            readCode(cli, RunAccount{*account, project}, context, answer);
        else
            answer(RunAccount{*account, project});
        return;
    }
    Result<Account> account = accountAt(options.cloud);
    if (!account) {
        answer(wrongUsage(u"--ca"_s, account.error()));
        return;
    }
    //: The name of an account that is made from the command line's options, in a sentence about it.
    account->name = CliText::tr("this run");
    account->secretLabel = account->name;
    account->secretPlace = SecretPlace::ThisRunOnly;
    if (options.credentialFrom == From::SignIn)
        options.signIn.writeTo(*account);
    const auto use = [&cli, account = *account, options, need, context, answer](AccountSecrets secrets) {
        auto kept = std::make_shared<AccountSecrets>(std::move(secrets));
        const auto goOn = [&cli, account, options, need, context, answer, kept](Secret token) {
            if (!token.isEmpty())
                kept->token = std::move(token);
            if (options.credentialFrom == From::Keys)
                findKeys(cli, account, options, need, std::move(*kept), context, answer);
            else
                take(cli, account, options.projectId, std::move(*kept), context, answer);
        };
        findToken(cli, options, context, orAnswer(answer, goOn));
    };
    readSecrets(cli, options.signIn, options.cloud, extraSecrets(options), context, orAnswer(answer, use));
}

} // namespace Chaincert
