#include "window/panefocus.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>
#include <iterator>

namespace Chaincert {

namespace {

// In `pane` where the focus was, else its first; not in `without`, which lie in it. Null: nothing takes it.
QWidget *targetIn(QWidget &pane, const QList<QWidget *> &without = {})
{
    const auto takes = [&pane, &without](QWidget *widget) {
        const auto isAround = [widget](const QWidget *other) { return other->isAncestorOf(widget); };
        return pane.isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible()
            && widget->isEnabled() && std::none_of(without.begin(), without.end(), isAround);
    };
    if (QWidget *before = pane.focusWidget(); before && takes(before))
        return before;
    for (QWidget *next = pane.nextInFocusChain(); next != &pane; next = next->nextInFocusChain()) {
        if (takes(next))
            return next;
    }
    return nullptr;
}

} // namespace

void focusInto(QWidget &pane)
{
    if (QWidget *target = targetIn(pane))
        target->setFocus(Qt::TabFocusReason);
}

void focusNext(const QList<QWidget *> &panes)
{
    QList<QWidget *> targets;
    qsizetype next = 0;
    for (QWidget *pane : panes) {
        QList<QWidget *> within;
        std::copy_if(panes.begin(), panes.end(), std::back_inserter(within),
            [pane](const QWidget *other) { return pane->isAncestorOf(other) && other != pane; });
        QWidget *target = pane->isVisible() ? targetIn(*pane, within) : nullptr;
        if (!target)
            continue;
        targets.append(target);
        if (pane->isAncestorOf(QApplication::focusWidget()))
            next = targets.size();
    }
    if (!targets.isEmpty())
        targets.at(next % targets.size())->setFocus(Qt::TabFocusReason);
}

} // namespace Chaincert
