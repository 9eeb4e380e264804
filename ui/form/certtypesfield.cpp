#include "form/certtypesfield.h"

#include "fields/quietlabel.h"
#include "words/words.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

namespace Chaincert {

CertTypesField::CertTypesField(QWidget *parent)
    : FormField(tr("Certificate &types"), parent)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (const CertType type : allCertTypes()) {
        auto *box = new QCheckBox(QString(certTypeId(type)));
        auto *purpose = new QuietLabel(Words::purposeOf(type));
        const int row = grid->rowCount();
        grid->addWidget(box, row, 0);
        grid->addWidget(purpose, row, 1);
        if (m_boxes.isEmpty())
            setControl(box);
        else
            watch(box);
        box->setAccessibleDescription(purpose->text());
        purpose->installEventFilter(this);
        m_boxes.append({type, box});
        m_boxOfPurpose.insert(purpose, box);
        connect(box, &QCheckBox::toggled, this, [this] { noteChange(); });
    }
    body()->addLayout(grid);
    const QString difference = tr("The admin of an orderer organization differs from that of a peer "
                                  "organization; managing channels needs the peer organization's.");
    for (QWidget *part : {static_cast<QWidget *>(m_boxes.constFirst().second),
             static_cast<QWidget *>(m_boxOfPurpose.key(m_boxes.constFirst().second))})
        part->setToolTip(difference);
    keepNoteLine();
    setCheck([this] { return checked().isEmpty() ? tr("Select at least one type.") : QString(); });
}

QList<CertType> CertTypesField::checked() const
{
    QList<CertType> types;
    for (const auto &[type, box] : m_boxes) {
        if (box->isChecked())
            types.append(type);
    }
    return types;
}

void CertTypesField::setChecked(const QList<CertType> &types)
{
    for (const auto &[type, box] : m_boxes)
        box->setChecked(types.contains(type));
}

bool CertTypesField::eventFilter(QObject *watched, QEvent *event)
{
    if (QCheckBox *box = m_boxOfPurpose.value(watched); box && event->type() == QEvent::MouseButtonPress) {
        box->setFocus(Qt::MouseFocusReason);
        box->toggle();
        return true;
    }
    return FormField::eventFilter(watched, event);
}

} // namespace Chaincert
