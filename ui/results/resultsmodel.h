#pragma once

#include "downloads/hold.h"
#include "platform/clock.h"
#include "reports/outcomes.h"
#include "results/roworder.h"
#include "results/shownrows.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <map>

class QTimer;

namespace Chaincert {

/// The results as a tree: one row for each download and for each thing that was brought in, under it what
/// lies on disk. Holds copies of what it is given and touches no disk; fast with 10,000 rows. Rows that are
/// added in one go of the event loop come in with one insertion, later; very many with several. What is
/// filtered out is no row, but is still counted. Where rows are sorted or filtered, one that has changed
/// moves a moment later. A row that was removed and is put once more comes back as it was.
class ResultsModel : public ShownRows
{
    Q_OBJECT
public:
    /// `clock` tells when a row was asked for.
    explicit ResultsModel(QObject *parent = nullptr, WallClock clock = QDateTime::currentDateTimeUtc);
    ~ResultsModel() override;

    void put(const DownloadStatus &status); ///< a new row, or what is new about one
    void put(const BroughtIn &broughtIn); ///< likewise
    void remove(const QList<RowId> &ids); ///< put off while a drag lasts
    void setDragging(bool dragging);
    void setHolds(const QList<Hold> &holds); ///< rows that wait for one say so
    void setFilter(const QString &text); ///< RowOrder::setFilter(); put off while a drag lasts
    QString filter() const { return m_order.filter(); }
    void setGrouped(bool grouped); ///< a row for each blockchain, by name, with its downloads under it
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; ///< -1: as they were asked for

    QModelIndex indexOf(RowId id) const; ///< invalid: unknown, or not shown
    bool has(RowId id) const { return m_byId.contains(id); } ///< shown or not

    const Outcomes &outcomes() const { return m_outcomes; } ///< of the downloads alone
    int broughtInCount() const; ///< rows, shown or not
    bool isEmpty() const { return m_all.empty(); } ///< no row at all, shown or not
    /// Of all, shown or not; of those that are `wanted`, where something is.
    QList<BroughtInId> broughtInIds(const std::function<bool(const BroughtIn &)> &wanted = {}) const;
    QList<const DownloadStatus *> statuses() const; ///< of all downloads, shown or not; until a row changes
    /// Another one: other rows failed or have warnings.
    int attentionRevision() const { return m_attentionRevision; }
    QItemSelection selectionOf(const QList<RowId> &ids) const; ///< of those shown
    QList<DownloadId> idsWhere(const std::function<bool(DownloadState)> &wanted) const; ///< likewise of all

Q_SIGNALS:
    void countsChanged();
    void partsChanged(Chaincert::DownloadId id); ///< of one that is shown: others are there, or the first

private:
    DownloadNode &make(const DownloadStatus &status);
    GroupNode &groupOf(const QString &key, const QString &title);
    void own(std::unique_ptr<RowNode> made);
    void flush();
    void insertPending(size_t most);
    void update(DownloadNode &node, const DownloadStatus &status);
    void update(BroughtInNode &node, const BroughtIn &news);
    void count(const DownloadNode &node, int change);
    void followTimes(const DownloadStatus &status);
    void forget(const QSet<RowId> &ids);
    void arrangeSoon();
    void arrange();
    void tick();

    const WallClock m_clock;
    RowOrder m_order;
    std::map<QString, std::unique_ptr<GroupNode>> m_groupNodes; // by their keys
    bool m_wantsGroups = false; // m_isGrouped, when no drag lasts
    std::vector<std::unique_ptr<RowNode>> m_all; // by id
    std::vector<RowNode *> m_pending; // to be inserted by flush()
    QHash<RowId, RowNode *> m_byId;
    QHash<DownloadId, Repetition> m_removed;
    Outcomes m_outcomes;
    int m_attentionRevision = 0;
    QSet<DownloadId> m_timed; // rows that say for how long
    QTimer *m_comeInTimer; // runs while any row is pending
    QTimer *m_arrangeTimer;
    QTimer *m_countdownTimer; // runs while any row is timed
    bool m_dragging = false;
    QList<RowId> m_removeLater;
};

} // namespace Chaincert
