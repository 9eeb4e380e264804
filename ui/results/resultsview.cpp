#include "results/resultsview.h"

#include "results/resultsmodel.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace Chaincert {

namespace {
constexpr int MostOpened = 60; // rows that are opened together with their download
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

    const int letter = fontMetrics().averageCharWidth();
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(ResultsModel::State, QHeaderView::Stretch);
    header()->setMinimumSectionSize(letter * 6);
    header()->resizeSection(ResultsModel::Certificate, letter * 42);
    header()->resizeSection(ResultsModel::Size, letter * 13);
    connect(this, &QTreeView::expanded, this, &ResultsView::showParts);
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
