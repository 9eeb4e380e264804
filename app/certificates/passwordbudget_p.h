#pragma once

#include "certificates/certificatelimits.h"
#include "certificates/material.h"
#include "certificates/x509_p.h"

namespace Chaincert {

/// What protected keys and stores may be opened with, and how much of that work is left: a file says itself
/// how many rounds it takes.
class PasswordBudget
{
public:
    explicit PasswordBudget(std::optional<QByteArrayView> password)
        : m_password(password)
    {
    }
    std::optional<QByteArrayView> password() const { return m_password; }
    /// Why nothing was opened, when it was the password.
    ReadingNote whyClosed() const
    {
        return m_password ? ReadingNote::PasswordWrong : ReadingNote::PasswordWanted;
    }

    /// False: so many are not left, and nothing is spent.
    bool spend(qint64 rounds);
    /// As many as the algorithm's parameters say (RFC 8018, RFC 7292 C, RFC 7914); false, too, where it is
    /// another algorithm.
    bool spend(const X509_ALGOR &algorithm);

private:
    std::optional<QByteArrayView> m_password;
    qint64 m_roundsLeft = CertificateLimits::passwordRoundsInAll;
};

} // namespace Chaincert
