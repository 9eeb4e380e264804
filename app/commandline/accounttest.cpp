#include "commandline/accounttest.h"

#include "commandline/accountreport.h"
#include "commandline/output.h"
#include "commandline/report.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

AccountTest::AccountTest(Desk &desk, const AccountTestOrder &order, QObject *parent)
    : Errand(parent)
    , m_desk(desk)
    , m_order(order)
{
    desk.sessions.setLimits(order.limits);
}

AccountTest::~AccountTest() = default;

void AccountTest::start()
{
    if (m_order.credentialFrom == AccessOrder::CredentialFrom::Account) {
        if (const OrUsage<Account> account = m_desk.named(m_order.account, u"NAME"_s); !account) {
            endUsage(account.error());
            return;
        }
    }
    m_asking = std::make_unique<QObject>();
    RunAccount::find(m_desk, m_order, RunAccount::Project::NotNeeded, m_asking.get(),
        [this](const tl::expected<RunAccount, RunAccount::Trouble> &found) { onAccount(found); });
}

void AccountTest::onAccount(const tl::expected<RunAccount, RunAccount::Trouble> &found)
{
    m_asking.release()->deleteLater(); // we may be in its call
    if (!found) {
        if (const auto *usage = std::get_if<UsageError>(&found.error()))
            endUsage(*usage);
        else
            onFinished(tl::make_unexpected(std::get<Failure>(found.error())));
        return;
    }
    m_account = found->account;
    if (m_account.project.isEmpty())
        m_account.project = found->projectId;
    m_test = std::make_unique<SignInTest>(m_desk.sessions, m_account, AccountSecrets());
    connect(m_test.get(), &SignInTest::codeWanted, this, &AccountTest::onCodeWanted);
    connect(m_test.get(), &SignInTest::finished, this, &AccountTest::onFinished);
    m_test->start();
}

void AccountTest::interrupt()
{
    m_desk.codes.stop();
    if (m_test) {
        m_test->cancel();
    } else if (m_asking) {
        m_asking.reset();
        Q_EMIT finished(Interrupted);
    }
}

void AccountTest::endUsage(const UsageError &error)
{
    m_desk.sayWrong(error);
    Q_EMIT finished(WrongUsage);
}

void AccountTest::onCodeWanted(bool again)
{
    m_desk.codes.ask(m_account.name, again, [this](Result<Secret> code) {
        if (code) {
            m_test->giveCode(std::move(*code));
            return;
        }
        m_codeFailure = code.error();
        m_test->cancel();
    });
}

void AccountTest::onFinished(Result<SignInReport> answer)
{
    m_desk.codes.stop();
    if (!answer && m_codeFailure)
        answer = tl::make_unexpected(*m_codeFailure);
    if (m_order.json)
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
        print(stderr, clockLine(*answer->clockOff));
    Q_EMIT finished(AllWell);
}

} // namespace Chaincert
