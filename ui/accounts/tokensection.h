#pragma once

#include "accounts/accountsection.h"

namespace Chaincert {

class SecretField;

/// A token that was got elsewhere and is pasted here.
class TokenSection : public AccountSection
{
    Q_OBJECT
public:
    explicit TokenSection(QWidget *parent = nullptr);

    void fill(const std::optional<Account> &saved, const AccountDraft &draft) override;
    void collect(AccountDraft &draft) const override;
    void wipe() override;
    ControlField *token() const { return m_tokenField; }

private:
    QString tokenError() const;

    SecretField *m_token;
    ControlField *m_tokenField;
};

} // namespace Chaincert
