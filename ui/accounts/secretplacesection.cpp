#include "accounts/secretplacesection.h"

#include "fields/quietlabel.h"

#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Chaincert {

SecretPlaceSection::SecretPlaceSection(QWidget *parent)
    : AccountSection(parent)
    , m_inKeychain(new QRadioButton(tr("Keep in the &keychain")))
    , m_thisRunOnly(new QRadioButton(tr("For this &run only")))
    , m_hint(new QuietLabel)
{
    auto *places = new QHBoxLayout;
    places->setSpacing(16);
    places->addWidget(m_inKeychain);
    places->addWidget(m_thisRunOnly);
    places->addStretch(1);
    column()->setSpacing(4);
    column()->addLayout(places);
    column()->addWidget(m_hint);
    connect(m_inKeychain, &QRadioButton::toggled, this, &SecretPlaceSection::render);
    connect(m_inKeychain, &QRadioButton::clicked, this, &AccountSection::edited);
    connect(m_thisRunOnly, &QRadioButton::clicked, this, &AccountSection::edited);
}

void SecretPlaceSection::fill(const std::optional<Account> &, const AccountDraft &draft)
{
    choose(draft.account.secretPlace);
}

void SecretPlaceSection::collect(AccountDraft &draft) const
{
    draft.account.secretPlace = m_inKeychain->isChecked() ? SecretPlace::Keychain : SecretPlace::ThisRunOnly;
}

void SecretPlaceSection::choose(SecretPlace place)
{
    m_inKeychain->setChecked(place == SecretPlace::Keychain);
    m_thisRunOnly->setChecked(place == SecretPlace::ThisRunOnly);
    render();
}

void SecretPlaceSection::render()
{
    m_hint->setText(m_inKeychain->isChecked()
            ? tr("Secrets are stored in this computer's keychain; Chaincert reads them when they are first "
                 "needed.")
            : tr("Secrets are kept in memory and are gone when Chaincert quits."));
}

} // namespace Chaincert
