#pragma once

#include "accounts/accountsection.h"

class QLineEdit;

namespace Chaincert {

/// What Chaincert calls the account. Nobody has to think of a name: where none is typed, the proposal is the
/// label, and stands in its place.
class LabelSection : public AccountSection
{
    Q_OBJECT
public:
    explicit LabelSection(QWidget *parent = nullptr);

    void fill(const std::optional<Account> &saved, const AccountDraft &draft) override;
    void collect(AccountDraft &draft) const override; ///< as typed: empty where the proposal counts
    void propose(const QString &label);
    QString label() const;
    void focusAll(); ///< selected, to be typed over
    ControlField *field() const { return m_field; }

private:
    QString typed() const;

    QLineEdit *m_line;
    ControlField *m_field;
};

} // namespace Chaincert
