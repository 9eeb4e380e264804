#include "commandline/accountcommands.h"

#include "commandline/accountoutput.h"
#include "commandline/output.h"
#include "commandline/secretinput.h"
#include "words/signedinwords.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

void AccountAddCommand::start()
{
    if (endsForTakenName())
        return;
    Result<Account> account = accountAt(m_options.cloud);
    if (!account) {
        endUsage(wrongUsage(u"--ca"_s, account.error()).value());
        return;
    }
    m_account = std::move(*account);
    m_account.name = m_options.name;
    m_account.project = m_options.project;
    m_options.writeTo(m_account);
    if (m_account.authMethod == AuthMethod::Token)
        m_account.tokenSince = QDateTime::currentDateTimeUtc();
    if (m_account.authMethod == AuthMethod::FoundKeys)
        findKeys();
    else
        askForSecrets();
}

bool AccountAddCommand::endsForTakenName()
{
    const QList<Account> all = m_cli.accounts.accounts();
    if (std::none_of(
            all.begin(), all.end(), [this](const Account &known) { return known.name == m_options.name; }))
        return false;
    endUsage({u"NAME"_s, tr("The account \"%1\" already exists.").arg(echo(m_options.name)),
        tr("Choose another name, or remove that account first: chaincert-cli account remove")});
    return true;
}

void AccountAddCommand::findKeys()
{
    m_cli.findKeys(m_waiting.get(), [this](Result<FoundKey> found) {
        if (!found) {
            endFailed(found.error());
            return;
        }
        m_account.keys = found->place;
        m_account.domainId = found->domainId;
        if (m_account.project.isEmpty())
            m_account.project = found->projectId;
        if (m_account.regionId.isEmpty() && m_account.iamEndpoint.isEmpty())
            m_account.iamEndpoint = found->iamEndpoint;
        askForSecrets();
    });
}

void AccountAddCommand::askForSecrets()
{
    readSecrets(m_cli, m_options, m_options.cloud, {true, false}, m_waiting.get(),
        [this](OrUsage<AccountSecrets> read) { onSecrets(std::move(read)); });
}

void AccountAddCommand::onSecrets(OrUsage<AccountSecrets> read)
{
    if (!read)
        endUsage(read.error());
    else
        saveInTurn(std::make_shared<AccountSecrets>(std::move(*read)));
}

// One at a time: another run of the same command may have taken the name since.
void AccountAddCommand::saveInTurn(const std::shared_ptr<AccountSecrets> &secrets)
{
    const Result<QString> file = m_cli.lockFile();
    const Result<bool> ours = file ? m_lock.tryLock(*file) : tl::make_unexpected(file.error());
    if (!ours) {
        endFailed(ours.error());
        return;
    }
    if (!*ours) {
        QTimer::singleShot(50, m_waiting.get(), [this, secrets] { saveInTurn(secrets); });
        return;
    }
    m_cli.accounts.reload();
    if (!endsForTakenName())
        save(std::move(*secrets));
}

// From here on the keychain's answer is waited for, which has a limit: what became of the account must be
// known.
void AccountAddCommand::save(AccountSecrets secrets)
{
    stopWaiting();
    m_cli.sessions.saveAccount(
        m_account, std::move(secrets), this, [this](const Result<void> &saved) { onSaved(saved); });
}

void AccountAddCommand::onSaved(const Result<void> &saved)
{
    if (!saved) {
        endFailed(saved.error());
        return;
    }
    const Result<void> written = m_cli.settingsWritten();
    if (!written) {
        m_cli.sessions.removeAccount(m_account.id, this,
            [this, failure = written.error()](const Result<void> &) { endFailed(failure); });
        return;
    }
    if (m_options.json)
        print(stdout, accountJson(m_account, {}));
    else
        print(stdout, tr("The account \"%1\" was saved.").arg(m_account.name) + u'\n');
    Q_EMIT finished(AllWell);
}

void AccountAddCommand::endFailed(const Failure &failure)
{
    if (m_options.json)
        print(stdout, accountJson({}, failure));
    print(stderr, failure);
    Q_EMIT finished(exitCodeOf(failure));
}

