#pragma once

#include "accounts/accountsection.h"

class QLineEdit;

namespace Chaincert {

class SecretField;

/// Signing each request with an access key, a temporary one too.
class AccessKeySection : public AccountSection
{
    Q_OBJECT
public:
    explicit AccessKeySection(QWidget *parent = nullptr);

    void fill(const std::optional<Account> &saved, const AccountDraft &draft) override;
    void collect(AccountDraft &draft) const override;
    void wipe() override;
    ControlField *key() const { return m_keyField; }
    ControlField *secretKey() const { return m_secretKeyField; }
    ControlField *securityToken() const { return m_securityTokenField; }

private:
    QString secretKeyError() const;

    QLineEdit *m_key;
    SecretField *m_secretKey;
    SecretField *m_securityToken;
    ControlField *m_keyField;
    ControlField *m_secretKeyField;
    ControlField *m_securityTokenField;
    QString m_keptFor; // the access key whose secret key may be kept; empty: none
};

} // namespace Chaincert
