#include "walk/popups.h"

#include "harness/patience.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QCompleter>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Walk {

namespace {

using Visit = std::function<void(QWidget &popup, const QString &name)>;

void visitOpen(QWidget &popup, const QString &name, const Visit &visit)
{
    Harness::waitUntilQuiet(*popup.window());
    if (popup.isVisible())
        visit(popup, name);
}

void visitList(QComboBox &combo, const Visit &visit)
{
    const QAccessibleInterface *box = QAccessible::queryAccessibleInterface(&combo);
    const auto labels = box->relations(QAccessible::Label);
    const QString name
        = labels.isEmpty() ? combo.accessibleName() : labels.first().first->text(QAccessible::Name);
    combo.showPopup();
    visitOpen(*combo.view(), name, visit);
    combo.hidePopup();
    if (!combo.isEditable())
        return;
    const QString before = combo.currentText();
    combo.lineEdit()->clear();
    QTest::keyClicks(combo.lineEdit(), u"n"_s); // its completions
    if (combo.completer() && combo.completer()->completionMode() == QCompleter::PopupCompletion
        && combo.completer()->popup()->isVisible()) {
        visitOpen(*combo.completer()->popup(), name + u", typed into"_s, visit);
        combo.completer()->popup()->hide();
    }
    combo.setEditText(before);
}

} // namespace

void eachPopup(QWidget &window, const Visit &visit)
{
    if (qobject_cast<QFileDialog *>(&window))
        return; // what is in it is Qt's
    const auto combos = window.findChildren<QComboBox *>();
    for (QComboBox *combo : combos) {
        if (combo->isVisible() && combo->isEnabled() && combo->window() == &window)
            visitList(*combo, visit);
    }
    const auto menus = window.findChildren<QMenu *>();
    for (QMenu *menu : menus) {
        const auto *bar = qobject_cast<QMenuBar *>(menu->parentWidget());
        menu->popup(bar ? bar->mapToGlobal(bar->actionGeometry(menu->menuAction()).bottomLeft())
                        : window.mapToGlobal(window.rect().center()));
        visitOpen(*menu, u"menu "_s + (bar ? menu->title() : u"more"_s), visit);
        menu->hide();
    }
}

} // namespace Walk
