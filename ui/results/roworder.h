#pragma once

#include <QCollator>
#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace Chaincert {

class ResultsCells;
struct RowNode;
struct DownloadStatus;

/// Which rows are shown, and in which order. Fast with 10,000: what is compared is made once.
class RowOrder
{
public:
    explicit RowOrder(const ResultsCells &cells); ///< which know what waits for a service; lent

    void setFilter(const QString &text); ///< words, each of which must be seen in the row; empty: all rows
    QString filter() const { return m_filter; }
    /// A column of ResultsModel, or -1: as they were asked for.
    void sortBy(int column, Qt::SortOrder order);

    bool admits(const RowNode &node) const;
    bool isLess(const RowNode &a, const RowNode &b) const;
    std::vector<RowNode *> arranged(const std::vector<RowNode *> &nodes) const;
    /// Whether the row of a node may have to move, or to come or go, now that its status is another.
    bool moves(const DownloadStatus &before, const DownloadStatus &after) const;
    /// Likewise of what was brought in, of which there is always something new.
    bool mayMove() const { return m_column >= 0 || !m_words.isEmpty(); }
    const QCollator &collator() const { return m_collator; }

private:
    QString stateText(const RowNode &row) const;
    const QString &endText(const RowNode &node) const;

    const ResultsCells &m_cells;
    QCollator m_collator;
    QString m_filter;
    QStringList m_words; // of the filter, in small letters
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    mutable QHash<size_t, QString> m_stateTexts; // in small letters; few for very many rows
    mutable QHash<qint64, QString> m_endTexts; // likewise, by the quarter of an hour
};

} // namespace Chaincert
