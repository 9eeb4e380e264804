#include "accounts/accountform.h"

#include "accounts/authoritiesfield.h"
#include "accounts/tokenfield.h"
#include "cloud/regions.h"
#include "credentials/token.h"
#include "fields/formfield.h"
#include "sessions/sessions.h"
#include "words/languages.h"
#include "words/words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Chaincert {

using namespace Qt::StringLiterals;

// A field whose control belongs to the form.
class AccountFormField : public FormField
{
public:
    AccountFormField(const QString &label, QWidget *control, std::function<QString()> check, QWidget *parent)
        : FormField(label, parent)
        , m_check(std::move(check))
    {
        body()->addWidget(control);
        setControl(control);
        setCheck(m_check);
    }
    using FormField::noteChange;

    void forgive() // what showed belonged to another account
    {
        setCheck({});
        reveal();
        setCheck(m_check);
    }

private:
    std::function<QString()> m_check;
};

static QString inWords(const Failure &failure)
{
    const Words::Sentences said = Words::of(failure);
    return u"%1 %2"_s.arg(said.summary, said.advice).trimmed();
}

AccountForm::AccountForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_region(new QComboBox(this))
    , m_endpoint(new QLineEdit(this))
    , m_authorities(new AuthoritiesField(this))
    , m_token(new TokenField(this))
    , m_inKeychain(new QRadioButton(tr("Keep in the &keychain"), this))
    , m_thisRunOnly(new QRadioButton(tr("For this &run only"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_nameField = new AccountFormField(
        tr("&Name"), m_name, [this] { return nameError(); }, this);
    m_nameField->setHint(tr("What this window calls the account."));
    column->addWidget(m_nameField);
    connect(m_name, &QLineEdit::textChanged, m_nameField, &AccountFormField::noteChange);
    buildWhere();
    buildToken();
    for (AccountFormField *field :
        {m_nameField, m_regionField, m_endpointField, m_authoritiesField, m_tokenField})
        connect(field, &FormField::changed, this, &AccountForm::edited);
    column->addStretch(1);
    setFocusProxy(m_name);
}

void AccountForm::buildWhere()
{
    fillRegions();
    m_regionField = new AccountFormField(
        tr("Re&gion"), m_region, [] { return QString(); }, this);
    m_endpointField = new AccountFormField(
        tr("&Endpoint"), m_endpoint, [this] { return endpointError(); }, this);
    m_endpoint->setPlaceholderText(u"https://bcs.example.com"_s);
    m_endpointField->setHint(
        tr("The blockchain service's address. http is accepted for this computer alone."));
    m_authoritiesField = new AccountFormField(
        tr("CA certificates"), m_authorities, [this] { return m_authoritiesError; }, this);
    m_authoritiesField->setHint(
        tr("For a private cloud: trusted for this account alone, beside the system's."));
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_regionField);
    column->addWidget(m_endpointField);
    column->addWidget(m_authoritiesField);
    connect(m_region, &QComboBox::currentIndexChanged, this, &AccountForm::onWhereChanged);
    connect(m_endpoint, &QLineEdit::textChanged, this, [this] {
        m_endpointField->noteChange();
        m_tokenField->noteChange(); // its error may hang on the address
    });
    connect(m_authorities, &AuthoritiesField::failed, this, [this](const QString &words) {
        m_authoritiesError = words;
        m_authoritiesField->reveal();
    });
    connect(m_authorities, &AuthoritiesField::edited, this, [this] {
        m_authoritiesError.clear();
        m_authoritiesField->noteChange();
    });
}

void AccountForm::buildToken()
{
    m_tokenField = new AccountFormField(
        tr("&Token"), m_token, [this] { return tokenError(); }, this);
    m_tokenField->setControl(m_token->line());
    auto *places = new QHBoxLayout;
    places->setSpacing(16);
    places->addWidget(m_inKeychain);
    places->addWidget(m_thisRunOnly);
    places->addStretch(1);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_tokenField);
    column->addLayout(places);
    connect(m_token->line(), &QLineEdit::textChanged, m_tokenField, &AccountFormField::noteChange);
    connect(m_inKeychain, &QRadioButton::toggled, this, &AccountForm::renderToken);
    connect(m_inKeychain, &QRadioButton::clicked, this, &AccountForm::edited);
    connect(m_thisRunOnly, &QRadioButton::clicked, this, &AccountForm::edited);
}

void AccountForm::fillRegions()
{
    const bool chinese = currentLanguage() == "zh_CN"_L1;
    const QList<Region> all = regions();
    for (const bool uncertain : {false, true}) {
        for (const Region &region : all) {
            if (region.bcs.isEmpty() || region.bcsUncertain != uncertain)
                continue;
            const QString name = chinese ? region.nameChinese : region.nameEnglish;
            //: %1 is a region's name, %2 its id.
            const QString text = uncertain ? tr("%1 (%2), may have ended") : tr("%1 (%2)");
            m_region->addItem(text.arg(name, region.id), region.id);
        }
    }
    m_region->addItem(tr("Another address…"), QString());
}