void AccountListCommand::start()
{
    const QList<Account> accounts = m_cli.accounts.accounts();
    if (m_options.json)
        print(stdout, accountListJson(accounts));
    else
        print(stdout, accountTable(accounts));
    Q_EMIT finished(AllWell);
}

void AccountTestCommand::start()
{
    if (m_options.credentialFrom == AccessOptions::CredentialFrom::Account) {
        if (const OrUsage<Account> account = m_cli.findAccount(m_options.account, u"NAME"_s); !account) {
            endUsage(account.error());
            return;
        }
    }
    RunAccount::find(m_cli, m_options, RunAccount::Project::NotNeeded, m_waiting.get(),
        [this](const OrError<RunAccount> &found) { onAccount(found); });
}

void AccountTestCommand::onAccount(const OrError<RunAccount> &found)
{
    stopWaiting();
    if (!found) {
        if (const auto *usage = std::get_if<UsageError>(&found.error()))
            endUsage(*usage);
        else
            onFinished(tl::make_unexpected(std::get<Failure>(found.error())));
        return;
    }
    m_account = found->account;
    m_account.project = found->projectId;
    m_test = std::make_unique<SignInTest>(m_cli.sessions, m_account, AccountSecrets());
    connect(m_test.get(), &SignInTest::codeWanted, this, &AccountTestCommand::onCodeWanted);
    connect(m_test.get(), &SignInTest::finished, this, &AccountTestCommand::onFinished);
    m_test->start();
}

void AccountTestCommand::interrupt()
{
    if (!m_test) {
        CommandOf::interrupt();
        return;
    }
    m_cli.codes.stop();
    m_test->cancel();
}

void AccountTestCommand::onCodeWanted(bool again)
{
    m_cli.codes.ask(m_account.name, again, [this](Result<Secret> code) {
        if (code) {
            m_test->giveCode(std::move(*code));
            return;
        }
        m_codeFailure = code.error();
        m_test->cancel();
    });
}

void AccountTestCommand::onFinished(Result<SignInReport> answer)
{
    m_cli.codes.stop();
    if (!answer && m_codeFailure)
        answer = tl::make_unexpected(*m_codeFailure);
    if (m_options.json)
        print(stdout, signInJson(m_account, answer));
    else if (answer)
        print(stdout, signInLines(*answer));
    if (!answer) {
        if (answer.error().kind != FailureKind::Cancelled) // the person knows
            print(stderr, answer.error());
        Q_EMIT finished(exitCodeOfSignIn(answer.error()));
        return;
    }
    if (answer->projectsFailure)
        print(stderr, *answer->projectsFailure);
    if (answer->clockOff)
        print(stderr, Words::clockOff(*answer->clockOff) + u'\n');
    Q_EMIT finished(AllWell);
}

void AccountRemoveCommand::start()
{
    const OrUsage<Account> account = m_cli.findAccount(m_options.account, u"NAME"_s);
    if (!account) {
        endUsage(account.error());
        return;
    }
    if (m_options.leaveSecret) {
        m_cli.sessions.forgetAccount(account->id);
        onRemoved(*account, {});
        return;
    }
    m_cli.sessions.removeAccount(account->id, this,
        [this, account = *account](const Result<void> &removed) { onRemoved(account, removed); });
}

void AccountRemoveCommand::onRemoved(const Account &account, Result<void> removed)
{
    if (removed)
        removed = m_cli.settingsWritten();
    if (m_options.json)
        print(stdout,
            accountJson(account, removed ? std::optional<Failure>() : std::optional(removed.error())));
    if (!removed) {
        print(stderr, removed.error());
        print(stderr,
            tr("The account \"%1\" was not removed; --leave-secret removes it without using the keychain.")
                    .arg(account.name)
                + u'\n');
        Q_EMIT finished(SomeFailed);
        return;
    }
    if (!m_options.json)
        print(stdout,
            (m_options.leaveSecret
                    ? tr("The account \"%1\" was removed; the keychain may still hold its secret.")
                    : tr("The account \"%1\" and its secrets were removed."))
                    .arg(account.name)
                + u'\n');
    Q_EMIT finished(AllWell);
}

} // namespace Chaincert
