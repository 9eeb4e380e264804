#pragma once

#include "downloads/download.h"

#include <QIcon>
#include <QSet>
#include <QTreeView>

class QTimer;

namespace Chaincert {

class ResultsModel;

/// The tree of results. What a drag carries is made for it, which takes its time: the drag begins when that
/// is there, if the button is still held then. As long as it lasts the model takes no rows away.
class ResultsView : public QTreeView
{
    Q_OBJECT
public:
    explicit ResultsView(ResultsModel &model, QWidget *parent = nullptr);

    /// As header()->saveState() has it, with the sorting; what was kept of other columns is left aside.
    void restoreColumns(const QByteArray &state);
    QByteArray columns(); ///< for restoreColumns(); as wide as they are where there is room
    /// Valid until and Size may be left out; both are shown where there is room for them.
    void setColumnWanted(int column, bool wanted);
    bool isColumnWanted(int column) const { return !m_unwanted.contains(column); }
    /// The drag that dragWanted() asked for, as copies; returns when it has ended. `parts` items, of which
    /// the first is called `name`. Takes the data. Whether it was dropped somewhere.
    bool drag(QMimeData *data, const QString &name, int parts);

Q_SIGNALS:
    void dragWanted(); ///< of the selected rows
    void columnsChanged(); ///< others are wanted

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void measureColumns();
    void restoreWidths(const QByteArray &state);
    int namesInSight() const;
    int sizeWidth() const;
    int dayWidth() const;
    int defaultCheck() const;
    void fitColumns();
    void fitToSight();
    void resizeCheck(int width);
    void showParts(const QModelIndex &download);
    void keepPlace(); // before the model begins anew
    void findPlace(); // after that
    void openGroups(const QModelIndex &parent, int first, int last);

    ResultsModel &m_model;
    bool m_isDragWanted = false; // from then on the pointer draws no selection
    QIcon m_dragIcon;
    QSet<int> m_unwanted; // columns
    int m_checkWidth = 0; // where there is room for it
    int m_checkInSight = 0; // what the widest that was in sight takes
    int m_namesInSight = 0; // what those in sight take
    int m_daysInSight = 0; // as m_checkInSight
    QTimer *m_fitTimer;
    bool m_isCheckDragged = false; // by a hand, which may give it more than the usual share
    bool m_isFitting = false; // not by a hand
    QSet<QString> m_collapsed; // groups
    QList<quint64> m_wereExpanded; // RowId, here and below
    QList<quint64> m_wereSelected;
    quint64 m_wasCurrent = 0;
};

} // namespace Chaincert
