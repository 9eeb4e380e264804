#pragma once

#include "accounts/accountsection.h"

class QComboBox;
class QLineEdit;

namespace Chaincert {

class SecretField;

/// The account's way through a proxy: the system's, none, or its own.
class ProxySection : public AccountSection
{
    Q_OBJECT
public:
    explicit ProxySection(QWidget *parent = nullptr);

    void fill(const std::optional<Account> &saved, const AccountDraft &draft) override;
    void collect(AccountDraft &draft) const override;
    void wipe() override;
    bool isUsed() const; ///< another than the system's
    ControlField *first() const { return m_modeField; }
    ControlField *host() const { return m_hostField; }
    ControlField *password() const { return m_passwordField; }

private:
    ProxySettings settings() const;
    void render();
    QString hostError() const;
    QString portError() const;
    QString passwordError() const;

    QComboBox *m_mode;
    QComboBox *m_kind;
    QLineEdit *m_host;
    QLineEdit *m_port;
    QLineEdit *m_user;
    SecretField *m_password;
    ControlField *m_modeField;
    ControlField *m_hostField;
    ControlField *m_passwordField;
    QList<ControlField *> m_own; // that count for a proxy of its own alone
    std::optional<ProxySettings> m_kept; // with which a password may be kept
};

} // namespace Chaincert
