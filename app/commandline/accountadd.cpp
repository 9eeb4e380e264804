#include "commandline/accountadd.h"

#include "commandline/accountreport.h"
#include "commandline/output.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

AccountAdd::AccountAdd(Desk &desk, const AccountAddOrder &order, QObject *parent)
    : Errand(parent)
    , m_desk(desk)
    , m_order(order)
    , m_asking(std::make_unique<QObject>())
{
}

AccountAdd::~AccountAdd() = default;

void AccountAdd::start()
{
    if (endsForTakenName())
        return;
    OrUsage<Account> account = accountAt(m_order.cloud);
    if (!account) {
        endUsage(account.error());
        return;
    }
    m_account = std::move(*account);
    m_account.name = m_order.name;
    m_account.project = m_order.project;
    m_order.writeTo(m_account);
    if (m_account.way == SignInWay::Token)
        m_account.tokenSince = QDateTime::currentDateTimeUtc();
    if (m_account.way == SignInWay::FoundKeys)
        findKeys();
    else
        askForSecrets();
}

bool AccountAdd::endsForTakenName()
{
    const QList<Account> all = m_desk.accounts.accounts();
    if (std::none_of(
            all.begin(), all.end(), [this](const Account &known) { return known.name == m_order.name; }))
        return false;
    endUsage({u"NAME"_s, tr("There is an account \"%1\" already.").arg(echo(m_order.name)),
        tr("Take another name, or remove that one first: chaincert-cli account remove")});
    return true;
}

void AccountAdd::findKeys()
{
    m_desk.lookForKeys(m_asking.get(), [this](Result<FoundKey> found) {
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

void AccountAdd::askForSecrets()
{
    readSignIn(m_desk, m_order, m_order.cloud, {true, false}, m_asking.get(),
        [this](OrUsage<AccountSecrets> read) { onSecrets(std::move(read)); });
}

void AccountAdd::onSecrets(OrUsage<AccountSecrets> read)
{
    if (!read)
        endUsage(read.error());
    else
        saveInTurn(std::make_shared<AccountSecrets>(std::move(*read)));
}

// One at a time: another run of the same command may have taken the name since.
void AccountAdd::saveInTurn(const std::shared_ptr<AccountSecrets> &secrets)
{
    const Result<QString> file = m_desk.lockFile();
    const Result<bool> ours = file ? m_turn.tryLock(*file) : tl::make_unexpected(file.error());
    if (!ours) {
        endFailed(ours.error());
        return;
    }
    if (!*ours) {
        QTimer::singleShot(50, m_asking.get(), [this, secrets] { saveInTurn(secrets); });
        return;
    }
    m_desk.accounts.reload();
    if (!endsForTakenName())
        save(std::move(*secrets));
}

void AccountAdd::save(AccountSecrets secrets)
{
    m_asking.reset();
    m_desk.sessions.saveAccount(
        m_account, std::move(secrets), this, [this](const Result<void> &saved) { onSaved(saved); });
}

void AccountAdd::onSaved(const Result<void> &saved)
{
    if (!saved) {
        endFailed(saved.error());
        return;
    }
    const Result<void> written = m_desk.settingsWritten();
    if (!written) {
        m_desk.sessions.removeAccount(m_account.id, this,
            [this, failure = written.error()](const Result<void> &) { endFailed(failure); });
        return;
    }
    if (m_order.json)
        print(stdout, accountJson(m_account, {}));
    else
        print(stdout, tr("The account \"%1\" is kept.").arg(m_account.name) + u'\n');
    Q_EMIT finished(AllWell);
}

// Once the keychain is asked the answer is waited for, which has a limit: what became of the account must be
// known.
void AccountAdd::interrupt()
{
    if (!m_asking)
        return;
    m_asking.reset();
    Q_EMIT finished(Interrupted);
}

void AccountAdd::endUsage(const UsageError &error)
{
    m_desk.sayWrong(error);
    Q_EMIT finished(WrongUsage);
}

void AccountAdd::endFailed(const Failure &failure)
{
    if (m_order.json)
        print(stdout, accountJson({}, failure));
    print(stderr, failure);
    Q_EMIT finished(exitCodeOf(failure));
}

} // namespace Chaincert
