#include "form/conflictfield.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {
constexpr int HintRole = Qt::UserRole + 1;
}

ConflictField::ConflictField(QWidget *parent)
    //: files that are in the chosen folder already; "keep both", "replace" or "skip" stands behind it
    : FormField(tr("E&xisting files"), parent, LabelPlace::Beside)
    , m_combo(new QComboBox)
{
    const auto add = [this](const QString &name, OnConflict what, const QString &hint) {
        m_combo->addItem(name, onConflictId(what));
        m_combo->setItemData(m_combo->count() - 1, hint, HintRole);
    };
    add(tr("Keep both"), OnConflict::KeepBoth, tr("For the next Download alone: the new one gets a number."));
    add(tr("Replace"), OnConflict::Replace,
        tr("For the next Download alone: the older one is renamed with its date."));
    add(tr("Skip"), OnConflict::Skip, tr("For the next Download alone: what is there stays."));
    body()->addWidget(m_combo);
    setControl(m_combo);
    connect(m_combo, &QComboBox::currentIndexChanged, this, [this] {
        render();
        noteChange();
    });
}

OnConflict ConflictField::chosen() const
{
    return onConflictFromId(m_combo->currentData().toString()).value_or(OnConflict::KeepBoth);
}

void ConflictField::setUsual(const QString &word)
{
    const bool isUsual = m_combo->currentIndex() == m_usual;
    m_usual = qMax(0, m_combo->findData(word));
    if (isUsual)
        chooseUsual();
    render();
}

void ConflictField::chooseUsual()
{
    m_combo->setCurrentIndex(m_usual);
}

void ConflictField::render()
{
    const bool isUsual = m_combo->currentIndex() == m_usual;
    setHint(isUsual ? QString() : m_combo->currentData(HintRole).toString());
}

} // namespace Chaincert
