#pragma once

#include "downloads/download.h"
#include "fields/formfield.h"

class QComboBox;

namespace Chaincert {

// What happens to what is there already. Shows what the settings say; another choice counts for the next
// press of Download alone, which is said under it.
class ConflictField : public FormField
{
    Q_OBJECT
public:
    explicit ConflictField(QWidget *parent = nullptr);

    OnConflict chosen() const;
    void setUsual(const QString &word); // the settings' one; a choice for the next press stays
    void chooseUsual();

private:
    void render();

    QComboBox *m_combo;
    int m_usual = 0;
};

} // namespace Chaincert
