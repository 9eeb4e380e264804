#pragma once

#include "accounts/accountdraft.h"
#include "failures/failure.h"

#include <QWidget>

#include <optional>

class QComboBox;

namespace Chaincert {

class AccessKeySection;
class AccountSection;
class AuthoritiesField;
class ControlField;
class Disclosure;
class FoundKeys;
class FoundKeysSection;
class LabelSection;
class PasswordSection;
class PlaceSection;
class ProjectSection;
class ProxySection;
struct ReachableProject;
class SecretPlaceSection;
class TokenSection;

/// One account as a person edits it: arranges the sections, each of one subject. Errors stand at their field,
/// appear on leaving it or on check(), and vanish when corrected. Knows no store.
class AccountForm : public QWidget
{
    Q_OBJECT
public:
    explicit AccountForm(FoundKeys &keys, QWidget *parent = nullptr); ///< keys are lent

    /// `saved`: the account as it is kept, or nothing for a new one; `draft` what the fields show.
    void fill(const std::optional<Account> &saved, const AccountDraft &draft);
    void restore(const AccountDraft &draft); ///< what had been typed into the form that was filled last
    AccountDraft draft() const; ///< all that has been typed
    bool isDirty() const; ///< differs from what is kept, or of a new one from an empty form
    void wipe(); ///< overwrites the secrets that were typed

    enum class For { Saving, Testing };
    bool check(For what); ///< false: the focus is in the first field with an error
    Account account() const; ///< as typed, trimmed; with the proposed label where none is typed
    AccountSecrets secrets() const; ///< what was typed for this way of signing in, cleaned
    /// At the field that needs a correction, which gets the focus; false: there is none.
    bool blame(const Failure &failure);

    void keepForThisRunOnly();
    void setProject(const ReachableProject &project);
    void setSuggestedRegion(const QString &id); ///< of a new account
    void setTakenLabels(const QStringList &labels); ///< of the other accounts
    void addAuthorityFile(const QString &file);
    void addKeysFile(const QString &file);
    void focusFirst();
    void focusLabel();
    void focusSecret(); ///< what this way of signing in needs
    void focusAuthorities();

Q_SIGNALS:
    void edited();
    void shown(QWidget *field); ///< the focus went there; it should be in view

private:
    void buildAuthMethod();
    void buildMore();
    void setAuthMethod(AuthMethod authMethod);
    AuthMethod authMethod() const;
    AccountSection *sectionOf(AuthMethod authMethod) const;
    QList<ControlField *> fields() const; // that count now, in reading order
    ControlField *fieldFor(const Failure &failure) const;
    ControlField *secretField() const;
    bool moved() const;
    AccountDraft outcome() const; // what would be saved
    void takeFactsOfFoundKey();
    void onEdited();
    void render();

    std::optional<Account> m_saved;
    Account m_base; // what has no field of its own comes from here
    QString m_domainOf; // the access key that its domain's ID belongs to
    PlaceSection *m_place;
    QComboBox *m_authMethod;
    PasswordSection *m_password;
    AccessKeySection *m_accessKey;
    TokenSection *m_token;
    FoundKeysSection *m_foundKeys;
    ProjectSection *m_project;
    LabelSection *m_label;
    SecretPlaceSection *m_secretPlace;
    Disclosure *m_more;
    AuthoritiesField *m_authorities;
    QString m_authoritiesError; // of the last file that was refused
    ProxySection *m_proxy;
    ControlField *m_authMethodField;
    ControlField *m_authoritiesField;
    QList<AccountSection *> m_sections;
    Account m_blank; // as the form was filled
    QStringList m_takenLabels;
};

} // namespace Chaincert