void AccountForm::onWhereChanged()
{
    const QString id = m_region->currentData().toString();
    m_endpointField->setVisible(id.isEmpty());
    bool uncertain = false;
    const QList<Region> all = regions();
    for (const Region &region : all)
        uncertain = uncertain || (region.id == id && region.bcsUncertain);
    m_regionField->setHint(
        uncertain ? tr("The service was listed here until mid-2024; it may no longer answer.") : QString());
    m_endpointField->noteChange();
    m_tokenField->noteChange();
}

void AccountForm::fill(const std::optional<Account> &saved, const Draft &draft)
{
    m_saved = saved;
    m_base = saved.value_or(draft.account);
    m_name->setText(draft.account.name);
    const bool typed = draft.account.regionId.isEmpty() && (saved || !draft.account.endpoint.isEmpty());
    int index = typed ? m_region->count() - 1 : 0;
    if (!draft.account.regionId.isEmpty()) {
        index = m_region->findData(draft.account.regionId);
        if (index < 0) { // a region that the table no longer offers stays what was chosen
            m_region->insertItem(0, draft.account.regionId, draft.account.regionId);
            index = 0;
        }
    }
    m_region->setCurrentIndex(index);
    m_endpoint->setText(draft.account.endpoint);
    m_authorities->setPem(draft.account.authorities);
    m_token->setText(draft.token);
    m_inKeychain->setChecked(draft.account.secretPlace == SecretPlace::Keychain);
    m_thisRunOnly->setChecked(draft.account.secretPlace == SecretPlace::ThisRunOnly);
    m_authoritiesError.clear();
    onWhereChanged();
    renderToken();
    for (AccountFormField *field : {m_nameField, m_endpointField, m_authoritiesField, m_tokenField})
        field->forgive();
}

void AccountForm::renderToken()
{
    const bool keychain = m_inKeychain->isChecked();
    m_tokenField->setHint(keychain
            ? tr("The computer's keychain keeps it; Chaincert asks for it when it is first needed.")
            : tr("Kept in memory and gone when Chaincert ends."));
    if (!m_saved)
        m_token->setPlaceholder(tr("Paste a token"));
    else if (m_saved->secretPlace == SecretPlace::Keychain)
        m_token->setPlaceholder(tr("A token is kept in the keychain"));
    else
        m_token->setPlaceholder(tr("A token is kept for this run only"));
}

AccountForm::Draft AccountForm::draft() const
{
    return {account(), m_token->text()};
}

bool AccountForm::isDirty() const
{
    return !m_saved || account() != *m_saved || !m_token->text().isEmpty();
}

Account AccountForm::account() const
{
    Account account = m_base;
    account.name = m_name->text().trimmed();
    account.regionId = m_region->currentData().toString();
    account.endpoint = account.regionId.isEmpty() ? m_endpoint->text().trimmed() : QString();
    account.authorities = m_authorities->pem();
    account.secretPlace = m_inKeychain->isChecked() ? SecretPlace::Keychain : SecretPlace::ThisRunOnly;
    return account;
}

AccountSecrets AccountForm::secrets() const
{
    AccountSecrets typed;
    if (Result<Secret> cleaned = cleanToken(m_token->text()))
        typed.token = std::move(*cleaned);
    return typed;
}

void AccountForm::keepForThisRunOnly()
{
    m_thisRunOnly->setChecked(true);
}

void AccountForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void AccountForm::focusToken()
{
    m_token->setFocus(Qt::OtherFocusReason);
}

bool AccountForm::check()
{
    FormField *first = nullptr;
    for (AccountFormField *field : {m_nameField, m_endpointField, m_tokenField}) {
        if (!field->reveal() && !first)
            first = field;
    }
    if (first)
        first->focusControl();
    return !first;
}

QString AccountForm::nameError() const
{
    return m_name->text().trimmed().isEmpty() ? tr("The account needs a name.") : QString();
}

QString AccountForm::endpointError() const
{
    if (!m_region->currentData().toString().isEmpty())
        return {};
    if (m_endpoint->text().trimmed().isEmpty())
        return tr("Type the address of the blockchain service.");
    const Result<Endpoint> endpoint = Endpoint::parse(m_endpoint->text().trimmed());
    return endpoint ? QString() : inWords(endpoint.error());
}

// A token goes to the host it was meant for and to no other: it does not follow an account to another
// address.
bool AccountForm::addressChanged() const
{
    if (!m_saved)
        return false;
    const Result<Endpoint> before = endpointOf(*m_saved);
    const Result<Endpoint> now = endpointOf(account());
    return before && now && before->url().authority() != now->url().authority();
}

QString AccountForm::tokenError() const
{
    if (!m_token->text().trimmed().isEmpty()) {
        const Result<Secret> cleaned = cleanToken(m_token->text());
        return cleaned ? QString() : inWords(cleaned.error());
    }
    return addressChanged()
        ? tr("The token that is kept was given for another address. Paste one for this address.")
        : QString();
}

} // namespace Chaincert
