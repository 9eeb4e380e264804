#include "walk/cells.h"

#include "form/choicemodel.h"
#include "form/organizationsmodel.h"
#include "results/resultscells.h"
#include "results/resultsmodel.h"
#include "walk/popups.h"
#include "walk/views.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QFileDialog>
#include <QHeaderView>
#include <QRegularExpression>
#include <QScreen>
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

class CellLook
{
public:
    explicit CellLook(QStringList &faults)
        : m_faults(faults)
    {
    }

    void at(QAbstractItemView &view)
    {
        // Without a screen reader nobody tells Qt's cells that the list has changed: they are made anew.
        if (QAccessibleInterface *old = QAccessible::queryAccessibleInterface(&view))
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(old));
        eachCell(view, [this, &view](const QModelIndex &index, const QRect &seen) {
            visitCell(view, index, seen.center());
        });
        if (m_cells == 0 && view.model()->rowCount(view.rootIndex()) > 0)
            m_faults += u"a list of %1 shows nothing"_s.arg(view.accessibleName());
    }

private:
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
        // A tree's rows count the open ones.
        if (list && list->tableInterface() && !qobject_cast<QTreeView *>(&view))
            return list->tableInterface()->cellAt(index.row(), index.column());
        const QPoint spot = view.viewport()->mapToGlobal(where);
        return list ? list->childAt(spot.x(), spot.y()) : nullptr;
    }

    QStringList &m_faults;
    int m_cells = 0;
};

void lookAtPopup(QWidget &popup, const QString &name, QStringList &faults)
{
    const QWidget &whole = *popup.window();
    if (!whole.screen()->availableGeometry().contains(whole.frameGeometry()))
        faults += name + u" opens a list that leaves the screen"_s;
    auto *view = qobject_cast<QAbstractItemView *>(&popup);
    if (!view)
        return;
    QStringList found;
    CellLook(found).at(*view);
    for (const QString &fault : found)
        faults += u"the list of "_s + name + u": "_s + fault;
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
            CellLook(faults).at(*view);
    }
    eachPopup(window, [&faults](QWidget &popup, const QString &name) { lookAtPopup(popup, name, faults); });
    return faults;
}

} // namespace Walk
