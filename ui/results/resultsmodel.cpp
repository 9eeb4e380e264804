#include "results/resultsmodel.h"

#include "results/copies.h"

#include <QMimeData>
#include <QTimer>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {
constexpr int CountdownMs = 1000;
constexpr size_t MostRanges = 50;
constexpr size_t MostAtOnce = 500; // rows that come in; more wait for the next go of the event loop

DownloadNode &downloadOf(ResultsNode &node)
{
    ResultsNode *top = &node;
    while (top->parent)
        top = top->parent;
    return static_cast<DownloadNode &>(*top);
}
} // namespace

ResultsModel::ResultsModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_comeIn(new QTimer(this))
    , m_countdown(new QTimer(this))
{
    m_comeIn->setSingleShot(true);
    m_comeIn->setInterval(0);
    connect(m_comeIn, &QTimer::timeout, this, &ResultsModel::flush);
    m_countdown->setInterval(CountdownMs);
    connect(m_countdown, &QTimer::timeout, this, &ResultsModel::tick);
}

ResultsModel::~ResultsModel() = default;

void ResultsModel::put(const DownloadStatus &status)
{
    if (DownloadNode *node = m_byId.value(status.id)) {
        update(*node, status);
        return;
    }
    if (!m_comeIn->isActive())
        m_comeIn->start();
    m_pending.push_back(std::make_unique<DownloadNode>(status));
    m_byId.insert(status.id, m_pending.back().get());
    count(status.state, 1);
    followRetry(status);
    Q_EMIT countsChanged();
}

void ResultsModel::followRetry(const DownloadStatus &status)
{
    if (status.state == DownloadState::WaitingToRetry)
        m_retrying.insert(status.id);
    else
        m_retrying.remove(status.id);
    if (m_retrying.isEmpty())
        m_countdown->stop();
    else if (!m_countdown->isActive())
        m_countdown->start();
}

void ResultsModel::flush()
{
    insertPending(MostAtOnce);
    if (!m_pending.empty())
        m_comeIn->start();
}

void ResultsModel::insertPending(size_t most)
{
    const auto number = static_cast<std::ptrdiff_t>(std::min(most, m_pending.size()));
    if (number == 0)
        return;
    const int first = static_cast<int>(m_rows.size());
    QList<DownloadId> savedIds;
    beginInsertRows({}, first, first + static_cast<int>(number) - 1);
    for (auto node = m_pending.begin(); node != m_pending.begin() + number; ++node) {
        (*node)->row = static_cast<int>(m_rows.size());
        if ((*node)->status.saved)
            savedIds.append((*node)->status.id);
        m_rows.push_back(std::move(*node));
    }
    m_pending.erase(m_pending.begin(), m_pending.begin() + number);
    endInsertRows();
    for (const DownloadId id : savedIds)
        Q_EMIT saved(id);
}

void ResultsModel::update(DownloadNode &node, const DownloadStatus &status)
{
    const DownloadState before = node.status.state;
    const bool inserted = isInserted(node);
    const QModelIndex index = inserted ? indexFor(node, Certificate) : QModelIndex();
    if (status.saved == node.status.saved) {
        node.status = status;
    } else {
        DownloadStatus bare = status;
        bare.saved.reset();
        if (inserted && node.parts() > 0) {
            beginRemoveRows(index, 0, node.parts() - 1);
            node.follow(bare);
            endRemoveRows();
        }
        const int parts = DownloadNode(status).parts();
        if (inserted && parts > 0)
            beginInsertRows(index, 0, parts - 1);
        node.follow(status);
        if (inserted && parts > 0)
            endInsertRows();
    }
    followRetry(status);
    if (inserted)
        Q_EMIT dataChanged(index, indexFor(node, Size));
    if (before == status.state)
        return;
    count(before, -1);
    count(status.state, 1);
    Q_EMIT countsChanged();
    if (inserted && status.saved)
        Q_EMIT saved(status.id);
}

void ResultsModel::count(DownloadState state, int change)
{
    m_outcomes.add(state, change);
    if (state == DownloadState::Failed)
        ++m_failuresRevision;
}

