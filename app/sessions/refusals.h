#pragma once

#include "failures/failure.h"

#include <chrono>
#include <map>
#include <optional>

namespace Chaincert {

// What an account's credentials were refused for. Everybody who asked before the refusal is told the same
// without another call; a person who asks later tries once more: users and keys get locked by repeats.
class Refusals
{
public:
    using Time = std::chrono::steady_clock::time_point;

    void remember(const Failure &why); // about the account as a whole
    void remember(const QString &project, const Failure &why); // about this project alone
    void forgetThoseOfTheAccount() { m_ofAccount.reset(); }
    void forgetAll();

    std::optional<Failure> told(const QString &project, Time askedAt) const;

private:
    struct Refusal
    {
        Failure why;
        Time at;
    };
    std::optional<Refusal> m_ofAccount;
    std::map<QString, Refusal> m_ofProjects;
};

// Whether a failed sign-in was refused, rather than having failed on its way: only that is remembered.
bool isRefusedSignIn(const Failure &failure);
// Of those: whether another project may fare better.
bool isAboutProject(const Failure &failure);

// What a service's refusal means for a request that was signed just now by this computer's clock and `offset`
// (accessKeyFailure). ClockWrong: the service does not take that time either; measure is of the clock itself.
Failure refusedSignature(const Failure &why, const QString &accessKeyId, std::chrono::milliseconds offset);

} // namespace Chaincert
