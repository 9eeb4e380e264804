#include "results/rowactions.h"

#include "downloads/downloadqueue.h"
#include "downloads/replaced.h"
#include "failures/outsidetext.h"
#include "fields/themeicon.h"
#include "inspection/broughtinlist.h"
#include "platform/later.h"
#include "platform/slicedwork.h"
#include "platform/workers.h"
#include "results/copies.h"
#include "results/copywords.h"
#include "results/resultsmodel.h"
#include "results/resultsview.h"
#include "results/rowcopies.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMimeData>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace Chaincert {

namespace {
constexpr qsizetype RowsAtOnce = 50; // of what goes: each gap between them costs a look at all rows

bool isUnfinished(DownloadState state)
{
    return !isFinished(state);
}

} // namespace

RowActions::RowActions(ResultsView &view, ResultsModel &model, DownloadQueue &queue, BroughtInList &broughtIn,
    SlicedWork &work, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_model(model)
    , m_queue(queue)
    , m_broughtIn(broughtIn)
    , m_work(work)
    , m_copies(new RowCopies(model, this))
    , m_open(add(tr("&Open folder"), {Qt::CTRL | Qt::Key_O}, &RowActions::openShown))
    , m_openCurrent(add({}, {Qt::Key_Return, Qt::Key_Enter}, &RowActions::openCurrent))
    , m_copy(add(tr("&Copy"), {QKeySequence(QKeySequence::Copy)}, &RowActions::copyFiles))
    , m_copyPath(add(tr("Copy pat&h"), {}, &RowActions::copyPaths))
    , m_retry(add(tr("&Retry"), {Qt::CTRL | Qt::Key_R}, &RowActions::retryChosen))
    , m_cancel(add(tr("Cancel &download"), {Qt::Key_Escape}, &RowActions::cancelChosen))
    , m_remove(add(tr("Remove from the l&ist"), {Qt::Key_Delete}, &RowActions::removeChosen))
{
    m_open->setIcon(themeIcon(QStringLiteral("action-open")));
    m_open->setIconVisibleInMenu(false); // the others have none
    connect(&m_view, &ResultsView::dragWanted, this, &RowActions::drag);
    connect(&m_queue, &DownloadQueue::finished, this, &RowActions::onFinished);
    connect(m_copies, &RowCopies::copied, this, &RowActions::copied);
    connect(m_copies, &RowCopies::missing, this, [this](const Staging::Copies &copies) {
        Q_EMIT notCopied(
            CopyWords::missing(copies), copies.failure ? std::optional(copies.failure->kind) : std::nullopt);
    });
}

QAction *RowActions::add(const QString &text, const QList<QKeySequence> &keys, void (RowActions::*run)())
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view.addAction(action);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void RowActions::render()
{
    const bool onDisk = !m_model.pathOf(m_view.currentIndex()).isEmpty();
    m_open->setEnabled(!m_model.pathOf(rowToOpen()).isEmpty());
    m_openCurrent->setEnabled(onDisk);
    m_copyPath->setEnabled(onDisk);
    bool copy = false;
    bool retry = false;
    bool cancel = false;
    bool remove = false;
    visitSelected([&](const QModelIndex &row) {
        const DownloadStatus *download = m_model.isDownload(row) ? m_model.status(row) : nullptr;
        const bool isBroughtIn = !download && m_model.isRow(row);
        copy = copy || !m_model.pathOf(row).isEmpty();
        retry = retry || (download && canBeRetried(download->state));
        cancel = cancel || (download && isUnfinished(download->state));
        remove = remove || isBroughtIn || (download && isFinished(download->state));
        return !(copy && retry && cancel && remove);
    });
    m_copy->setEnabled(copy);
    m_retry->setEnabled(retry);
    m_cancel->setEnabled(cancel);
    m_remove->setEnabled(remove);
}

// A group stands for its rows. QItemSelectionModel::selectedRows() looks for each range at all of them: half
// a second for 5,000.
void RowActions::visitSelected(const std::function<bool(const QModelIndex &)> &more) const
{
    const QItemSelection selection = m_view.selectionModel()->selection();
    QSet<QString> groups;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom() && !range.parent().isValid(); ++row) {
            const QModelIndex group = m_model.index(row, 0);
            if (!m_model.isGroup(group))
                break; // none of them is
            groups.insert(m_model.groupKey(group));
            for (int below = 0; below < m_model.rowCount(group); ++below) {
                if (!more(m_model.index(below, 0, group)))
                    return;
            }
        }
    }
    for (const QItemSelectionRange &range : selection) {
        const QModelIndex first = m_model.index(range.top(), 0, range.parent());
        if (m_model.isGroup(first) || groups.contains(m_model.groupKey(range.parent())))
            continue;
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!more(m_model.index(row, 0, range.parent())))
                return;
        }
    }
}

