#pragma once

#include <QStyleOptionViewItem>

#include <functional>

class QAbstractItemView;

// Lists, tables and trees, cell by cell.
namespace Walk {

// Each cell that is seen; `seen` is the part of its place that is in sight, in the viewport.
void eachCell(
    QAbstractItemView &view, const std::function<void(const QModelIndex &index, const QRect &seen)> &visit);

// As much of how the view shows a cell as the style needs to tell where its parts are.
QStyleOptionViewItem optionOf(const QAbstractItemView &view, const QModelIndex &index);

} // namespace Walk
