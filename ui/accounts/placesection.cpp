#include "accounts/placesection.h"

#include "cloud/identity.h"
#include "cloud/regions.h"
#include "credentials/foundkeys.h"
#include "fields/controlfield.h"
#include "typed/typed.h"
#include "words/languages.h"
#include "words/typedwords.h"
#include "words/words.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

PlaceSection::PlaceSection(QWidget *parent)
    : AccountSection(parent)
    , m_region(new QComboBox)
    , m_endpoint(new QLineEdit)
    , m_iam(new QLineEdit)
{
    fillRegions();
    m_endpoint->setPlaceholderText(u"https://bcs.example.com"_s);
    m_iam->setPlaceholderText(u"https://iam.example.com"_s);
    m_regionField = addField(tr("Re&gion"), m_region);
    m_endpointField = addField(tr("&Endpoint"), m_endpoint);
    m_endpointField->setRule([this] { return endpointError(); });
    m_iamField = addField(tr("IA&M endpoint"), m_iam);
    m_iamField->setRule([this] { return iamError(); });
    for (QLineEdit *line : {m_endpoint, m_iam})
        connect(line, &QLineEdit::textChanged, this, &PlaceSection::renderHints);
    connect(m_region, &QComboBox::currentIndexChanged, this, &PlaceSection::render);
    setIamNeeded(false);
    render();
}

void PlaceSection::fillRegions()
{
    const bool chinese = currentLanguage() == "zh_CN"_L1;
    const QList<Region> &all = regions();
    for (const bool uncertain : {false, true}) {
        for (const Region &region : all) {
            if (region.bcs.isEmpty() || region.bcsUncertain != uncertain)
                continue;
            const QString name = chinese ? region.nameChinese : region.nameEnglish;
            //: %1 is a region's name, %2 its id.
            const QString text = uncertain ? tr("%1 (%2), service may be discontinued") : tr("%1 (%2)");
            m_region->addItem(text.arg(name, region.id), region.id);
        }
    }
    m_region->addItem(tr("Another address…"), QString());
}

bool PlaceSection::isTyped() const
{
    return m_region->currentData().toString().isEmpty();
}

void PlaceSection::render()
{
    const QString id = m_region->currentData().toString();
    m_endpointField->setVisible(isTyped());
    m_iamField->setVisible(isTyped());
    const QList<Region> &all = regions();
    const bool uncertain = std::any_of(
        all.begin(), all.end(), [&](const Region &region) { return region.id == id && region.bcsUncertain; });
    m_regionField->setHint(uncertain
            ? tr("The service was listed in this region until mid-2024 and may no longer be available.")
            : QString());
}

void PlaceSection::renderHints()
{
    const QString endpoint
        = Words::hintAbout(Typed::cleaned(m_endpoint->text(), Typed::Kind::Address), Typed::Kind::Address);
    m_endpointField->setHint(!endpoint.isEmpty()
            ? endpoint
            : tr("The address of the blockchain service, with port and path if it has them. http is accepted "
                 "only for this computer."));
    const QString iam = Words::hintAboutIdentityAddress(Typed::cleaned(m_iam->text(), Typed::Kind::Address));
    if (!iam.isEmpty())
        m_iamField->setHint(iam);
    else
        m_iamField->setHint(m_iamNeeded
                ? tr("The address of the identity service, where the user signs in.")
                : tr("Optional: the address of the identity service, for the list of projects."));
}

void PlaceSection::setIamNeeded(bool needed)
{
    m_iamNeeded = needed;
    renderHints();
    if (!m_iamField->shownError().isEmpty())
        m_iamField->reveal();
}

void PlaceSection::choose(const QString &regionId)
{
    int index = m_region->findData(regionId);
    if (index < 0) { // a region that the table no longer offers stays what was chosen
        m_region->insertItem(0, regionId, regionId);
        index = 0;
    }
    m_region->setCurrentIndex(index);
}

void PlaceSection::fill(const std::optional<Account> &saved, const AccountDraft &draft)
{
    const Account &account = draft.account;
    if (!account.regionId.isEmpty())
        choose(account.regionId);
    else if (saved || !account.endpoint.isEmpty() || !account.iamEndpoint.isEmpty())
        m_region->setCurrentIndex(m_region->count() - 1);
    else
        choose(m_suggestedRegion);
    m_endpointOfKey.clear();
    m_iamOfKey.clear();
    m_endpoint->setText(account.endpoint);
    m_iam->setText(account.iamEndpoint);
    render();
}

void PlaceSection::collect(AccountDraft &draft) const
{
    draft.account.regionId = m_region->currentData().toString();
    draft.account.endpoint = isTyped() ? Typed::cleaned(m_endpoint->text(), Typed::Kind::Address) : QString();
    draft.account.iamEndpoint = isTyped() ? Typed::cleaned(m_iam->text(), Typed::Kind::Address) : QString();
}

void PlaceSection::useCloudOf(const FoundKey &key)
{
    const auto isTypedInto = [](const QLineEdit *line, const QString &ofKey) {
        const QString text = Typed::cleaned(line->text(), Typed::Kind::Address);
        return !text.isEmpty() && text != ofKey;
    };
    const bool typedAlready = isTyped() && isTypedInto(m_endpoint, m_endpointOfKey);
    if (!typedAlready && !key.bcsEndpoint.isEmpty()) {
        m_region->setCurrentIndex(m_region->count() - 1);
        m_endpoint->setText(key.bcsEndpoint);
        m_endpointOfKey = key.bcsEndpoint;
    } else if (!typedAlready && m_region->findData(key.regionId) >= 0 && !key.regionId.isEmpty()) {
        choose(key.regionId);
    }
    if (isTyped() && !isTypedInto(m_iam, m_iamOfKey)) {
        m_iam->setText(key.iamEndpoint);
        m_iamOfKey = key.iamEndpoint;
    }
}

QString PlaceSection::endpointError() const
{
    if (Typed::cleaned(m_endpoint->text(), Typed::Kind::Address).isEmpty())
        return tr("Enter the address of the blockchain service.");
    const Result<Endpoint> endpoint
        = Endpoint::parse(Typed::cleaned(m_endpoint->text(), Typed::Kind::Address));
    return endpoint ? QString() : Words::inFull(endpoint.error());
}

QString PlaceSection::iamError() const
{
    if (Typed::cleaned(m_iam->text(), Typed::Kind::Address).isEmpty())
        return m_iamNeeded ? tr("Enter the address of the identity service, which checks the password.")
                           : QString();
    const Result<Endpoint> endpoint = identityEndpoint(Typed::cleaned(m_iam->text(), Typed::Kind::Address));
    return endpoint ? QString() : Words::inFull(endpoint.error());
}

} // namespace Chaincert
