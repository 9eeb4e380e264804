#pragma once

#include "accounts/accountsection.h"

class QRadioButton;

namespace Chaincert {

class QuietLabel;

/// Where the account's secrets are kept: the keychain, or memory for this run.
class SecretPlaceSection : public AccountSection
{
    Q_OBJECT
public:
    explicit SecretPlaceSection(QWidget *parent = nullptr);

    void fill(const std::optional<Account> &saved, const AccountDraft &draft) override;
    void collect(AccountDraft &draft) const override;
    void choose(SecretPlace place);

private:
    void render();

    QRadioButton *m_inKeychain;
    QRadioButton *m_thisRunOnly;
    QuietLabel *m_hint;
};

} // namespace Chaincert
