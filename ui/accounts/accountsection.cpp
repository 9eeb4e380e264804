#include "accounts/accountsection.h"

#include "fields/controlfield.h"
#include "fields/secretfield.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace Chaincert {

AccountSection::AccountSection(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
}

void AccountSection::wipe()
{
}

void AccountSection::clearError()
{
    for (ControlField *field : m_fields)
        field->clearError();
}

ControlField *AccountSection::addField(
    const QString &label, QWidget *control, const QString &hint, QHBoxLayout *row)
{
    auto *field = new ControlField(label, control, this);
    field->setHint(hint);
    if (row)
        row->addWidget(field, 1, Qt::AlignTop);
    else
        m_column->addWidget(field);
    m_fields.append(field);
    connect(field, &FormField::changed, this, &AccountSection::edited);
    return field;
}

void AccountSection::sayBlanks(ControlField *field, const SecretField *secret, const QString &words)
{
    connect(secret->line(), &QLineEdit::textChanged, field, [field, secret, words, usual = field->hint()] {
        field->setHint(secret->hasBlanksAround() ? words : usual);
    });
}

QHBoxLayout *AccountSection::addRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_column->addLayout(row);
    return row;
}

} // namespace Chaincert
