#include "form/pathline.h"

#include "fields/plaintip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QToolTip>

namespace Chaincert {

namespace {
constexpr int Side = 2; // as QLineEdit keeps left and right of its text
}

PathLine::PathLine(QWidget *parent)
    : QLineEdit(parent)
{
    setLayoutDirection(Qt::LeftToRight);
}

QRect PathLine::room() const
{
    QStyleOptionFrame panel;
    initStyleOption(&panel);
    return style()
        ->subElementRect(QStyle::SE_LineEditContents, &panel, this)
        .marginsRemoved(textMargins())
        .adjusted(Side, 0, -Side, 0);
}

bool PathLine::isCut() const
{
    return !hasFocus() && fontMetrics().horizontalAdvance(text()) > room().width();
}

void PathLine::paintEvent(QPaintEvent *event)
{
    if (!isCut())
        return QLineEdit::paintEvent(event);
    QPainter painter(this);
    QStyleOptionFrame panel;
    initStyleOption(&panel);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &panel, &painter, this);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(room(), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
        fontMetrics().elidedText(text(), Qt::ElideLeft, room().width()));
}

bool PathLine::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !isCut())
        return QLineEdit::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainTip(text()), this);
    return true;
}

} // namespace Chaincert
