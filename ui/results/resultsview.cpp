#include "results/resultsview.h"

#include "fields/textwidth.h"
#include "results/dragpicture.h"
#include "results/resultscells.h"
#include "results/resultsicons.h"
#include "results/resultsmodel.h"
#include "results/resultswords.h"
#include "results/rowdelegate.h"
#include "words/findingwords.h"
#include "words/warningwords.h"
#include "words/words.h"

#include <QDrag>
#include <QHeaderView>
#include <QMimeData>
#include <QMouseEvent>
#include <QPointer>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

namespace Chaincert {

namespace {
constexpr int MaxOpened = 60; // rows that are opened together with their download
constexpr int AroundCheck = 44; // pixels: an icon, and air
constexpr int AroundSize = 20;
constexpr int AroundDay = 24;
constexpr double CheckShare = 0.4; // of the view, at most, unless names leave more
constexpr int FitMs = 250;
constexpr int DragOffset = 12; // pixels from the pointer to the picture, so that the target is seen
constexpr int MinColumnLines = 3; // of a column, as wide as they are high
constexpr int MinNameLines = 10; // of the names, likewise
// The columns of which a state was kept; one of others is left aside.
const QByteArray columnsKept = QByteArrayLiteral("certificate,valid_until,check,size\n");
constexpr int LongPause = 3599; // seconds: as wide as a pause of a service usually is
} // namespace

ResultsView::ResultsView(ResultsModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_fitTimer(new QTimer(this))
{
    setModel(&model);
    setItemDelegate(new RowDelegate(this));
    setAccessibleName(tr("Results"));
    setUniformRowHeights(true); // 10,000 rows
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideMiddle); // names of real archives are long and differ at their end
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setDefaultDropAction(Qt::CopyAction);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);

    header()->setResizeContentsPrecision(0); // what is in sight is measured, and no other of 10,000
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(ResultsModel::Certificate, QHeaderView::Stretch);
    measure(this, [this] { measureColumns(); });
    connect(header(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (column != ResultsModel::Check || m_isFitting)
            return;
        m_checkWidth = width;
        m_isCheckDragged = true;
    });
    m_fitTimer->setSingleShot(true);
    m_fitTimer->setInterval(FitMs);
    connect(m_fitTimer, &QTimer::timeout, this, &ResultsView::fitToSight);
    const auto fitSoon = [this] {
        if (!m_fitTimer->isActive())
            m_fitTimer->start();
    };
    connect(&model, &ResultsModel::countsChanged, this, fitSoon);
    connect(&model, &QAbstractItemModel::modelReset, this, fitSoon);
    connect(this, &QTreeView::expanded, this, fitSoon);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, fitSoon);
    connect(this, &QTreeView::expanded, this, &ResultsView::showParts);
    header()->setSectionsClickable(true);
    header()->setSortIndicatorShown(true);
    header()->setSortIndicatorClearable(true); // then they stand as they were asked for
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(header(), &QHeaderView::sortIndicatorChanged, this,
        [this](int column, Qt::SortOrder order) { m_model.sort(column, order); });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ResultsView::keepPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &ResultsView::findPlace);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ResultsView::openGroups);
}

void ResultsView::keepPlace()
{
    m_wereExpanded.clear();
    m_wereSelected.clear();
    if (const RowId current = m_model.rowId(currentIndex()); current != 0)
        m_wasCurrent = current;
    const std::function<void(const QModelIndex &)> look = [&](const QModelIndex &parent) {
        for (int row = 0; row < m_model.rowCount(parent); ++row) {
            const QModelIndex index = m_model.index(row, 0, parent);
            if (m_model.isGroup(index)) {
                if (isExpanded(index))
                    m_collapsed.remove(m_model.groupKey(index));
                else
                    m_collapsed.insert(m_model.groupKey(index));
                look(index);
            } else if (isExpanded(index)) {
                m_wereExpanded.append(m_model.rowId(index));
            }
        }
    };
    look({});
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QModelIndex index = m_model.index(row, 0, range.parent());
            if (m_model.isRow(index))
                m_wereSelected.append(m_model.rowId(index));
        }
    }
}

void ResultsView::findPlace()
{
    openGroups({}, 0, m_model.rowCount() - 1);
    for (const RowId id : std::as_const(m_wereExpanded)) {
        if (const QModelIndex index = m_model.indexOf(id); index.isValid())
            expand(index);
    }
    const QModelIndex current = m_model.indexOf(m_wasCurrent);
    if (!current.isValid())
        return;
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(m_model.selectionOf(m_wereSelected), QItemSelectionModel::ClearAndSelect);
    if (isExpanded(current.parent()) || !current.parent().isValid())
        scrollTo(current);
}

