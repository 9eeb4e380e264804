#pragma once

#include "downloads/download.h"

#include <QTreeView>

namespace Chaincert {

class ResultsModel;

// The tree of results: rows go out as copies, and as long as a drag lasts the model takes none away.
class ResultsView : public QTreeView
{
    Q_OBJECT
public:
    explicit ResultsView(ResultsModel &model, QWidget *parent = nullptr);

    // As header()->saveState() has it, with the sorting; what was kept of other columns is left aside.
    void restoreColumns(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void measureColumns();
    void restoreWidths(const QByteArray &state);
    void capState();
    void showParts(const QModelIndex &download);
    void keepPlace(); // before the model begins anew
    void findPlace(); // after that

    ResultsModel &m_model;
    int m_stateWidth = 0; // where there is room for it
    QList<DownloadId> m_wereExpanded;
    QList<DownloadId> m_wereSelected;
    DownloadId m_wasCurrent = 0;
};

} // namespace Chaincert
