#include "accounts/accountform.h"

#include "accounts/accesskeysection.h"
#include "accounts/authoritiesfield.h"
#include "accounts/foundkeyssection.h"
#include "accounts/labelproposal.h"
#include "accounts/labelsection.h"
#include "accounts/passwordsection.h"
#include "accounts/placesection.h"
#include "accounts/projectsection.h"
#include "accounts/proxysection.h"
#include "accounts/secrethosts.h"
#include "accounts/secretplacesection.h"
#include "accounts/tokensection.h"
#include "fields/controlfield.h"
#include "fields/disclosure.h"
#include "fields/fieldscroll.h"
#include "sessions/blamedpart.h"
#include "words/signedinwords.h"
#include "words/words.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace Chaincert {

AccountForm::AccountForm(FoundKeys &keys, QWidget *parent)
    : QWidget(parent)
    , m_place(new PlaceSection)
    , m_authMethod(new QComboBox)
    , m_password(new PasswordSection)
    , m_accessKey(new AccessKeySection)
    , m_token(new TokenSection)
    , m_foundKeys(new FoundKeysSection(keys))
    , m_project(new ProjectSection)
    , m_label(new LabelSection)
    , m_secretPlace(new SecretPlaceSection)
    , m_more(new Disclosure(tr("M&ore: CA certificates and proxy")))
    , m_authorities(new AuthoritiesField)
    , m_proxy(new ProxySection)
    , m_sections{
          m_place, m_password, m_accessKey, m_token, m_foundKeys, m_project, m_label, m_secretPlace, m_proxy}
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(besideScrollBar(*this, 8));
    column->setSpacing(12);
    column->addWidget(m_place);
    buildAuthMethod();
    for (AccountSection *section : std::initializer_list<AccountSection *>{m_project, m_label, m_secretPlace})
        column->addWidget(section);
    buildMore();
    column->addStretch(1);
    for (ControlField *field : {m_place->region(), m_accessKey->securityToken(), m_foundKeys->list(),
             m_project->field(), m_proxy->first()})
        field->keepHintRoom(); // without a rule of their own, but the service may find them wrong
    for (ControlField *field : {m_authMethodField, m_authoritiesField})
        connect(field, &FormField::changed, this, &AccountForm::onEdited);
    for (AccountSection *section : std::as_const(m_sections))
        connect(section, &AccountSection::edited, this, &AccountForm::onEdited);
    setFocusProxy(m_place);
}

void AccountForm::buildAuthMethod()
{
    for (const AuthMethod one :
        {AuthMethod::Password, AuthMethod::AccessKey, AuthMethod::Token, AuthMethod::FoundKeys})
        m_authMethod->addItem(Words::of(one), static_cast<int>(one));
    m_authMethodField = new ControlField(tr("Sign in &with"), m_authMethod);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_authMethodField);
    for (AccountSection *section :
        std::initializer_list<AccountSection *>{m_password, m_accessKey, m_token, m_foundKeys}) {
        section->setMovedRule([this] { return moved(); });
        section->hide();
        column->addWidget(section);
    }
    connect(m_authMethod, &QComboBox::currentIndexChanged, this, &AccountForm::render);
    connect(m_place, &AccountSection::edited, this, [this] {
        if (ControlField *secret = secretField(); secret && !secret->shownError().isEmpty())
            secret->reveal(); // its error may hang on the address
    });
    connect(m_foundKeys, &FoundKeysSection::keyChosen, this, &AccountForm::takeFactsOfFoundKey);
}

void AccountForm::buildMore()
{
    m_authoritiesField = new ControlField(tr("CA certificates"), m_authorities);
    m_authoritiesField->setRule([this] { return m_authoritiesError; });
    m_authoritiesField->setHint(
        tr("For a private cloud: trusted for this account only, in addition to the system's."));
    m_more->body()->addWidget(m_authoritiesField);
    m_more->body()->addWidget(m_proxy);
    layout()->addWidget(m_more);
    connect(m_authorities, &AuthoritiesField::failed, this, [this](const QString &words) {
        m_authoritiesError = words;
        m_authoritiesField->reveal();
        Q_EMIT shown(m_authoritiesField);
    });
    connect(m_authorities, &AuthoritiesField::edited, this, [this] {
        m_authoritiesError.clear();
        m_authoritiesField->noteChange();
    });
    connect(m_proxy, &AccountSection::edited, this, &AccountForm::render);
}

