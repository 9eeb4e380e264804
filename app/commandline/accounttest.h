#pragma once

#include "commandline/accountarguments.h"
#include "commandline/desk.h"
#include "commandline/errand.h"
#include "commandline/runaccount.h"
#include "sessions/signintest.h"

#include <memory>

namespace Chaincert {

// `chaincert-cli account test`: signs in and says who that is, which projects are reachable and until when.
class AccountTest : public Errand
{
    Q_OBJECT
public:
    AccountTest(Desk &desk, const AccountTestOrder &order, QObject *parent = nullptr);
    ~AccountTest() override;

    void start() override;
    void interrupt() override;

private:
    void onAccount(const tl::expected<RunAccount, RunAccount::Trouble> &found);
    void endUsage(const UsageError &error);
    void onCodeWanted(bool again);
    void onFinished(Result<SignInReport> answer);

    Desk &m_desk;
    AccountTestOrder m_order;
    Account m_account;
    std::unique_ptr<QObject> m_asking; // while it is looked for whom to sign in as
    std::unique_ptr<SignInTest> m_test;
    std::optional<Failure> m_codeFailure; // why no code was given
};

} // namespace Chaincert
