#include "commandline/accountadd.h"

#include "commandline/accountreport.h"
#include "commandline/output.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

std::vector<SecretWanted> wantedFor(const AccountAddOrder &order)
{
    std::vector<SecretWanted> wanted;
    if (order.way == SignInWay::Password)
        wanted.push_back({u"--password-stdin"_s, AccountAdd::tr("Password of %1").arg(order.userName)});
    if (order.way == SignInWay::AccessKey)
        wanted.push_back({u"--secret-key-stdin"_s, AccountAdd::tr("Secret key of %1").arg(order.accessKey)});
    if (order.securityToken)
        wanted.push_back({u"--security-token-stdin"_s, AccountAdd::tr("Security token")});
    if (order.way == SignInWay::Token)
        wanted.push_back({u"--token-stdin"_s, AccountAdd::tr("Token"), true});
    if (order.cloud.proxyPassword)
        wanted.push_back({u"--proxy-password-stdin"_s,
            AccountAdd::tr("Password of %1 at the proxy").arg(order.cloud.proxy.user)});
    return wanted;
}

} // namespace

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
    m_account.way = m_order.way;
    m_account.domainName = m_order.domainName;
    m_account.userName = m_order.userName;
    m_account.mfa = m_order.mfa;
    m_account.userId = m_order.userId;
    m_account.accessKey = m_order.accessKey;
    if (m_order.way == SignInWay::Token)
        m_account.tokenSince = QDateTime::currentDateTimeUtc();
    if (m_order.way == SignInWay::FoundKeys)
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
    endUsage({u"NAME"_s, tr("There is an account \"%1\" already.").arg(m_order.name),
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
    readSecrets(wantedFor(m_order), m_asking.get(),
        [this](OrUsage<std::vector<Secret>> read) { onSecrets(std::move(read)); });
}

void AccountAdd::onSecrets(OrUsage<std::vector<Secret>> read)
{
    if (!read) {
        endUsage(read.error());
        return;
    }
    AccountSecrets secrets;
    auto next = read->begin();
    const auto take = [&next](Secret &secret) { secret = std::move(*next++); };
    if (m_order.way == SignInWay::Password)
        take(secrets.password);
    if (m_order.way == SignInWay::AccessKey)
        take(secrets.secretKey);
    if (m_order.securityToken)
        take(secrets.securityToken);
    if (m_order.way == SignInWay::Token)
        take(secrets.token);
    if (m_order.cloud.proxyPassword)
        take(secrets.proxyPassword);
    saveInTurn(std::make_shared<AccountSecrets>(std::move(secrets)));
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
    print(stderr, error);
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
