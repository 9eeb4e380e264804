#pragma once

#include "fields/formfield.h"

#include <QComboBox>
#include <QString>

// The fields of the form by the names that a person reads.
namespace FormParts {

inline Chaincert::FormField *field(const QWidget &form, const QString &name)
{
    for (Chaincert::FormField *field : form.findChildren<Chaincert::FormField *>()) {
        if (field->name() == name)
            return field;
    }
    qFatal("no field is called %s", qPrintable(name));
}

inline QComboBox *combo(const QWidget &form, const QString &name)
{
    return field(form, name)->findChild<QComboBox *>();
}

} // namespace FormParts
