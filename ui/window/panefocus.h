#pragma once

#include <QList>

class QWidget;

/// The focus among the panes of a window: each remembers where it was in it.
namespace Chaincert {

void focusInto(QWidget &pane); ///< where it was, else its first control; nothing where it has none
void focusNext(const QList<QWidget *> &panes); ///< after the one that has it; hidden ones are passed over

} // namespace Chaincert
