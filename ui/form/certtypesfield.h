#pragma once

#include "cloud/certtype.h"
#include "fields/formfield.h"

#include <QHash>

class QCheckBox;

namespace Chaincert {

/// Which certificates of each organization: a check box for each type, with what it is for.
class CertTypesField : public FormField
{
    Q_OBJECT
public:
    explicit CertTypesField(QWidget *parent = nullptr);

    QList<CertType> checked() const;
    void setChecked(const QList<CertType> &types);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<QPair<CertType, QCheckBox *>> m_boxes;
    QHash<QObject *, QCheckBox *> m_boxOfPurpose;
};

} // namespace Chaincert
