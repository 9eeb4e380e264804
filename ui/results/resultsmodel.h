#pragma once

#include "reports/outcomes.h"
#include "results/resultscells.h"
#include "results/resultsnode.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <functional>

class QTimer;

namespace Chaincert {

// The results as a tree: one row for each download, under a saved one what lies on disk. Holds copies of the
// statuses it is given and touches no disk; quick with 10,000 rows. Rows that are added in one go of the
// event loop come in with one insertion, later; very many with several.
class ResultsModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Certificate, State, Size, Columns };

    explicit ResultsModel(QObject *parent = nullptr);
    ~ResultsModel() override;

    void put(const DownloadStatus &status); // a new row, or what is new about one
    void remove(const QList<DownloadId> &ids); // put off while a drag lasts
    void setDragging(bool dragging);

    const DownloadStatus *status(const QModelIndex &index) const; // of the row, or of the one it lies under
    QModelIndex indexOf(DownloadId id) const;
    QString pathOf(
        const QModelIndex &index) const; // what a drag of the row copies; empty: nothing is on disk
    bool isDownload(const QModelIndex &index) const { return index.isValid() && !index.parent().isValid(); }
    QStringList pathsOf(const QModelIndexList &indexes) const; // in the tree's order

    const Outcomes &outcomes() const { return m_outcomes; }
    QList<const DownloadStatus *> failures() const; // until a row changes
    int failuresRevision() const { return m_failuresRevision; } // another one: other rows have failed
    QList<DownloadId> idsWhere(const std::function<bool(DownloadState)> &wanted) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

Q_SIGNALS:
    void countsChanged();
    void saved(Chaincert::DownloadId id); // its parts are there

private:
    void flush();
    void insertPending(size_t most);
    void update(DownloadNode &node, const DownloadStatus &status);
    void count(DownloadState state, int change);
    void followRetry(const DownloadStatus &status);
    bool isInserted(const DownloadNode &node) const; // else it is pending
    void forget(const DownloadNode &node);
    void renumber(int first);
    void tick();
    ResultsNode *nodeOf(const QModelIndex &index) const;
    QModelIndex indexFor(const ResultsNode &node, int column) const;

    ResultsCells m_cells;
    std::vector<std::unique_ptr<DownloadNode>> m_rows;
    std::vector<std::unique_ptr<DownloadNode>> m_pending; // not yet inserted
    QHash<DownloadId, DownloadNode *> m_byId; // both
    Outcomes m_outcomes;
    int m_failuresRevision = 0;
    QSet<DownloadId> m_retrying;
    QTimer *m_comeIn; // runs while any row is pending
    QTimer *m_countdown; // runs while any row waits to be tried again
    bool m_dragging = false;
    QList<DownloadId> m_removeLater;
};

} // namespace Chaincert
