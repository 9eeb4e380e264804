#include "results/listactions.h"

#include "downloads/downloadqueue.h"
#include "fields/themeicon.h"
#include "notices/noticebar.h"
#include "platform/slicedwork.h"
#include "reports/textsummary.h"
#include "results/reportsaver.h"
#include "results/resultsmodel.h"
#include "results/resultsview.h"
#include "results/rowactions.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

namespace Chaincert {

namespace {
constexpr int MaxExpanded = 500; // rows; more would take the window its turn

bool isRead(const BroughtIn &row)
{
    return row.state == BroughtIn::State::Read;
}
} // namespace

ListActions::ListActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_pause(add(tr("Pa&use"), "action-pause"))
    , m_tryNow(add(tr("Try no&w"), "action-retry"))
    , m_cancelAll(add(tr("Cance&l all"), "action-cancel"))
    , m_retryFailed(add(tr("Retr&y failed")))
    , m_retryCancelled(add(tr("Re&try cancelled")))
    , m_clear(add(tr("Cl&ear"), "action-clear"))
    , m_undo(add(tr("Undo cle&ar")))
    , m_filter(add(tr("&Filter")))
    , m_group(add(tr("&Group by blockchain")))
    , m_sort(add(tr("Sort &by")))
    , m_expandAll(add(tr("E&xpand all")))
    , m_collapseAll(add(tr("Collap&se all")))
    , m_columns(add(tr("Colum&ns")))
    , m_copySummary(add(tr("Co&py summary")))
    , m_saveReport(add(tr("Sa&ve report…")))
{
    m_clear->setToolTip(tr("Clear the list; files are not deleted"));
    m_filter->setShortcut(QKeySequence(QKeySequence::Find));
    m_undo->setShortcut(QKeySequence(QKeySequence::Undo));
    connect(m_pause, &QAction::triggered, this, &ListActions::pauseToggled);
    connect(m_tryNow, &QAction::triggered, this, [this] { m_parts.queue.tryNow(); });
    connect(m_cancelAll, &QAction::triggered, this,
        [this] { m_parts.work.run([this] { m_parts.queue.cancelAll(); }); });
    connect(m_retryFailed, &QAction::triggered, this, [this] { retry(DownloadState::Failed); });
    connect(m_retryCancelled, &QAction::triggered, this, [this] { retry(DownloadState::Cancelled); });
    connect(m_clear, &QAction::triggered, this, &ListActions::clearFinished);
    connect(m_undo, &QAction::triggered, this, [this] {
        m_parts.notice.dismiss();
        m_parts.rows.restoreForgotten();
    });
    connect(&m_parts.rows, &RowActions::forgotten, this, &ListActions::offerUndo);
    m_group->setCheckable(true);
    connect(m_group, &QAction::toggled, &m_parts.model, &ResultsModel::setGrouped);
    connect(m_expandAll, &QAction::triggered, this, [this] { m_parts.view.expandAll(); });
    connect(m_collapseAll, &QAction::triggered, this, [this] { m_parts.view.collapseAll(); });
    fillSorting();
    fillColumns();
    connect(m_copySummary, &QAction::triggered, this, &ListActions::copySummary);
    connect(m_saveReport, &QAction::triggered, &m_parts.reports, &ReportSaver::ask);
}

QAction *ListActions::add(const QString &text, const char *icon)
{
    auto *action = new QAction(text, this);
    if (icon)
        action->setIcon(themeIcon(QLatin1String(icon)));
    action->setIconVisibleInMenu(false); // the others have none
    return action;
}

// What a click on a heading does, for who has no mouse. Not as radio buttons: Fusion draws no empty ones.
void ListActions::fillSorting()
{
    QHeaderView *header = m_parts.view.header();
    auto *menu = new QMenu(&m_parts.view);
    const auto add = [menu, header](const QString &text, int column) {
        QAction *by = menu->addAction(text);
        by->setCheckable(true);
        connect(by, &QAction::triggered, header,
            [header, column] { header->setSortIndicator(column, header->sortIndicatorOrder()); });
        connect(menu, &QMenu::aboutToShow, by,
            [by, header, column] { by->setChecked(header->sortIndicatorSection() == column); });
    };
    //: of rows: in the order in which they came
    add(tr("As added"), -1);
    for (int column = 0; column < m_parts.model.columnCount(); ++column)
        add(m_parts.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), column);
    menu->addSeparator();
    //: of rows: the other way round
    QAction *reversed = menu->addAction(tr("Reversed"));
    reversed->setCheckable(true);
    connect(reversed, &QAction::triggered, header, [header](bool wanted) {
        header->setSortIndicator(
            header->sortIndicatorSection(), wanted ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    connect(menu, &QMenu::aboutToShow, reversed, [reversed, header] {
        reversed->setEnabled(header->sortIndicatorSection() >= 0);
        reversed->setChecked(header->sortIndicatorOrder() == Qt::DescendingOrder);
    });
    m_sort->setMenu(menu);
}

void ListActions::fillColumns()
{
    auto *menu = new QMenu(&m_parts.view);
    for (const int column : {ResultsModel::ValidUntil, ResultsModel::Size}) {
        QAction *shown
            = menu->addAction(m_parts.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        shown->setCheckable(true);
        connect(shown, &QAction::triggered, &m_parts.view,
            [this, column](bool wanted) { m_parts.view.setColumnWanted(column, wanted); });
        connect(menu, &QMenu::aboutToShow, shown,
            [this, shown, column] { shown->setChecked(m_parts.view.isColumnWanted(column)); });
    }
    m_columns->setMenu(menu);
}

QList<QAction *> ListActions::further() const
{
    return {m_retryCancelled, separator(), m_group, m_sort, m_expandAll, m_collapseAll, m_columns,
        separator(), m_copySummary, m_saveReport};
}

QList<QAction *> ListActions::all() const
{
    return {m_pause, m_tryNow, m_cancelAll, m_retryFailed, m_retryCancelled, separator(), m_clear, m_undo,
        separator(), m_filter, m_group, m_sort, m_expandAll, m_collapseAll, m_columns, separator(),
        m_copySummary, m_saveReport};
}

QAction *ListActions::separator() const
{
    auto *line = new QAction(m_pause->parent());
    line->setSeparator(true);
    return line;
}

void ListActions::retry(DownloadState state)
{
    m_parts.rows.retry(m_parts.model.idsWhere([state](DownloadState one) { return one == state; }));
}

void ListActions::clearFinished()
{
    m_parts.rows.forget(m_parts.model.idsWhere(isFinished) + m_parts.model.broughtInIds(isRead));
}

void ListActions::offerUndo(int rows)
{
    //: rows went off the list; their files are still there
    m_parts.notice.offer(tr("Cleared %Ln row(s).", nullptr, rows),
        {{tr("Undo"), [this] { m_parts.rows.restoreForgotten(); }}, NoticeBar::closing()});
}

void ListActions::copySummary()
{
    QGuiApplication::clipboard()->setText(textSummary(statusesOf(m_parts.queue)));
    Q_EMIT summaryCopied();
}

void ListActions::render(const Outcomes &outcomes, const RunProgress &run)
{
    const bool any = !m_parts.model.isEmpty();
    const bool running = outcomes.finished() < outcomes.total();
    m_pause->setText(run.paused ? tr("Res&ume") : tr("Pa&use"));
    m_pause->setIcon(themeIcon(QLatin1String(run.paused ? "action-resume" : "action-pause")));
    m_pause->setVisible(running || run.paused);
    m_tryNow->setVisible(run.held > 0 && !run.paused);
    m_cancelAll->setVisible(running);
    m_retryFailed->setEnabled(outcomes.of(DownloadState::Failed) > 0);
    m_retryCancelled->setEnabled(outcomes.of(DownloadState::Cancelled) > 0);
    m_clear->setEnabled(outcomes.finished() > 0 || !m_parts.model.broughtInIds(isRead).isEmpty());
    m_undo->setEnabled(m_parts.rows.canRestore());
    m_expandAll->setEnabled(any && m_parts.model.shown() <= MaxExpanded);
    for (QAction *action : {m_filter, m_collapseAll})
        action->setEnabled(any);
    for (QAction *action : {m_copySummary, m_saveReport}) // of downloads
        action->setEnabled(outcomes.total() > 0);
}

} // namespace Chaincert
