#include "commandline/accountadd.h"

#include "commandline/accountoutput.h"
#include "commandline/output.h"
#include "commandline/secretinput.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

AccountAddCommand::AccountAddCommand(CliContext &cli, const AccountAddOptions &options, QObject *parent)
    : CliCommand(cli, parent)
    , m_options(options)
    , m_waiting(std::make_unique<QObject>())
{
}

AccountAddCommand::~AccountAddCommand() = default;

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

void AccountAddCommand::save(AccountSecrets secrets)
{
    m_waiting.reset();
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

// Once the keychain is asked the answer is waited for, which has a limit: what became of the account must be
// known.
void AccountAddCommand::interrupt()
{
    if (!m_waiting)
        return;
    m_waiting.reset();
    Q_EMIT finished(Interrupted);
}

void AccountAddCommand::endFailed(const Failure &failure)
{
    if (m_options.json)
        print(stdout, accountJson({}, failure));
    print(stderr, failure);
    Q_EMIT finished(exitCodeOf(failure));
}

} // namespace Chaincert
