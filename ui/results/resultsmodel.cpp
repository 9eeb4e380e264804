#include "results/resultsmodel.h"

#include "results/broughtinwords.h"
#include "results/resultswords.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {
constexpr int CountdownMs = 1000;
constexpr int ArrangeMs = 250; // rows that move all the time cannot be read
constexpr size_t MaxAtOnce = 500; // rows that come in; more wait for the next go of the event loop

DownloadNode *downloadIn(RowNode *row)
{
    return row && row->kind == ResultsNode::Kind::Download ? static_cast<DownloadNode *>(row) : nullptr;
}

} // namespace

ResultsModel::ResultsModel(QObject *parent, WallClock clock)
    : ShownRows(parent)
    , m_clock(std::move(clock))
    , m_order(m_cells)
    , m_comeInTimer(new QTimer(this))
    , m_arrangeTimer(new QTimer(this))
    , m_countdownTimer(new QTimer(this))
{
    m_comeInTimer->setSingleShot(true);
    m_comeInTimer->setInterval(0);
    connect(m_comeInTimer, &QTimer::timeout, this, &ResultsModel::flush);
    m_arrangeTimer->setSingleShot(true);
    m_arrangeTimer->setInterval(ArrangeMs);
    connect(m_arrangeTimer, &QTimer::timeout, this, &ResultsModel::arrange);
    m_countdownTimer->setInterval(CountdownMs);
    connect(m_countdownTimer, &QTimer::timeout, this, &ResultsModel::tick);
}

ResultsModel::~ResultsModel() = default;

void ResultsModel::put(const DownloadStatus &status)
{
    if (RowNode *row = m_byId.value(status.id)) {
        update(static_cast<DownloadNode &>(*row), status);
        return;
    }
    DownloadNode &node = make(status);
    count(node, 1);
    followTimes(status);
    Q_EMIT countsChanged();
}

void ResultsModel::put(const BroughtIn &broughtIn)
{
    if (RowNode *row = m_byId.value(broughtIn.id)) {
        update(static_cast<BroughtInNode &>(*row), broughtIn);
        return;
    }
    GroupNode &group = groupOf(GroupNode::BroughtInKey, BroughtInWords::groupTitle());
    own(std::make_unique<BroughtInNode>(broughtIn, group, m_order.collator()));
    Q_EMIT countsChanged();
}

GroupNode &ResultsModel::groupOf(const QString &key, const QString &title)
{
    std::unique_ptr<GroupNode> &group = m_groupNodes[key];
    if (!group)
        group = std::make_unique<GroupNode>(key, title, m_order.collator());
    return *group;
}

DownloadNode &ResultsModel::make(const DownloadStatus &status)
{
    GroupNode &group = groupOf(keyOfBlockchain(status.request), ResultsWords::blockchain(status));
    auto made = std::make_unique<DownloadNode>(status, group, m_order.collator());
    DownloadNode &node = *made;
    node.repetition = m_removed.take(status.id);
    if (!node.repetition.askedAt.isValid())
        node.repetition.askedAt = m_clock();
    m_cells.enter(node);
    own(std::move(made));
    return node;
}

void ResultsModel::own(std::unique_ptr<RowNode> made)
{
    if (!m_comeInTimer->isActive())
        m_comeInTimer->start();
    RowNode &node = *made;
    ++node.group.members;
    const auto place = m_all.empty() || m_all.back()->id < node.id
        ? m_all.end()
        : std::lower_bound(
            m_all.begin(), m_all.end(), node.id, [](const auto &known, RowId id) { return known->id < id; });
    m_all.insert(place, std::move(made));
    m_byId.insert(node.id, &node);
    m_pending.push_back(&node);
}

// What waits for another try counts down, what is on the wire may fall silent.
void ResultsModel::followTimes(const DownloadStatus &status)
{
    using enum DownloadState;
    if (status.state == WaitingToRetry || status.state == Connecting || status.state == Downloading)
        m_timed.insert(status.id);
    else
        m_timed.remove(status.id);
    if (m_timed.isEmpty())
        m_countdownTimer->stop();
    else if (!m_countdownTimer->isActive())
        m_countdownTimer->start();
}

