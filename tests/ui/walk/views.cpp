#include "walk/views.h"

#include <QTreeView>

namespace Walk {

void eachWidget(const QWidget &window, const std::function<void(QWidget &)> &visit)
{
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isVisible() && widget->isEnabled() && widget->window() == &window)
            visit(*widget);
    }
}

void eachCell(QAbstractItemView &view, const std::function<void(const QModelIndex &, const QRect &)> &visit)
{
    const QAbstractItemModel &model = *view.model();
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    const std::function<void(const QModelIndex &)> look = [&](const QModelIndex &parent) {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                const QRect seen = view.visualRect(index) & view.viewport()->rect();
                if (seen.width() > 2 && seen.height() > 2)
                    visit(index, seen);
            }
            const QModelIndex first = model.index(row, 0, parent);
            if (tree && tree->isExpanded(first))
                look(first);
        }
    };
    look(view.rootIndex());
}

QStyleOptionViewItem optionOf(const QAbstractItemView &view, const QModelIndex &index)
{
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.rect = view.visualRect(index);
    option.text = index.data().toString();
    option.showDecorationSelected = true; // so that texts have all the room that is left
    const int icon = view.style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, &view);
    option.decorationSize = view.iconSize().isValid() ? view.iconSize() : QSize(icon, icon);
    option.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    if (!option.text.isEmpty())
        option.features |= QStyleOptionViewItem::HasDisplay;
    if (index.data(Qt::DecorationRole).isValid())
        option.features |= QStyleOptionViewItem::HasDecoration;
    if (index.data(Qt::CheckStateRole).isValid())
        option.features |= QStyleOptionViewItem::HasCheckIndicator;
    if (const QVariant font = index.data(Qt::FontRole); font.isValid()) {
        option.font = font.value<QFont>().resolve(view.font());
        option.fontMetrics = QFontMetrics(option.font);
    }
    return option;
}

} // namespace Walk
