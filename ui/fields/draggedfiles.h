#pragma once

#include <QStringList>

class QDropEvent;
class QEvent;
class QMimeData;
class QWidget;

namespace Chaincert {

/// The paths of what is dragged; none, where one of them lies elsewhere: half of a drop would look like all
/// of it.
QStringList localPaths(const QMimeData &data);

/// An event by which files come from outside of `window`, or from another one of ours, and may be copied.
/// Null: it is none.
QDropEvent *filesDragged(QEvent *event, const QWidget &window);

/// They are copied, never moved: the files stay where they are.
void acceptCopy(QDropEvent *event);

} // namespace Chaincert
