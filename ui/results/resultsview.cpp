#include "results/resultsview.h"

#include "results/resultsmodel.h"

#include <QHeaderView>

namespace Chaincert {

namespace {
constexpr int MostOpened = 60; // rows that are opened together with their download
}

ResultsView::ResultsView(ResultsModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setModel(&model);
    setAccessibleName(tr("Results"));
    setUniformRowHeights(true); // 10,000 rows
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setDefaultDropAction(Qt::CopyAction);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);

    const int letter = fontMetrics().averageCharWidth();
    header()->setStretchLastSection(false);
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
