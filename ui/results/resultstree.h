#pragma once

#include "downloads/copynames.h"
#include "results/resultscells.h"
#include "results/resultsnode.h"

#include <QAbstractItemModel>

namespace Chaincert {

/// The shape and the cells of the results: one row for each download shown, and for what was brought in,
/// under it what lies on disk; where they are grouped, under a row for each blockchain. ResultsModel says
/// which rows these are.
class ResultsTree : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Certificate, ValidUntil, Check, Size, Columns };
    using QAbstractItemModel::QAbstractItemModel;

    /// Of the row, or of the one it lies under; null: it is a group's, or was brought in.
    const DownloadStatus *status(const QModelIndex &index) const;
    const BroughtIn *broughtIn(const QModelIndex &index) const; ///< likewise; null: a group's, or a download
    RowId rowId(const QModelIndex &index) const; ///< likewise; 0: a group's
    /// What a drag of the row copies; empty: nothing is on disk.
    QString pathOf(const QModelIndex &index) const;
    bool isDownload(const QModelIndex &index) const;
    bool isRow(const QModelIndex &index) const; ///< a download, or what was brought in
    bool isGroup(const QModelIndex &index) const;
    QString groupKey(const QModelIndex &index) const; ///< of a group: the same for the same blockchain
    int shown() const; ///< downloads, and what was brought in
    /// What is on disk of these rows, in the tree's order.
    QStringList pathsOf(const QModelIndexList &indexes) const;
    QList<ToCopy> partsOf(const QModelIndexList &indexes) const; ///< of downloads
    QStringList originalsOf(const QModelIndexList &indexes) const; ///< of what was brought in
    bool holdPrivateKey(const QModelIndexList &indexes) const; ///< any of these rows, in itself or below
    QDateTime heldUntil(const DownloadStatus &status) const { return m_cells.heldUntil(status); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

protected:
    std::vector<ResultsNode *> onDisk(const QModelIndexList &indexes) const; ///< in the tree's order
    ResultsNode *nodeOf(const QModelIndex &index) const;
    QModelIndex indexFor(const ResultsNode &node, int column) const;

    ResultsCells m_cells;
    bool m_isGrouped = false;
    std::vector<RowNode *> m_rows; ///< those shown, where they are not grouped
    std::vector<GroupNode *> m_groups; ///< those with rows, where they are
};

} // namespace Chaincert