void ResultsModel::remove(const QList<DownloadId> &ids)
{
    if (m_dragging) {
        m_removeLater += ids;
        return;
    }
    insertPending(m_pending.size());
    std::vector<int> rows;
    for (const DownloadId id : ids) {
        if (const DownloadNode *node = m_byId.value(id))
            rows.push_back(node->row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<std::pair<int, int>> ranges; // the first and the one after the last
    for (const int row : rows) {
        if (!ranges.empty() && ranges.back().second == row)
            ++ranges.back().second;
        else
            ranges.emplace_back(row, row + 1);
    }
    // Every range costs a look at all rows. With very many the view may as well begin anew.
    const bool anew = ranges.size() > MostRanges;
    if (anew)
        beginResetModel();
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        const auto [first, end] = *range;
        for (int row = first; row < end; ++row)
            forget(*m_rows[static_cast<size_t>(row)]);
        if (anew) {
            for (int row = first; row < end; ++row)
                m_rows[static_cast<size_t>(row)].reset();
            continue;
        }
        beginRemoveRows({}, first, end - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + end);
        renumber(first);
        endRemoveRows();
    }
    if (anew) {
        std::erase(m_rows, nullptr);
        renumber(0);
        endResetModel();
    }
    Q_EMIT countsChanged();
}

void ResultsModel::forget(const DownloadNode &node)
{
    count(node.status.state, -1);
    m_retrying.remove(node.status.id);
    m_byId.remove(node.status.id);
}

void ResultsModel::renumber(int first)
{
    for (size_t row = static_cast<size_t>(first); row < m_rows.size(); ++row)
        m_rows[row]->row = static_cast<int>(row);
}

void ResultsModel::setDragging(bool dragging)
{
    m_dragging = dragging;
    if (!dragging && !m_removeLater.isEmpty())
        remove(std::exchange(m_removeLater, {}));
}

void ResultsModel::tick()
{
    for (const DownloadId id : std::as_const(m_retrying)) {
        const QModelIndex row = indexOf(id);
        if (row.isValid())
            Q_EMIT dataChanged(row.siblingAtColumn(State), row.siblingAtColumn(State), {Qt::DisplayRole});
    }
}

const DownloadStatus *ResultsModel::status(const QModelIndex &index) const
{
    ResultsNode *node = nodeOf(index);
    return node ? &downloadOf(*node).status : nullptr;
}

QModelIndex ResultsModel::indexOf(DownloadId id) const
{
    const DownloadNode *node = m_byId.value(id);
    return node && isInserted(*node) ? indexFor(*node, Certificate) : QModelIndex();
}

bool ResultsModel::isInserted(const DownloadNode &node) const
{
    const auto row = static_cast<size_t>(node.row);
    return row < m_rows.size() && m_rows[row].get() == &node;
}

QString ResultsModel::pathOf(const QModelIndex &index) const
{
    const ResultsNode *node = nodeOf(index);
    return node ? node->path : QString();
}

QStringList ResultsModel::pathsOf(const QModelIndexList &indexes) const
{
    // A place in the tree as the rows from the top down; these sort as the tree reads.
    std::vector<std::pair<std::vector<int>, QString>> placed;
    for (const QModelIndex &index : indexes) {
        const ResultsNode *node = nodeOf(index);
        if (!node || node->path.isEmpty() || index.column() != Certificate)
            continue;
        std::vector<int> place;
        for (const ResultsNode *above = node; above; above = above->parent)
            place.insert(place.begin(), above->row);
        placed.emplace_back(std::move(place), node->path);
    }
    std::sort(placed.begin(), placed.end());
    QStringList paths;
    for (const auto &[place, path] : placed)
        paths.append(path);
    return paths;
}

QList<const DownloadStatus *> ResultsModel::failures() const
{
    QList<const DownloadStatus *> failed;
    for (const auto *rows : {&m_rows, &m_pending}) {
        for (const auto &node : *rows) {
            if (node->status.state == DownloadState::Failed)
                failed.append(&node->status);
        }
    }
    return failed;
}

QList<DownloadId> ResultsModel::idsWhere(const std::function<bool(DownloadState)> &wanted) const
{
    QList<DownloadId> ids;
    for (const auto *rows : {&m_rows, &m_pending}) {
        for (const auto &node : *rows) {
            if (wanted(node->status.state))
                ids.append(node->status.id);
        }
    }
    return ids;
}

QModelIndex ResultsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, static_cast<ResultsNode *>(m_rows[static_cast<size_t>(row)].get()));
    ResultsNode &above = *nodeOf(parent);
    if (above.children.empty())
        downloadOf(above).build();
    return createIndex(row, column, above.children[static_cast<size_t>(row)].get());
}

QModelIndex ResultsModel::parent(const QModelIndex &index) const
{
    const ResultsNode *node = nodeOf(index);
    return node && node->parent ? indexFor(*node->parent, Certificate) : QModelIndex();
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_rows.size());
    if (parent.column() != Certificate)
        return 0;
    const ResultsNode *node = nodeOf(parent);
    return node->parent ? static_cast<int>(node->children.size())
                        : static_cast<const DownloadNode *>(node)->parts();
}

int ResultsModel::columnCount(const QModelIndex &) const
{
    return Columns;
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    const ResultsNode *node = nodeOf(index);
    if (!node)
        return {};
    return node->parent ? m_cells.ofPart(*node, index.column(), role)
                        : m_cells.ofDownload(static_cast<const DownloadNode &>(*node), index.column(), role);
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? ResultsCells::heading(section, role) : QVariant();
}

Qt::ItemFlags ResultsModel::flags(const QModelIndex &index) const
{
    const ResultsNode *node = nodeOf(index);
    if (!node)
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemIsDragEnabled, !node->path.isEmpty());
    flags.setFlag(Qt::ItemNeverHasChildren,
        node->kind == ResultsNode::Kind::File || node->kind == ResultsNode::Kind::Archive);
    return flags;
}

QStringList ResultsModel::mimeTypes() const
{
    return {u"text/uri-list"_s, u"text/plain"_s};
}

QMimeData *ResultsModel::mimeData(const QModelIndexList &indexes) const
{
    const QStringList paths = pathsOf(indexes);
    return paths.isEmpty() ? nullptr : copiesOf(paths);
}

ResultsNode *ResultsModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<ResultsNode *>(index.internalPointer()) : nullptr;
}

QModelIndex ResultsModel::indexFor(const ResultsNode &node, int column) const
{
    return createIndex(node.row, column, const_cast<ResultsNode *>(&node));
}

} // namespace Chaincert
