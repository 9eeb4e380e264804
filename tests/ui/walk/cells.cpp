#include "walk/cells.h"

#include "form/choicemodel.h"
#include "form/organizationsmodel.h"
#include "harness/patience.h"
#include "results/resultscells.h"
#include "results/resultsmodel.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QCompleter>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QScreen>
#include <QTest>
#include <QTextDocumentFragment>
#include <QTreeView>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace Walk {

namespace {

constexpr int Between = 8; // the texts of a cell

// Further texts that a cell shows behind its own.
QList<int> furtherRoles(const QAbstractItemModel &model)
{
    if (qobject_cast<const ResultsModel *>(&model))
        return {ResultsCells::SecondText};
    if (qobject_cast<const ChoiceModel *>(&model))
        return {ChoiceModel::IdRole, ChoiceModel::WordRole};
    if (qobject_cast<const OrganizationsModel *>(&model))
        return {OrganizationsModel::WordRole};
    return {};
}

// Without the marks that hold a mirrored text together, which nobody sees.
QString plain(const QString &text)
{
    static const QRegularExpression unseen(u"[\u2066-\u2069]"_s);
    const QString seen
        = Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
    return QString(seen).remove(unseen).simplified();
}

// Not asked of the delegate: those of combo boxes want as much room as a menu.
int widthNeeded(const QAbstractItemView &view, const QModelIndex &index, const QStringList &further)
{
    const QStyle &style = *view.style();
    const QVariant font = index.data(Qt::FontRole);
    const QFontMetrics metrics(font.isValid() ? font.value<QFont>().resolve(view.font()) : view.font());
    int width = metrics.horizontalAdvance(index.data().toString())
        + 2 * (style.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &view) + 1);
    if (index.data(Qt::DecorationRole).isValid())
        width += style.pixelMetric(QStyle::PM_SmallIconSize, nullptr, &view);
    if (index.data(Qt::CheckStateRole).isValid())
        width += style.pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &view);
    for (const QString &text : further)
        width += QFontMetrics(view.font()).horizontalAdvance(text) + Between;
    return width;
}

class Look
{
public:
    explicit Look(QStringList &faults)
        : m_faults(faults)
    {
    }

    void at(QAbstractItemView &view)
    {
        // Without a screen reader nobody tells Qt's cells that the list has changed: they are made anew.
        if (QAccessibleInterface *old = QAccessible::queryAccessibleInterface(&view))
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(old));
        visit(view, view.rootIndex());
        if (m_cells == 0 && view.model()->rowCount(view.rootIndex()) > 0)
            m_faults += u"a list of %1 shows nothing"_s.arg(view.accessibleName());
    }

private:
    void visit(QAbstractItemView &view, const QModelIndex &parent)
    {
        const QAbstractItemModel &model = *view.model();
        const auto *tree = qobject_cast<QTreeView *>(&view);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                const QRect seen = view.visualRect(index) & view.viewport()->rect();
                if (seen.width() > 2 && seen.height() > 2)
                    visitCell(view, index, seen.center());
            }
            const QModelIndex first = model.index(row, 0, parent);
            if (tree && tree->isExpanded(first))
                visit(view, first);
        }
    }

    void visitCell(QAbstractItemView &view, const QModelIndex &index, const QPoint &where)
    {
        ++m_cells;
        const QString own = index.data().toString();
        const QString place
            = u"%1, row %2, column %3"_s.arg(view.accessibleName()).arg(index.row()).arg(index.column());
        const QAccessibleInterface *cell = spokenAt(view, index, where);
        if (!cell || cell->text(QAccessible::Name).trimmed().isEmpty())
            m_faults += place + u" has no word for a screen reader: “"_s + own + u'”';
        QStringList further;
        for (const int role : furtherRoles(*view.model())) {
            if (const QString text = index.data(role).toString(); !text.isEmpty())
                further += text;
        }
        const int needed = widthNeeded(view, index, further);
        if (needed <= view.visualRect(index).width())
            return;
        const QString tip = plain(index.data(Qt::ToolTipRole).toString());
        for (const QString &text : QStringList(own) + further) {
            if (!tip.contains(plain(text)))
                m_faults += place + u" is cut, and its tool tip has not all of “"_s + text + u"”: “"_s + tip
                    + u'”';
        }
    }

    static const QAccessibleInterface *spokenAt(
        QAbstractItemView &view, const QModelIndex &index, const QPoint &where)
    {
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view);
        if (list && list->tableInterface()
            && !qobject_cast<QTreeView *>(&view)) // whose rows count the open ones
            return list->tableInterface()->cellAt(index.row(), index.column());
        const QPoint spot = view.viewport()->mapToGlobal(where);
        return list ? list->childAt(spot.x(), spot.y()) : nullptr;
    }

    QStringList &m_faults;
    int m_cells = 0;
};

void lookAtPopup(QAbstractItemView &view, const QString &name, QStringList &faults)
{
    const QWidget &popup = *view.window();
    Harness::waitUntilQuiet(popup);
    if (!view.isVisible())
        return;
    if (!popup.screen()->availableGeometry().contains(popup.frameGeometry()))
        faults += name + u" opens a list that leaves the screen"_s;
    QStringList found;
    Look(found).at(view);
    for (const QString &fault : found)
        faults += u"the list of "_s + name + u": "_s + fault;
}

void lookAtCombo(QComboBox &combo, QStringList &faults)
{
    const QAccessibleInterface *box = QAccessible::queryAccessibleInterface(&combo);
    const auto labels = box->relations(QAccessible::Label);
    const QString name
        = labels.isEmpty() ? combo.accessibleName() : labels.first().first->text(QAccessible::Name);
    combo.showPopup();
    lookAtPopup(*combo.view(), name, faults);
    combo.hidePopup();
    if (!combo.isEditable())
        return;
    const QString before = combo.currentText();
    combo.lineEdit()->clear();
    QTest::keyClicks(combo.lineEdit(), u"n"_s); // its completions
    if (combo.completer() && combo.completer()->popup()->isVisible()) {
        lookAtPopup(*combo.completer()->popup(), name + u", typed into"_s, faults);
        combo.completer()->popup()->hide();
    }
    combo.setEditText(before);
}

} // namespace

QStringList untoldIn(QWidget &window)
{
    QStringList faults;
    if (qobject_cast<QFileDialog *>(&window))
        return faults; // what is in it is Qt's
    const auto views = window.findChildren<QAbstractItemView *>();
    for (QAbstractItemView *view : views) {
        if (view->isVisible() && view->window() == &window && !qobject_cast<QHeaderView *>(view))
            Look(faults).at(*view);
    }
    const auto combos = window.findChildren<QComboBox *>();
    for (QComboBox *combo : combos) {
        if (combo->isVisible() && combo->isEnabled() && combo->window() == &window)
            lookAtCombo(*combo, faults);
    }
    return faults;
}

} // namespace Walk
