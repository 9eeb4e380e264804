#pragma once

#include "downloads/download.h"
#include "fields/formfield.h"

class QComboBox;

namespace Chaincert {

/// What happens to what is there already. Shows what the settings say; another choice counts until the
/// program ends.
class ConflictField : public FormField
{
    Q_OBJECT
public:
    explicit ConflictField(QWidget *parent = nullptr);

    OnConflict chosen() const;
    void setDefault(const QString &word); ///< the settings' one; another that was chosen stays

private:
    QComboBox *m_combo;
    int m_default = 0;
};

} // namespace Chaincert
