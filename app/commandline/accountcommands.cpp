#include "commandline/accountcommands.h"

#include "commandline/accountoutput.h"
#include "commandline/output.h"
#include "words/signedinwords.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

AccountListCommand::AccountListCommand(CliContext &cli, const AccountListOptions &options, QObject *parent)
    : CliCommand(cli, parent)
    , m_options(options)
{
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

AccountTestCommand::AccountTestCommand(CliContext &cli, const AccountTestOptions &options, QObject *parent)
    : CliCommand(cli, parent)
    , m_options(options)
{
    cli.sessions.setLimits(options.limits);
}

AccountTestCommand::~AccountTestCommand() = default;

void AccountTestCommand::start()
{
    if (m_options.credentialFrom == AccessOptions::CredentialFrom::Account) {
        if (const OrUsage<Account> account = m_cli.findAccount(m_options.account, u"NAME"_s); !account) {
            endUsage(account.error());
            return;
        }
    }
    m_finding = std::make_unique<QObject>();
    RunAccount::find(m_cli, m_options, RunAccount::Project::NotNeeded, m_finding.get(),
        [this](const OrError<RunAccount> &found) { onAccount(found); });
}

void AccountTestCommand::onAccount(const OrError<RunAccount> &found)
{
    m_finding.release()->deleteLater(); // we may be in its call
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
    m_cli.codes.stop();
    if (m_test) {
        m_test->cancel();
    } else if (m_finding) {
        m_finding.reset();
        Q_EMIT finished(Interrupted);
    }
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

AccountRemoveCommand::AccountRemoveCommand(
    CliContext &cli, const AccountRemoveOptions &options, QObject *parent)
    : CliCommand(cli, parent)
    , m_options(options)
{
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
