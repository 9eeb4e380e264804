#pragma once

#include "credentials/account.h"
#include "credentials/accountsecrets.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QRadioButton;

namespace Chaincert {

class AccountFormField;
class AuthoritiesField;
class TokenField;

// One account as a person edits it. Errors stand at their field, appear on leaving it or on check(), and
// vanish when mended. Knows no store.
class AccountForm : public QWidget
{
    Q_OBJECT
public:
    // All that has been typed, so that looking at another account meanwhile loses nothing.
    struct Draft
    {
        Account account;
        QString token;
    };

    explicit AccountForm(QWidget *parent = nullptr);

    // `saved`: the account as it is kept, or nothing for a new one; `draft` what the fields show.
    void fill(const std::optional<Account> &saved, const Draft &draft);
    Draft draft() const;
    bool isDirty() const; // differs from what is kept; a new one always does

    bool check(); // false: the focus is in the first field with an error
    Account account() const; // as typed, trimmed
    AccountSecrets secrets() const; // what was typed, cleaned; empty where nothing usable was
    void keepForThisRunOnly();
    void focusName();
    void focusToken();

Q_SIGNALS:
    void edited();

private:
    void buildWhere();
    void buildToken();
    void fillRegions();
    void onWhereChanged();
    void renderToken();
    QString nameError() const;
    QString endpointError() const;
    QString tokenError() const;
    bool addressChanged() const;

    std::optional<Account> m_saved;
    Account m_base; // what has no field of its own comes from here
    QLineEdit *m_name;
    QComboBox *m_region;
    QLineEdit *m_endpoint;
    AuthoritiesField *m_authorities;
    QString m_authoritiesError; // of the last file that was refused
    TokenField *m_token;
    QRadioButton *m_inKeychain;
    QRadioButton *m_thisRunOnly;
    AccountFormField *m_nameField;
    AccountFormField *m_regionField;
    AccountFormField *m_endpointField;
    AccountFormField *m_authoritiesField;
    AccountFormField *m_tokenField;
};

} // namespace Chaincert
