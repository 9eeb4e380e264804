#include "accounts/passwordsection.h"

#include "accounts/secrethosts.h"
#include "fields/controlfield.h"
#include "fields/secretfield.h"
#include "typed/typed.h"
#include "words/typedwords.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Chaincert {

PasswordSection::PasswordSection(QWidget *parent)
    : AccountSection(parent)
    , m_domain(new QLineEdit)
    , m_user(new QLineEdit)
    , m_password(new SecretField(tr("Show the password")))
    , m_mfa(new QCheckBox(tr("This user has M&FA")))
    , m_userId(new QLineEdit)
{
    const auto needed = [](const QLineEdit *line, const QString &words) {
        return [line, words] {
            return Typed::cleaned(line->text(), Typed::Kind::Name).isEmpty() ? words : QString();
        };
    };
    QHBoxLayout *names = addRow();
    addField(tr("Te&nant (domain) name"), m_domain, {}, names)
        ->setRule(needed(m_domain, tr("Enter the tenant (domain) name.")));
    m_userField = addField(tr("&User name"), m_user, {}, names);
    m_userField->setRule(needed(m_user, tr("Enter the user name.")));
    m_passwordField = addField(tr("&Password"), m_password,
        tr("The password of an IAM user with programmatic access. A HUAWEI ID cannot sign in this way."));
    m_passwordField->setRule([this] {
        if (!m_password->isEmpty())
            return QString();
        if (!m_kept)
            return tr("Enter the password.");
        return moved()
            ? tr("The saved password was entered for another address. Enter it again for this one.")
            : QString();
    });
    sayBlanks(m_passwordField, m_password, Words::spacesKept());
    column()->addWidget(m_mfa);
    m_userIdField = addField(tr("User I&D"), m_userId,
        tr("The console shows it under “My Credentials”, “API Credentials”, as “IAM user ID”. You are asked "
           "for a code when it is needed, once per project."));
    m_userIdField->setRule(needed(m_userId, tr("Signing in with a code requires the user ID.")));
    m_userIdField->hide();
    connect(m_mfa, &QCheckBox::toggled, m_userIdField, &QWidget::setVisible);
    connect(m_mfa, &QCheckBox::toggled, this, &AccountSection::edited);
}

void PasswordSection::fill(const std::optional<Account> &saved, const AccountDraft &draft)
{
    m_domain->setText(draft.account.domainName);
    m_user->setText(draft.account.userName);
    m_password->setSecret(draft.typed.password);
    m_mfa->setChecked(draft.account.mfa);
    m_userId->setText(draft.account.userId);
    m_kept = keeps(saved, AuthMethod::Password);
    m_password->setPlaceholder(m_kept ? keptPlaceholder(*saved) : QString());
}

void PasswordSection::collect(AccountDraft &draft) const
{
    draft.account.domainName = Typed::cleaned(m_domain->text(), Typed::Kind::Name);
    draft.account.userName = Typed::cleaned(m_user->text(), Typed::Kind::Name);
    draft.account.mfa = m_mfa->isChecked();
    draft.account.userId = Typed::cleaned(m_userId->text(), Typed::Kind::Word);
    draft.typed.password = m_password->secret();
}

void PasswordSection::wipe()
{
    m_password->wipe();
}

} // namespace Chaincert
