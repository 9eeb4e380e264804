#include "accounts/labelsection.h"

#include "fields/controlfield.h"
#include "typed/typed.h"

#include <QLineEdit>

namespace Chaincert {

namespace {
constexpr int MaxLabelLength = 200; // it is also the label of the keychain's item
}

LabelSection::LabelSection(QWidget *parent)
    : AccountSection(parent)
    , m_line(new QLineEdit)
    , m_field(addField(tr("La&bel"), m_line, tr("Optional: what Chaincert calls the account.")))
{
    m_field->setRule([this] {
        return typed().size() > MaxLabelLength
            ? tr("A label can have at most %1 characters.").arg(MaxLabelLength)
            : QString();
    });
}

QString LabelSection::typed() const
{
    return Typed::cleaned(m_line->text(), Typed::Kind::Name);
}

void LabelSection::fill(const std::optional<Account> &, const AccountDraft &draft)
{
    m_line->setText(draft.account.name);
}

void LabelSection::collect(AccountDraft &draft) const
{
    draft.account.name = typed();
}

void LabelSection::propose(const QString &label)
{
    m_line->setPlaceholderText(label);
}

void LabelSection::focusAll()
{
    m_field->focusControl();
    m_line->selectAll();
}

QString LabelSection::label() const
{
    const QString own = typed();
    return own.isEmpty() ? m_line->placeholderText() : own;
}

} // namespace Chaincert
