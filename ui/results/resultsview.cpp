#include "results/resultsview.h"

#include "fields/textwidth.h"
#include "results/resultsmodel.h"
#include "words/words.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Chaincert {

namespace {
constexpr int MostOpened = 60; // rows that are opened together with their download
constexpr int AroundState = 44; // pixels: an icon, and air
constexpr int AroundSize = 20;
constexpr double StateShare = 0.4; // of the view, at most
constexpr int LeastLines = 3; // of a column, as wide as they are high
constexpr int Air = 8; // pixels above and below a row's text together

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, Air);
    }

protected:
    // A style tints the icons of selected rows with the highlight's colour, and a state's shape drowns in it.
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->icon.isNull() || !option->state.testFlag(QStyle::State_Selected))
            return;
        const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
        const QPixmap plain = option->icon.pixmap(option->decorationSize, ratio);
        option->icon = QIcon(plain);
        option->icon.addPixmap(plain, QIcon::Selected);
    }
};

} // namespace

ResultsView::ResultsView(ResultsModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
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

    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(ResultsModel::Certificate, QHeaderView::Stretch);
    measure(this, [this] { measureColumns(); });
    connect(this, &QTreeView::expanded, this, &ResultsView::showParts);
}

void ResultsView::measureColumns()
{
    const QFontMetrics metrics = fontMetrics();
    QStringList states{Words::shortReason(Failure{FailureKind::Unauthorized})};
    for (int state = 0; state <= static_cast<int>(DownloadState::Cancelled); ++state)
        states.append(Words::of(static_cast<DownloadState>(state)));
    header()->setMinimumSectionSize(lines(metrics, LeastLines));
    header()->resizeSection(
        ResultsModel::Size, textWidth(metrics, {Words::bytes(999), Words::bytes(999'900)}) + AroundSize);
    m_stateWidth = textWidth(metrics, states) + AroundState;
    header()->resizeSection(ResultsModel::State, m_stateWidth);
    capState();
}

// Names are what a row is known by: they keep most of the room.
void ResultsView::capState()
{
    const int most = static_cast<int>(viewport()->width() * StateShare);
    if (most > 0)
        header()->resizeSection(ResultsModel::State, std::min(m_stateWidth, most));
}

void ResultsView::restoreColumns(const QByteArray &state)
{
    if (!header()->restoreState(state)
        || header()->sectionResizeMode(ResultsModel::Certificate) == QHeaderView::Stretch) {
        m_stateWidth = header()->sectionSize(ResultsModel::State);
        return;
    }
    for (const int column : {ResultsModel::State, ResultsModel::Size})
        header()->setSectionResizeMode(column, QHeaderView::Interactive);
    header()->setSectionResizeMode(ResultsModel::Certificate, QHeaderView::Stretch);
    measureColumns();
}

void ResultsView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    capState();
}

void ResultsView::startDrag(Qt::DropActions actions)
{
    m_model.setDragging(true);
    QTreeView::startDrag(actions); // returns when the drag has ended
    m_model.setDragging(false);
}

// Opening a download opens what is in it, so that the files are in sight at once.
void ResultsView::showParts(const QModelIndex &download)
{
    if (!m_model.isDownload(download))
        return;
    int rows = 0;
    QModelIndexList folders{m_model.index(0, 0, download)};
    while (!folders.isEmpty()) {
        const QModelIndex folder = folders.takeFirst();
        const int parts = m_model.rowCount(folder);
        rows += parts;
        if (parts == 0 || rows > MostOpened)
            continue;
        expand(folder);
        for (int row = 0; row < parts; ++row)
            folders.append(m_model.index(row, 0, folder));
    }
}

} // namespace Chaincert