// A group is open until someone closes it.
void ResultsView::openGroups(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last && !parent.isValid(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (m_model.isGroup(index) && !m_collapsed.contains(m_model.groupKey(index)))
            expand(index);
    }
}

void ResultsView::measureColumns()
{
    const QFontMetrics metrics = fontMetrics();
    header()->setMinimumSectionSize(lines(metrics, MinColumnLines));
    header()->resizeSection(ResultsModel::Size, sizeWidth());
    header()->resizeSection(ResultsModel::ValidUntil, dayWidth());
    m_checkInSight = m_daysInSight = 0;
    if (!m_isCheckDragged)
        m_checkWidth = defaultCheck();
    fitColumns();
}

// A longer word than usual is not cut where names have no use for the room. The column does not shrink again
// for shorter ones: it would never stand still.
void ResultsView::fitToSight()
{
    m_namesInSight = namesInSight();
    m_checkInSight = std::max(m_checkInSight, sizeHintForColumn(ResultsModel::Check));
    m_daysInSight = std::max(m_daysInSight, sizeHintForColumn(ResultsModel::ValidUntil)); // some say more
    fitColumns();
}

// Without the names that files have on the disk, in grey behind what they are: those are the first to be cut.
int ResultsView::namesInSight() const
{
    int widest = 0;
    const int bottom = viewport()->height();
    for (QModelIndex each = indexAt({}); each.isValid() && visualRect(each).top() < bottom;
         each = indexBelow(each)) {
        const QModelIndex name = each.siblingAtColumn(ResultsModel::Certificate);
        int width = sizeHintForIndex(name).width() + indentation();
        for (QModelIndex above = name.parent(); above.isValid(); above = above.parent())
            width += indentation();
        if (!m_model.isRow(name) && !m_model.isGroup(name))
            width -= fontMetrics().horizontalAdvance(name.data(ResultsCells::SecondText).toString());
        widest = std::max(widest, width);
    }
    return widest;
}

