#pragma once

#include "fields/formfield.h"

namespace Chaincert {

/// A form's field around any control: changes of a line edit or a combo box are noted by themselves, others
/// by noteChange().
class ControlField : public FormField
{
    Q_OBJECT
public:
    /// `control` is what is laid out; its focus proxy, where it has one, is what the label leads to.
    ControlField(const QString &label, QWidget *control, QWidget *parent = nullptr);
    using FormField::noteChange;

    void setRule(std::function<QString()> rule); ///< the error as a sentence; empty: nothing is wrong
    void blame(const QString &words); ///< found by someone else; shown until the field changes or isRight()
    void clearError(); ///< what showed belonged to something else
    /// Shows what is wrong by the field's own rule: what others found is for a new try to find again. A
    /// hidden field is always right.
    bool isRight();

private:
    std::function<QString()> m_rule;
    QString m_blame;
};

} // namespace Chaincert