void ResultsModel::tick()
{
    for (const DownloadId id : std::as_const(m_timed)) {
        const QModelIndex row = indexOf(id);
        if (row.isValid())
            Q_EMIT dataChanged(row.siblingAtColumn(Check), row.siblingAtColumn(Check), {Qt::DisplayRole});
    }
}

void ResultsModel::flush()
{
    insertPending(MaxAtOnce);
    if (!m_pending.empty())
        m_comeInTimer->start();
}

void ResultsModel::insertPending(size_t most)
{
    const auto number = static_cast<std::ptrdiff_t>(std::min(most, m_pending.size()));
    if (number == 0)
        return;
    const std::vector<RowNode *> some(m_pending.begin(), m_pending.begin() + number);
    m_pending.erase(m_pending.begin(), m_pending.begin() + number);
    bool inOrder = true;
    for (const auto &[group, nodes] : byLevel(m_order.arranged(some), isGrouped())) {
        const RowNode *last = lastOf(group);
        inOrder = inOrder && (!last || m_order.isLess(*last, *nodes.front()));
        append(group, nodes);
        for (RowNode *node : nodes) {
            const DownloadNode *download = downloadIn(node);
            if (download && download->status.saved)
                Q_EMIT partsChanged(download->id);
        }
    }
    if (!inOrder)
        arrange();
}

void ResultsModel::update(DownloadNode &node, const DownloadStatus &status)
{
    const DownloadState before = node.status.state;
    const bool shown = isShown(node);
    const bool moves = m_order.moves(node.status, status);
    const QModelIndex index = shown ? indexFor(node, Certificate) : QModelIndex();
    const bool sameParts = node.hasSameParts(status);
    const bool isSame = node.status.saved == status.saved;
    count(node, -1);
    if (sameParts) {
        node.show(status);
    } else {
        DownloadStatus none = status;
        none.saved.reset();
        exchangeParts(
            node, [&] { node.show(none); }, DownloadNode::partsOf(status), [&] { node.show(status); });
    }
    count(node, 1);
    followTimes(status);
    if (shown)
        Q_EMIT dataChanged(index, indexFor(node, Size));
    if (shown && sameParts && !isSame)
        tellPartsOf(node);
    if (shown && isGrouped() && before != status.state)
        Q_EMIT dataChanged(above(&node.group), above(&node.group).siblingAtColumn(Check));
    if (moves)
        arrangeSoon();
    if (before == status.state && isSame)
        return;
    Q_EMIT countsChanged();
    if (shown && status.saved && !sameParts)
        Q_EMIT partsChanged(status.id);
}

void ResultsModel::update(BroughtInNode &node, const BroughtIn &news)
{
    const bool shown = isShown(node);
    const QModelIndex index = shown ? indexFor(node, Certificate) : QModelIndex();
    const bool sameParts = node.hasSameParts(news);
    const bool judgedAnew = sameParts && news.summary != node.broughtIn.summary;
    if (sameParts) {
        node.show(news);
    } else {
        BroughtIn none = news;
        none.files.clear();
        none.parts = 0;
        exchangeParts(
            node, [&] { node.show(none); }, news.parts, [&] { node.show(news); });
    }
    if (shown)
        Q_EMIT dataChanged(index, indexFor(node, Columns - 1));
    if (shown && judgedAnew)
        tellPartsOf(node);
    if (m_order.mayMove())
        arrangeSoon();
    Q_EMIT countsChanged();
}

void ResultsModel::count(const DownloadNode &node, int change)
{
    const Outcome outcome = outcomeOf(node.status);
    m_outcomes.add(outcome, change);
    node.group.outcomes.add(outcome, change);
    if (outcome.state == DownloadState::Failed || outcome.warned)
        ++m_attentionRevision;
}

void ResultsModel::setHolds(const QList<Hold> &holds)
{
    if (!m_cells.setHolds(holds))
        return;
    for (const GroupNode *group : levels()) {
        const QModelIndex parent = above(group);
        Q_EMIT dataChanged(index(0, Check, parent), index(rowCount(parent) - 1, Check, parent));
    }
    if (!filter().isEmpty()) // what they show now may be what is looked for
        arrangeSoon();
}

