#pragma once

#include <QStyleOptionViewItem>

#include <functional>

class QAbstractItemView;

// What a window shows, widget by widget; lists, tables and trees, cell by cell.
namespace Walk {

// Each widget of the window itself that is seen and can be used.
void eachWidget(const QWidget &window, const std::function<void(QWidget &)> &visit);

inline constexpr int BeforeMenuText = 22; // pixels: the place of an entry's box

// Each cell that is seen; `seen` is the part of its place that is in sight, in the viewport.
void eachCell(
    QAbstractItemView &view, const std::function<void(const QModelIndex &index, const QRect &seen)> &visit);

// As much of how the view shows a cell as the style needs to tell where its parts are.
QStyleOptionViewItem optionOf(const QAbstractItemView &view, const QModelIndex &index);

} // namespace Walk