int ResultsView::sizeWidth() const
{
    return textWidth(fontMetrics(), {Words::bytes(999), Words::bytes(999'900)}) + AroundSize;
}

// The day of the month and the month itself may be short or long words.
int ResultsView::dayWidth() const
{
    QStringList days{m_model.headerData(ResultsModel::ValidUntil, Qt::Horizontal).toString()};
    for (int month = 1; month <= 12; ++month)
        days.append(ResultsWords::day(QDateTime(QDate(2028, month, 28), QTime(12, 0))));
    return textWidth(fontMetrics(), days) + AroundDay;
}

int ResultsView::defaultCheck() const
{
    DownloadStatus failed;
    failed.state = DownloadState::Failed;
    failed.failure = std::make_shared<Failure>(Failure{FailureKind::Unauthorized});
    QStringList states{ResultsWords::state(failed), ResultsWords::keyReaders({}, true)};
    states.append(ResultsWords::pause(QDateTime::currentDateTimeUtc().addSecs(LongPause)));
    states.append(Words::wordsOf(Finding{Check::KeyMismatch, Severity::Error}).state);
    states.append(Words::wordsOf(SaveWarning{SaveWarning::Kind::FolderOpenToOthers, {}, {}}).state);
    for (int state = 0; state <= static_cast<int>(DownloadState::Cancelled); ++state)
        states.append(Words::of(static_cast<DownloadState>(state)));
    return textWidth(fontMetrics(), states) + AroundCheck;
}

// Names are what a row is known by: they keep most of the room, and some of it whatever a hand has done;
// where there is too little, the size is what can be done without, and then the day.
void ResultsView::fitColumns()
{
    const int room = viewport()->width();
    if (room <= 0)
        return;
    const int names = lines(fontMetrics(), MinNameLines);
    const int share = static_cast<int>(room * CheckShare);
    int left = room - names - std::min(m_checkWidth, share);
    int taken = 0;
    for (const int column : {ResultsModel::ValidUntil, ResultsModel::Size}) {
        const int width = column == ResultsModel::Size ? sizeWidth() : std::max(dayWidth(), m_daysInSight);
        const bool isShown = !m_unwanted.contains(column) && left >= width;
        setColumnHidden(column, !isShown);
        if (isShown && header()->sectionSize(column) < width && column == ResultsModel::ValidUntil)
            header()->resizeSection(column, width);
        left -= width; // where the day has no room, neither has the size
        taken += isShown ? width : 0;
    }
    const int most = m_isCheckDragged ? room - names - taken : share;
    const int usual = std::min(m_checkWidth, std::max(most, header()->minimumSectionSize()));
    const int spare = room - taken - std::max(names, m_namesInSight);
    resizeCheck(m_isCheckDragged ? usual : std::max(usual, std::min(m_checkInSight, spare)));
}

void ResultsView::setColumnWanted(int column, bool wanted)
{
    if (wanted)
        m_unwanted.remove(column);
    else
        m_unwanted.insert(column);
    fitColumns();
    Q_EMIT columnsChanged();
}

void ResultsView::resizeCheck(int width)
{
    const QScopedValueRollback fitting(m_isFitting, true);
    header()->resizeSection(ResultsModel::Check, width);
}

QByteArray ResultsView::columns()
{
    const QSignalBlocker unseen(header()); // it is put back at once
    const int shown = header()->sectionSize(ResultsModel::Check);
    for (const int column : {ResultsModel::ValidUntil, ResultsModel::Size})
        header()->setSectionHidden(column, m_unwanted.contains(column));
    resizeCheck(m_checkWidth);
    const QByteArray state = columnsKept + header()->saveState();
    resizeCheck(shown);
    fitColumns();
    return state;
}

void ResultsView::restoreColumns(const QByteArray &state)
{
    if (state.startsWith(columnsKept))
        restoreWidths(state.mid(columnsKept.size()));
    m_model.sort(header()->sortIndicatorSection(), header()->sortIndicatorOrder());
}

void ResultsView::restoreWidths(const QByteArray &state)
{
    const QScopedValueRollback fitting(m_isFitting, true);
    if (!header()->restoreState(state))
        return;
    for (const int column : {ResultsModel::ValidUntil, ResultsModel::Size}) {
        if (header()->isSectionHidden(column))
            m_unwanted.insert(column);
    }
    m_checkWidth = header()->sectionSize(ResultsModel::Check);
    m_isCheckDragged = m_checkWidth != defaultCheck();
    fitColumns();
}

void ResultsView::resizeEvent(QResizeEvent *event)
{
    const bool wasInSight = QRect({}, event->oldSize()).intersects(visualRect(currentIndex()));
    QTreeView::resizeEvent(event);
    fitColumns();
    if (wasInSight) // a bar or the causes came above
        scrollTo(currentIndex());
}

void ResultsView::startDrag(Qt::DropActions)
{
    const QVariant icon = currentIndex().siblingAtColumn(ResultsModel::Certificate).data(Qt::DecorationRole);
    m_dragIcon = icon.isNull() ? ResultsIcons().folder() : icon.value<QIcon>();
    m_isDragWanted = true;
    viewport()->setCursor(Qt::BusyCursor);
    Q_EMIT dragWanted();
}

bool ResultsView::drag(QMimeData *data, const QString &name, int parts)
{
    std::unique_ptr<QMimeData> owned(data);
    viewport()->unsetCursor();
    if (!std::exchange(m_isDragWanted, false)) // the button was let go
        return false;
    auto *drag = new QDrag(this); // deletes itself
    drag->setMimeData(owned.release());
    //: at the pointer, while several files and folders are dragged: the name of the first, how many others
    const QString words = parts == 1 ? name : tr("%1 and %Ln more", nullptr, parts - 1).arg(name);
    drag->setPixmap(dragPicture(*this, m_dragIcon, words));
    drag->setHotSpot({-DragOffset, -DragOffset});
    m_model.setDragging(true);
    const QPointer<ResultsView> alive(this);
    const Qt::DropAction done = drag->exec(Qt::CopyAction);
    if (alive)
        m_model.setDragging(false);
    return done != Qt::IgnoreAction;
}

void ResultsView::mousePressEvent(QMouseEvent *event)
{
    m_isDragWanted = false;
    QTreeView::mousePressEvent(event);
}

void ResultsView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isDragWanted)
        QTreeView::mouseMoveEvent(event);
}

void ResultsView::mouseReleaseEvent(QMouseEvent *event)
{
    m_isDragWanted = false;
    viewport()->unsetCursor();
    QTreeView::mouseReleaseEvent(event);
}

// Opening a download opens what is in it, so that the files are in sight at once.
void ResultsView::showParts(const QModelIndex &download)
{
    if (!m_model.isRow(download))
        return;
    int rows = 0;
    QModelIndexList folders{m_model.index(0, 0, download)};
    while (!folders.isEmpty()) {
        const QModelIndex folder = folders.takeFirst();
        const int parts = m_model.rowCount(folder);
        rows += parts;
        if (parts == 0 || rows > MaxOpened)
            continue;
        expand(folder);
        for (int row = 0; row < parts; ++row)
            folders.append(m_model.index(row, 0, folder));
    }
}

} // namespace Chaincert
