#pragma once

#include "failures/failure.h"

#include <chrono>
#include <map>
#include <optional>

namespace Chaincert {

/// That an account's credentials were refused. Everybody who asked before the refusal is told so without
/// another call; a person who asks later tries once more: users and keys get locked by repeats.
class RefusalCache
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// Who met it.
    struct Met
    {
        QString what; ///< CredentialRequest::what of the call that did, or that it was done for
        /// Set where the request was made for all who waited, as a look-up is: they all get this failure.
        /// Unset: the one call reports it itself, and the others get NotAsked.
        std::optional<Failure> byAllWhoWaited = {};
    };
    /// When one asked, and since when it waits: a batch is asked for at once, and waits one after another.
    struct AskedWhen
    {
        Time at;
        Time waitsSince;
    };

    void remember(Met met); ///< about the account as a whole
    void remember(const QString &project, Met met); ///< about this project alone
    void forgetThoseOfTheAccount() { m_ofAccount.reset(); }
    void forgetAll();

    /// NotAsked, or what was met by all who waited; nothing: may be sent.
    std::optional<Failure> failureFor(const QString &project, const AskedWhen &asked) const;

private:
    struct Refusal
    {
        Met met;
        Time at = std::chrono::steady_clock::now();
        std::optional<Failure> failureFor(const AskedWhen &asked) const;
    };
    std::optional<Refusal> m_ofAccount;
    std::map<QString, Refusal> m_ofProjects;
};

} // namespace Chaincert
