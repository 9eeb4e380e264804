#include "fields/fieldscroll.h"

#include "fields/formfield.h"
#include "fields/textwidth.h"

#include <QEvent>
#include <QStyle>

#include <utility>

namespace Chaincert {

namespace {
constexpr int Around = 8; // pixels left in sight above and below
constexpr int MinLines = 6;
} // namespace

FieldScroll::FieldScroll(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

QSize FieldScroll::minimumSizeHint() const
{
    const int content
        = widget() ? widget()->minimumSizeHint().expandedTo(widget()->minimumSize()).width() : 0;
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {content + bar, lines(fontMetrics(), MinLines)};
}

bool FieldScroll::eventFilter(QObject *watched, QEvent *event)
{
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        const int least = minimumSizeHint().width();
        if (std::exchange(m_least, least) != least)
            updateGeometry();
    }
    return done;
}

// Qt scrolls to the control alone, and then its label is out of sight.
bool FieldScroll::focusNextPrevChild(bool next)
{
    const bool moved = QScrollArea::focusNextPrevChild(next);
    QWidget *field = focusWidget();
    while (field && field != widget() && !qobject_cast<FormField *>(field))
        field = field->parentWidget();
    if (moved && qobject_cast<FormField *>(field))
        ensureWidgetVisible(field, 0, Around);
    return moved;
}

QMargins besideScrollBar(const QWidget &content, int pixels)
{
    return content.isRightToLeft() ? QMargins(pixels, 0, 0, 0) : QMargins(0, 0, pixels, 0);
}

} // namespace Chaincert
