#include "fields/controlfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace Chaincert {

ControlField::ControlField(const QString &label, QWidget *control, QWidget *parent)
    : FormField(label, parent)
{
    body()->addWidget(control);
    QWidget *inner = control->focusProxy() ? control->focusProxy() : control;
    setControl(inner);
    setCheck([this] { return !m_blame.isEmpty() ? m_blame : m_rule ? m_rule() : QString(); });
    if (auto *line = qobject_cast<QLineEdit *>(inner))
        connect(line, &QLineEdit::textChanged, this, &ControlField::noteChange);
    else if (auto *combo = qobject_cast<QComboBox *>(inner))
        connect(combo, &QComboBox::currentIndexChanged, this, &ControlField::noteChange);
    connect(this, &FormField::changed, this, [this] {
        if (!m_blame.isEmpty())
            clearError(); // what else is wrong waits until the field is left
    });
}

void ControlField::setRule(std::function<QString()> rule)
{
    if (!m_rule)
        keepHintRoom(); // what is below must not move when an error appears
    m_rule = std::move(rule);
}

void ControlField::blame(const QString &words)
{
    m_blame = words;
    reveal();
}

void ControlField::clearError()
{
    m_blame.clear();
    const auto rule = std::exchange(m_rule, {});
    reveal();
    m_rule = rule;
}

bool ControlField::isRight()
{
    m_blame.clear();
    return isHidden() || reveal();
}

} // namespace Chaincert
