#include "fields/namedpane.h"

#include <QEvent>
#include <QFrame>
#include <QVBoxLayout>

namespace Chaincert {

NamedPane::NamedPane(QWidget *parent)
    : QGroupBox(parent)
    , m_frame(new QFrame)
{
    m_frame->setFrameShape(QFrame::StyledPanel);
    m_frame->setFrameShadow(QFrame::Sunken); // as the table's
    m_frame->setBackgroundRole(QPalette::Base);
    m_frame->setAutoFillBackground(true);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
    setContentsMargins({});
}

// The group box is there for its name; the frame is what is seen.
void NamedPane::paintEvent(QPaintEvent *)
{
}

void NamedPane::changeEvent(QEvent *event)
{
    QGroupBox::changeEvent(event);
    setContentsMargins({}); // else it keeps room for a frame
}

} // namespace Chaincert