QModelIndexList RowActions::selectedRows() const
{
    QModelIndexList rows;
    visitSelected([&rows](const QModelIndex &row) {
        rows.append(row);
        return true;
    });
    return rows;
}

// A file under a download is not the download: Delete on it must not look as if it deleted the file.
QList<const DownloadStatus *> RowActions::selectedDownloads() const
{
    QList<const DownloadStatus *> downloads;
    visitSelected([&](const QModelIndex &row) {
        if (m_model.isDownload(row))
            downloads.append(m_model.status(row));
        return true;
    });
    return downloads;
}

QList<const DownloadStatus *> RowActions::severalSelected() const
{
    const QList<const DownloadStatus *> downloads = selectedDownloads();
    const QModelIndex current = m_view.currentIndex().siblingAtColumn(ResultsModel::Certificate);
    return downloads.size() > 1 || m_model.isGroup(current) ? downloads : QList<const DownloadStatus *>();
}

QList<DownloadId> RowActions::chosen(const Wanted &wanted) const
{
    QList<DownloadId> ids;
    const QList<const DownloadStatus *> downloads = selectedDownloads();
    for (const DownloadStatus *status : downloads) {
        if (wanted(status->state))
            ids.append(status->id);
    }
    return ids;
}

void RowActions::openCurrent()
{
    open(m_view.currentIndex());
}

void RowActions::openShown()
{
    open(rowToOpen());
}

QModelIndex RowActions::rowToOpen() const
{
    const QModelIndex current = m_view.currentIndex();
    return m_model.pathOf(current).isEmpty() ? m_model.indexOf(m_lastSaved) : current;
}

void RowActions::open(const QModelIndex &index)
{
    const QString path = m_model.pathOf(index);
    if (path.isEmpty())
        return;
    Q_EMIT openFolderRequested(path.left(path.lastIndexOf(QLatin1Char('/'))), path);
}

void RowActions::copyFiles()
{
    const QModelIndexList rows = selectedRows();
    m_copies->toClipboard(m_model.partsOf(rows), m_model.originalsOf(rows));
}

void RowActions::drag()
{
    const QModelIndexList rows = selectedRows();
    const auto begin = [this, holdsKey = m_model.holdPrivateKey(rows)](const Staging::Copies &copies) {
        if (copies.paths.isEmpty())
            return;
        const QString &first = copies.paths.first();
        const QPointer<RowActions> alive(this); // a drag has an event loop of its own
        const bool dropped = m_view.drag(copiesOf(copies.paths, copies.originals),
            harmlessLine(first.mid(first.lastIndexOf(QLatin1Char('/')) + 1)),
            static_cast<int>(copies.paths.size()));
        if (alive && dropped && holdsKey)
            Q_EMIT keyDragged();
    };
    m_copies->make(m_model.partsOf(rows), begin, m_model.originalsOf(rows));
}

void RowActions::copyPaths()
{
    QStringList paths = m_model.pathsOf(selectedRows());
    if (paths.isEmpty())
        paths = m_model.pathsOf({m_view.currentIndex().siblingAtColumn(ResultsModel::Certificate)});
    copyThose(paths, {});
}

void RowActions::copyCurrentPath()
{
    const QModelIndex current = m_view.currentIndex().siblingAtColumn(ResultsModel::Certificate);
    copyThose(m_model.pathsOf({current}), [this] { Q_EMIT currentPathCopied(); });
}

// What lies on disk is looked at first: others may have moved it meanwhile, and a path to nothing in the
// clipboard is found out far from here. Not in this thread: a dead mount does not answer.
void RowActions::copyThose(const QStringList &paths, const std::function<void()> &then)
{
    if (paths.isEmpty())
        return;
    onThreadFor(
        MayHang::PersonsFile, this, [paths] { return splitByExistence(paths); },
        [this, then](const Looked &looked) {
            if (!looked.there.isEmpty()) {
                QGuiApplication::clipboard()->setMimeData(pathsAsText(looked.there));
                Q_EMIT copied(static_cast<int>(looked.there.size()));
                if (then)
                    then();
            }
            if (!looked.gone.isEmpty())
                Q_EMIT notCopied(CopyWords::gone(looked.gone), {});
        });
}

