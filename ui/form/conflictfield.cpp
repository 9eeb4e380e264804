#include "form/conflictfield.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace Chaincert {

ConflictField::ConflictField(QWidget *parent)
    //: files that are in the chosen folder already; "keep both", "replace" or "skip" stands behind it
    : FormField(tr("E&xisting files"), parent, LabelPlace::Beside)
    , m_combo(new QComboBox)
{
    const auto add = [this](const QString &name, OnConflict what, const QString &meaning) {
        m_combo->addItem(name, onConflictId(what));
        m_combo->setItemData(m_combo->count() - 1, meaning, Qt::ToolTipRole);
    };
    add(tr("Keep both"), OnConflict::KeepBoth, tr("The new one gets a number."));
    add(tr("Replace"), OnConflict::Replace, tr("The older one is renamed with its date."));
    add(tr("Skip"), OnConflict::Skip, tr("Existing files stay as they are."));
    body()->addWidget(m_combo);
    setControl(m_combo);
    const auto say = [this] { m_combo->setToolTip(m_combo->currentData(Qt::ToolTipRole).toString()); };
    say();
    connect(m_combo, &QComboBox::currentIndexChanged, this, [this, say] {
        say();
        noteChange();
    });
}

OnConflict ConflictField::chosen() const
{
    return onConflictFromId(m_combo->currentData().toString()).value_or(OnConflict::KeepBoth);
}

void ConflictField::setDefault(const QString &word)
{
    const bool isDefault = m_combo->currentIndex() == m_default;
    m_default = qMax(0, m_combo->findData(word));
    if (isDefault)
        m_combo->setCurrentIndex(m_default);
}

} // namespace Chaincert
