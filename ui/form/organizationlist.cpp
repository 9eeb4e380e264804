#include "form/organizationlist.h"

#include "form/checklistaccess.h"

#include <QAccessible>
#include <QPainter>

namespace Chaincert {

namespace {
constexpr int MinRows = 3; // it takes what height is free
constexpr int RowGap = 4; // as ChoiceDelegate adds
constexpr int AroundText = 4;
} // namespace

OrganizationList::OrganizationList(QWidget *parent)
    : QListView(parent)
{
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    CheckListAccess::install();
}

void OrganizationList::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

int OrganizationList::heightOf(int rows) const
{
    return rows * (fontMetrics().height() + RowGap) + 2 * frameWidth();
}

QSize OrganizationList::sizeHint() const
{
    return {QListView::sizeHint().width(), heightOf(MinRows)};
}

QSize OrganizationList::minimumSizeHint() const
{
    return {QListView::minimumSizeHint().width(), heightOf(MinRows)};
}

void OrganizationList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (model()->rowCount() > 0 || m_placeholder.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(AroundText, AroundText / 2, -AroundText, -AroundText / 2),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop))
            | Qt::TextWordWrap,
        m_placeholder);
}

void OrganizationList::dataChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QListView::dataChanged(topLeft, bottomRight, roles);
    if (!QAccessible::isActive() || topLeft != bottomRight || !roles.contains(Qt::CheckStateRole))
        return;
    QAccessible::State changed;
    changed.checked = true;
    QAccessibleStateChangeEvent event(this, changed);
    event.setChild(topLeft.row());
    QAccessible::updateAccessibility(&event);
}

} // namespace Chaincert