void AccountForm::fill(const std::optional<Account> &saved, const AccountDraft &draft)
{
    m_saved = saved;
    m_base = saved.value_or(draft.account);
    restore(draft);
    m_blank = outcome().account;
    m_blank.name = draft.account.name;
}

void AccountForm::restore(const AccountDraft &draft)
{
    m_base.domainId = draft.account.domainId;
    m_domainOf = draft.account.accessKey;
    for (AccountSection *section : std::as_const(m_sections))
        section->fill(m_saved, draft);
    m_authMethod->setCurrentIndex(m_authMethod->findData(static_cast<int>(draft.account.authMethod)));
    m_authorities->setPem(draft.account.authorities);
    m_authoritiesError.clear();
    m_more->setOpen(!draft.account.authorities.isEmpty() || m_proxy->isUsed());
    render();
    m_authoritiesField->clearError();
    for (AccountSection *section : std::as_const(m_sections))
        section->clearError();
}

void AccountForm::render()
{
    for (const AuthMethod one :
        {AuthMethod::Password, AuthMethod::AccessKey, AuthMethod::Token, AuthMethod::FoundKeys})
        sectionOf(one)->setVisible(one == authMethod());
    m_place->setIamNeeded(authMethod() == AuthMethod::Password);
    const bool anythingSecret = authMethod() != AuthMethod::FoundKeys || !m_proxy->password()->isHidden();
    m_secretPlace->setVisible(anythingSecret);
    const FoundKey *key = authMethod() == AuthMethod::FoundKeys ? m_foundKeys->chosen() : nullptr;
    const Account typed = draft().account;
    m_label->propose(proposedLabel(typed, key ? key->key.id : typed.accessKey, m_takenLabels));
}

void AccountForm::onEdited()
{
    render();
    Q_EMIT edited();
}

AuthMethod AccountForm::authMethod() const
{
    return static_cast<AuthMethod>(m_authMethod->currentData().toInt());
}

void AccountForm::setAuthMethod(AuthMethod authMethod)
{
    m_authMethod->setCurrentIndex(m_authMethod->findData(static_cast<int>(authMethod)));
}

AccountSection *AccountForm::sectionOf(AuthMethod authMethod) const
{
    switch (authMethod) {
    case AuthMethod::Password:
        return m_password;
    case AuthMethod::AccessKey:
        return m_accessKey;
    case AuthMethod::Token:
        return m_token;
    case AuthMethod::FoundKeys:
        return m_foundKeys;
    }
    Q_UNREACHABLE();
}

AccountDraft AccountForm::draft() const
{
    AccountDraft draft{m_base};
    draft.account.authMethod = authMethod();
    draft.account.authorities = m_authorities->pem();
    for (const AccountSection *section : m_sections)
        section->collect(draft);
    if (authMethod() == AuthMethod::AccessKey && draft.account.accessKey != m_domainOf)
        draft.account.domainId.clear(); // another key may belong to another one
    return draft;
}

AccountDraft AccountForm::outcome() const
{
    AccountDraft result = draft();
    result.account.name = m_label->label();
    const FoundKey *key = m_foundKeys->chosen();
    if (authMethod() != AuthMethod::FoundKeys) {
        result.account.keys = m_base.keys; // looked at, and left again
    } else if (result.copiesKey && key) {
        result.account.authMethod = AuthMethod::AccessKey;
        result.account.accessKey = key->key.id;
        result.account.domainId = key->domainId;
        result.account.keys = m_base.keys;
        result.typed.secretKey = key->key.secretKey.clone();
        result.typed.securityToken = key->key.securityToken.clone();
    }
    return result;
}

Account AccountForm::account() const
{
    return outcome().account;
}

AccountSecrets AccountForm::secrets() const
{
    return wantedSecrets(outcome());
}

bool AccountForm::isDirty() const
{
    const AccountDraft now = outcome();
    Account its = now.account;
    if (!m_saved)
        its.name = draft().account.name; // a label that is only proposed is no work
    return its != (m_saved ? *m_saved : m_blank) || !now.typed.isEmpty();
}

void AccountForm::wipe()
{
    for (AccountSection *section : std::as_const(m_sections))
        section->wipe();
}

QList<ControlField *> AccountForm::fields() const
{
    return m_place->fields() + sectionOf(authMethod())->fields() + m_project->fields() + m_label->fields()
        + m_proxy->fields();
}

