#include "form/conflictfield.h"

#include "words/words.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace Chaincert {

ConflictField::ConflictField(QWidget *parent)
    //: files that are in the chosen folder already; "keep both", "replace" or "skip" stands behind it
    : FormField(tr("E&xisting files"), parent, LabelPlace::Beside)
    , m_combo(new QComboBox)
{
    for (const OnConflict each : {OnConflict::KeepBoth, OnConflict::Replace, OnConflict::Skip}) {
        m_combo->addItem(Words::of(each), onConflictId(each));
        m_combo->setItemData(m_combo->count() - 1, Words::meaningOf(each), Qt::ToolTipRole);
    }
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
