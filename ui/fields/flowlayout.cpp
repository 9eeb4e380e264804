#include "fields/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace Chaincert {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (!itemAt(index))
        return nullptr;
    const auto item = m_items.begin() + index;
    QLayoutItem *taken = item->release();
    m_items.erase(item);
    invalidate();
    return taken;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        width += (width > 0 ? spacing() : 0) + item->sizeHint().width();
        height = std::max(height, item->sizeHint().height());
    }
    return QSize(width, height).grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    return least.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget()->layoutDirection();
    QPoint next = room.topLeft();
    int line = 0; // its height
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size(std::min(item->sizeHint().width(), room.width()), item->sizeHint().height());
        if (next.x() > room.left() && next.x() + size.width() > room.left() + room.width()) {
            next = {room.left(), next.y() + line + spacing()};
            line = 0;
        }
        if (place)
            item->setGeometry(QStyle::visualRect(direction, room, QRect(next, size)));
        next.rx() += size.width() + spacing();
        line = std::max(line, size.height());
    }
    return next.y() + line - rect.top() + contentsMargins().bottom();
}

} // namespace Chaincert