bool AccountForm::check(For what)
{
    ControlField *first = nullptr;
    const QList<ControlField *> all = fields();
    for (ControlField *field : all) {
        if (field == m_label->field() && what == For::Testing)
            continue;
        if (!field->isRight() && !first)
            first = field;
    }
    if (!first)
        return true;
    if (m_proxy->isAncestorOf(first))
        m_more->setOpen(true);
    first->focusControl();
    Q_EMIT shown(first);
    return false;
}

// What is kept goes to the hosts it was meant for and to no other: it does not follow an account to another
// address. A password goes to the identity service alone.
bool AccountForm::moved() const
{
    if (!m_saved)
        return false;
    const Account now = account();
    return signInHostChanged(*m_saved, now)
        || (authMethod() != AuthMethod::Password && blockchainHostChanged(*m_saved, now));
}

void AccountForm::takeFactsOfFoundKey()
{
    const FoundKey *key = m_foundKeys->chosen();
    if (!key)
        return;
    if (!m_saved)
        m_place->useCloudOf(*key);
    m_project->useProjectOfKey(key->projectId);
    m_base.domainId = key->domainId;
}

bool AccountForm::blame(const Failure &failure)
{
    ControlField *field = fieldFor(failure);
    if (!field || field->isHidden())
        return false;
    if (m_more->body()->parentWidget()->isAncestorOf(field))
        m_more->setOpen(true);
    field->blame(Words::shortReason(failure)); // the panel has the whole sentence, and what to do
    field->focusControl();
    Q_EMIT shown(field);
    return true;
}

ControlField *AccountForm::secretField() const
{
    switch (authMethod()) {
    case AuthMethod::Password:
        return m_password->password();
    case AuthMethod::AccessKey:
        return m_accessKey->secretKey();
    case AuthMethod::Token:
        return m_token->token();
    case AuthMethod::FoundKeys:
        return m_foundKeys->list();
    }
    Q_UNREACHABLE();
}

ControlField *AccountForm::fieldFor(const Failure &failure) const
{
    const auto elseKeys = [this](ControlField *own) {
        return authMethod() == AuthMethod::FoundKeys ? m_foundKeys->list() : own;
    };
    switch (blamedPart(failure, account())) {
    case BlamedPart::Secret:
        return secretField();
    case BlamedPart::User:
        return m_password->user();
    case BlamedPart::AccessKey:
        return elseKeys(m_accessKey->key());
    case BlamedPart::SecurityToken:
        return elseKeys(m_accessKey->securityToken());
    case BlamedPart::Region:
        return m_place->isTyped() ? m_place->endpoint() : m_place->region();
    case BlamedPart::Endpoint:
        return m_place->endpoint();
    case BlamedPart::IamEndpoint:
        return m_place->iam();
    case BlamedPart::Project:
        return m_project->field();
    case BlamedPart::Authorities:
        return m_authoritiesField;
    case BlamedPart::Proxy:
        return m_proxy->host()->isHidden() ? m_proxy->first() : m_proxy->host();
    case BlamedPart::None:
        return nullptr;
    }
    Q_UNREACHABLE();
}

void AccountForm::keepForThisRunOnly()
{
    m_secretPlace->choose(SecretPlace::ThisRunOnly);
}

void AccountForm::setProject(const ReachableProject &project)
{
    m_project->choose(project);
    Q_EMIT shown(m_project->field());
}

void AccountForm::setSuggestedRegion(const QString &id)
{
    m_place->setSuggestedRegion(id);
}

void AccountForm::setTakenLabels(const QStringList &labels)
{
    m_takenLabels = labels;
    render();
}

void AccountForm::addAuthorityFile(const QString &file)
{
    m_more->setOpen(true);
    m_authorities->addFiles({file});
    Q_EMIT shown(m_authoritiesField);
}

void AccountForm::addKeysFile(const QString &file)
{
    setAuthMethod(AuthMethod::FoundKeys);
    m_foundKeys->addFile(file);
    m_foundKeys->list()->focusControl();
    Q_EMIT shown(m_foundKeys);
}

void AccountForm::focusFirst()
{
    m_place->region()->focusControl();
    Q_EMIT shown(m_place->region());
}

void AccountForm::focusLabel()
{
    m_label->focusAll();
    Q_EMIT shown(m_label->field());
}

void AccountForm::focusSecret()
{
    secretField()->focusControl();
    Q_EMIT shown(secretField());
}

void AccountForm::focusAuthorities()
{
    m_more->setOpen(true);
    m_authoritiesField->focusControl();
    Q_EMIT shown(m_authoritiesField);
}

} // namespace Chaincert
