#include "window/panefocus.h"

#include <QApplication>
#include <QWidget>

namespace Chaincert {

void focusInto(QWidget &pane)
{
    QWidget *target = pane.focusWidget();
    if (target && !target->isVisible())
        target = nullptr;
    for (QWidget *next = pane.nextInFocusChain(); !target && next != &pane; next = next->nextInFocusChain()) {
        if (pane.isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) && next->isVisible()
            && next->isEnabled())
            target = next;
    }
    if (target)
        target->setFocus(Qt::TabFocusReason);
}

void focusNext(const QList<QWidget *> &panes)
{
    QList<QWidget *> seen;
    qsizetype now = 0;
    for (QWidget *pane : panes) {
        if (!pane->isVisible())
            continue;
        seen.append(pane);
        if (pane->isAncestorOf(QApplication::focusWidget()))
            now = seen.size();
    }
    if (!seen.isEmpty())
        focusInto(*seen.at(now % seen.size()));
}

} // namespace Chaincert
