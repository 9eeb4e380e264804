#pragma once

#include "accounts/accountsection.h"

class QCheckBox;
class QLineEdit;

namespace Chaincert {

class SecretField;

/// Signing in with tenant (domain) name, user name and password, and with a code where the user has MFA.
class PasswordSection : public AccountSection
{
    Q_OBJECT
public:
    explicit PasswordSection(QWidget *parent = nullptr);

    void fill(const std::optional<Account> &saved, const AccountDraft &draft) override;
    void collect(AccountDraft &draft) const override;
    void wipe() override;
    ControlField *user() const { return m_userField; }
    ControlField *password() const { return m_passwordField; }

private:
    QLineEdit *m_domain;
    QLineEdit *m_user;
    SecretField *m_password;
    QCheckBox *m_mfa;
    QLineEdit *m_userId;
    ControlField *m_userField;
    ControlField *m_passwordField;
    ControlField *m_userIdField;
    bool m_kept = false; // a password may be
};

} // namespace Chaincert
