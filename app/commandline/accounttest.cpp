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
}

AccountTest::~AccountTest() = default;

void AccountTest::start()
{
    const OrUsage<Account> account = m_desk.named(m_order.account, u"NAME"_s);
    if (!account) {
        print(stderr, account.error());
        Q_EMIT finished(WrongUsage);
        return;
    }
    m_account = *account;
    m_test = std::make_unique<SignInTest>(m_desk.sessions, m_account, AccountSecrets());
    connect(m_test.get(), &SignInTest::codeWanted, this, &AccountTest::onCodeWanted);
    connect(m_test.get(), &SignInTest::finished, this, &AccountTest::onFinished);
    m_test->start();
}

void AccountTest::interrupt()
{
    m_desk.codes.stop();
    if (m_test)
        m_test->cancel();
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
