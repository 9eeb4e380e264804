#include "fields/linkbutton.h"

#include "fields/contrast.h"
#include "fields/quietlabel.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace Chaincert {

LinkButton::LinkButton(const QString &text, Size size, QWidget *parent)
    : QPushButton(text, parent)
    , m_size(size)
{
    setFlat(true);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    takeSize();
}

void LinkButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        takeSize();
}

void LinkButton::takeSize()
{
    if (m_size == Size::OfHints)
        setFont(QuietLabel().font());
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.size(Qt::TextShowMnemonic, text()).width(), metrics.height()}; // ends where fields end
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont underlined = font();
    underlined.setUnderline(underMouse() || hasFocus());
    painter.setFont(underlined);
    painter.setPen(colour());
    const bool showsLetter = style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this);
    painter.drawText(rect(),
        Qt::AlignCenter | Qt::TextSingleLine | (showsLetter ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
        text());
    if (!hasFocus())
        return;
    QStyleOptionFocusRect frame;
    frame.initFrom(this);
    frame.backgroundColor = palette().color(backgroundRole());
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &frame, &painter, this);
}

void LinkButton::enterEvent(QEnterEvent *event)
{
    QPushButton::enterEvent(event);
    update();
}

void LinkButton::leaveEvent(QEvent *event)
{
    QPushButton::leaveEvent(event);
    update();
}

// Many themes have one blue for links, made for paper: on a dark window it cannot be read.
QColor LinkButton::colour() const
{
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    if (group == QPalette::Disabled)
        return palette().color(group, QPalette::WindowText);
    const QColor ground = palette().color(group, QPalette::Window);
    QColor link = palette().color(group, QPalette::Link);
    const QColor text = palette().color(group, QPalette::WindowText);
    for (int step = 0; step < 10 && contrast(link, ground) < TextContrast; ++step)
        link = mixed(text, link, 0.2);
    return link;
}

} // namespace Chaincert