void RowActions::retryChosen()
{
    retry(chosen(canBeRetried));
}

void RowActions::cancelChosen()
{
    m_work.run([this, ids = chosen(isUnfinished)] { m_queue.cancel(ids); });
}

void RowActions::retryShown()
{
    if (!severalSelected().isEmpty())
        return retryChosen();
    if (const DownloadStatus *status = m_model.status(m_view.currentIndex());
        status && canBeRetried(status->state))
        retry({status->id});
}

void RowActions::cancelShown()
{
    if (!severalSelected().isEmpty())
        return cancelChosen();
    if (const DownloadStatus *status = m_model.status(m_view.currentIndex());
        status && isUnfinished(status->state))
        m_work.run([this, id = status->id] { m_queue.cancel(id); });
}

void RowActions::removeChosen()
{
    QList<RowId> ids = chosen(isFinished);
    visitSelected([&](const QModelIndex &row) {
        if (m_model.isRow(row) && !m_model.isDownload(row))
            ids.append(m_model.rowId(row));
        return true;
    });
    std::sort(ids.begin(), ids.end()); // as the rows stand
    if (ids.size() > RowsAtOnce)
        m_view.clearSelection(); // every row that goes costs a look at all that is selected
    forget(ids);
}

void RowActions::retry(const QList<DownloadId> &ids)
{
    m_work.run(ids.size(), [this, ids](qsizetype index) { m_queue.retry(ids.at(index)); });
}

void RowActions::select(const QList<RowId> &ids)
{
    const QItemSelection rows = m_model.selectionOf(ids);
    if (rows.isEmpty())
        return;
    const QModelIndex first = rows.first().topLeft();
    m_view.selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_view.selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    m_view.setFocus(Qt::OtherFocusReason); // where Retry, Cancel and Delete count
    m_view.scrollTo(first);
    // Once more when what the choice changes in the window has been laid out.
    later(&m_view, [this] { m_view.scrollTo(m_view.currentIndex()); });
}

void RowActions::forget(const QList<RowId> &ids)
{
    const qsizetype parts = (ids.size() + RowsAtOnce - 1) / RowsAtOnce;
    m_work.run(parts, [this, ids, parts, isFirst = true](qsizetype part) mutable {
        // From the end: what is before keeps its place.
        QList<RowId> some = ids.mid((parts - 1 - part) * RowsAtOnce, RowsAtOnce);
        some.removeIf([this](RowId id) { // tried again meanwhile: it stays
            const auto status = m_queue.status(id);
            return status && !isFinished(status->state);
        });
        if (!some.isEmpty() && std::exchange(isFirst, false)) {
            m_forgotten.clear(); // those that went before can come back until others go
            m_forgottenBroughtIn.clear();
        }
        for (const RowId id : some)
            keepForUndo(id);
        m_model.remove(some);
        for (const RowId id : some) {
            m_queue.forget(id);
            m_broughtIn.remove(id);
        }
        if (part + 1 == parts && !isFirst)
            Q_EMIT forgotten(static_cast<int>(m_forgotten.size() + m_forgottenBroughtIn.size()));
    });
}

void RowActions::keepForUndo(RowId id)
{
    if (const DownloadStatus *status = m_queue.status(id))
        m_forgotten.append(*status);
    if (const BroughtIn *row = m_broughtIn.find(id))
        m_forgottenBroughtIn.append(*row);
}

void RowActions::onFinished(DownloadId id)
{
    const DownloadStatus *newer = m_queue.status(id);
    if (!newer || !newer->saved)
        return;
    m_lastSaved = id;
    // Rows that have gone hear of what takes their files' place, too: they may come back.
    for (DownloadStatus &gone : m_forgotten) {
        if (gone.saved)
            followReplaced(*gone.saved, *newer->saved);
    }
}

void RowActions::restoreForgotten()
{
    QList<DownloadStatus> rows = std::exchange(m_forgotten, {});
    std::sort(rows.begin(), rows.end(),
        [](const DownloadStatus &a, const DownloadStatus &b) { return a.id < b.id; });
    m_work.run(rows.size(), [this, rows](qsizetype index) { m_queue.restore(rows.at(index)); });
    const QList<BroughtIn> others = std::exchange(m_forgottenBroughtIn, {});
    m_work.run(others.size(), [this, others](qsizetype index) { m_broughtIn.restore(others.at(index)); });
}

} // namespace Chaincert