void ResultsModel::remove(const QList<RowId> &ids)
{
    if (m_dragging) {
        m_removeLater += ids;
        return;
    }
    insertPending(m_pending.size());
    std::vector<RowNode *> nodes; // those shown
    QSet<RowId> gone;
    for (const RowId id : ids) {
        RowNode *node = m_byId.value(id);
        if (!node || gone.contains(id))
            continue;
        gone.insert(id);
        if (isShown(*node))
            nodes.push_back(node);
    }
    if (gone.isEmpty())
        return;
    removeRows(nodes);
    forget(gone);
    Q_EMIT countsChanged();
}

void ResultsModel::forget(const QSet<RowId> &ids)
{
    for (const RowId id : ids) {
        RowNode *row = m_byId.take(id);
        --row->group.members;
        const DownloadNode *node = downloadIn(row);
        if (!node)
            continue;
        count(*node, -1);
        m_removed.insert(id, node->repetition);
        m_cells.forget(*node);
        m_timed.remove(id);
    }
    std::erase_if(m_all, [&ids](const auto &node) { return ids.contains(node->id); });
    std::erase_if(m_groupNodes, [](const auto &known) { return known.second->members == 0; });
}

void ResultsModel::setDragging(bool dragging)
{
    m_dragging = dragging;
    if (dragging)
        return;
    remove(std::exchange(m_removeLater, {}));
    arrange();
}

void ResultsModel::setFilter(const QString &text)
{
    m_order.setFilter(text);
    arrange();
}

void ResultsModel::sort(int column, Qt::SortOrder order)
{
    m_order.sortBy(column, order);
    arrange();
}

void ResultsModel::setGrouped(bool grouped)
{
    m_wantsGroups = grouped;
    arrange();
}

void ResultsModel::arrangeSoon()
{
    if (!m_arrangeTimer->isActive())
        m_arrangeTimer->start();
}

void ResultsModel::arrange()
{
    m_arrangeTimer->stop();
    if (m_dragging) // setDragging() comes back
        return;
    insertPending(m_pending.size());
    std::vector<RowNode *> all;
    all.reserve(m_all.size());
    for (const auto &node : m_all)
        all.push_back(node.get());
    arrangeAs(byLevel(m_order.arranged(all), m_wantsGroups), m_wantsGroups);
}

QModelIndex ResultsModel::indexOf(RowId id) const
{
    const RowNode *node = m_byId.value(id);
    return node && isShown(*node) ? indexFor(*node, Certificate) : QModelIndex();
}

QItemSelection ResultsModel::selectionOf(const QList<RowId> &ids) const
{
    std::vector<RowNode *> nodes;
    for (const RowId id : ids) {
        RowNode *node = m_byId.value(id);
        if (node && isShown(*node))
            nodes.push_back(node);
    }
    return rangesOf(nodes);
}

QList<const DownloadStatus *> ResultsModel::statuses() const
{
    QList<const DownloadStatus *> all;
    all.reserve(static_cast<qsizetype>(m_all.size()));
    for (const auto &row : m_all) {
        if (const DownloadNode *node = downloadIn(row.get()))
            all.append(&node->status);
    }
    return all;
}

int ResultsModel::broughtInCount() const
{
    return static_cast<int>(m_all.size()) - m_outcomes.total();
}

QList<BroughtInId> ResultsModel::broughtInIds(const std::function<bool(const BroughtIn &)> &wanted) const
{
    QList<BroughtInId> ids;
    for (const auto &row : m_all) {
        if (!downloadIn(row.get()) && (!wanted || wanted(static_cast<BroughtInNode &>(*row).broughtIn)))
            ids.append(row->id);
    }
    return ids;
}

QList<DownloadId> ResultsModel::idsWhere(const std::function<bool(DownloadState)> &wanted) const
{
    QList<DownloadId> ids;
    for (const auto &row : m_all) {
        const DownloadNode *node = downloadIn(row.get());
        if (node && wanted(node->status.state))
            ids.append(node->id);
    }
    return ids;
}

} // namespace Chaincert
