#include "results/shownrows.h"

#include <algorithm>
#include <utility>

namespace Chaincert {

namespace {
constexpr size_t MaxRuns = 50;

std::vector<int> rowsIn(const std::vector<RowNode *> &nodes)
{
    std::vector<int> rows;
    rows.reserve(nodes.size());
    for (const RowNode *node : nodes)
        rows.push_back(node->row);
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace

const RowNode *ShownRows::lastOf(const GroupNode *group) const
{
    const std::vector<RowNode *> &rows = group ? group->rows : m_rows;
    return rows.empty() ? nullptr : rows.back();
}

void ShownRows::showGroup(GroupNode *group)
{
    const auto place = std::lower_bound(m_groups.begin(), m_groups.end(), group,
        [](const GroupNode *a, const GroupNode *b) { return standsBefore(*a, *b); });
    const int row = static_cast<int>(place - m_groups.begin());
    beginInsertRows({}, row, row);
    m_groups.insert(place, group);
    renumberGroups();
    endInsertRows();
}

void ShownRows::hideEmptyGroups()
{
    for (int row = static_cast<int>(m_groups.size()) - 1; row >= 0; --row) {
        if (!m_groups[static_cast<size_t>(row)]->rows.empty())
            continue;
        beginRemoveRows({}, row, row);
        m_groups.erase(m_groups.begin() + row);
        renumberGroups();
        endRemoveRows();
    }
}

void ShownRows::append(GroupNode *group, const std::vector<RowNode *> &nodes)
{
    std::vector<RowNode *> &rows = rowsOf(group);
    if (group && rows.empty())
        showGroup(group);
    const int first = static_cast<int>(rows.size());
    beginInsertRows(above(group), first, first + static_cast<int>(nodes.size()) - 1);
    rows.insert(rows.end(), nodes.begin(), nodes.end());
    renumber(group, first);
    endInsertRows();
}

void ShownRows::removeRows(const std::vector<RowNode *> &nodes)
{
    size_t number = 0;
    std::vector<std::pair<GroupNode *, std::vector<std::pair<int, int>>>> all;
    for (const auto &[group, level] : byLevel(nodes, m_isGrouped)) {
        all.emplace_back(group, runsOf(rowsIn(level)));
        number += all.back().second.size();
    }
    // Every run costs a look at all rows. With very many the view may as well begin anew.
    const bool anew = number > MaxRuns;
    if (anew)
        beginResetModel();
    for (const auto &[group, runs] : all) {
        std::vector<RowNode *> &rows = rowsOf(group);
        for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
            const auto [first, end] = *run;
            if (!anew)
                beginRemoveRows(above(group), first, end - 1);
            for (int row = first; row < end; ++row)
                std::exchange(rows[static_cast<size_t>(row)], nullptr)->row = -1;
            if (anew)
                continue;
            rows.erase(rows.begin() + first, rows.begin() + end);
            renumber(group, first);
            endRemoveRows();
        }
        if (anew) {
            std::erase(rows, nullptr);
            renumber(group, 0);
        }
    }
    if (anew) {
        std::erase_if(m_groups, [](const GroupNode *group) { return group->rows.empty(); });
        renumberGroups();
        endResetModel();
    } else {
        hideEmptyGroups();
    }
}

void ShownRows::renumber(GroupNode *group, int first)
{
    const std::vector<RowNode *> &rows = rowsOf(group);
    for (size_t row = static_cast<size_t>(first); row < rows.size(); ++row) {
        rows[row]->row = static_cast<int>(row);
        rows[row]->parent = group;
    }
}

void ShownRows::renumberGroups()
{
    for (size_t row = 0; row < m_groups.size(); ++row)
        m_groups[row]->row = static_cast<int>(row);
}

std::vector<GroupNode *> ShownRows::levels() const
{
    if (m_isGrouped)
        return m_groups;
    return m_rows.empty() ? std::vector<GroupNode *>() : std::vector<GroupNode *>{nullptr};
}

void ShownRows::arrangeAs(std::vector<RowLevel> wanted, bool grouped)
{
    const bool asBefore = grouped == m_isGrouped && wanted.size() == levels().size()
        && std::all_of(wanted.begin(), wanted.end(),
            [this](const RowLevel &level) { return rowsOf(level.group) == level.rows; });
    if (asBefore)
        return;
    const std::vector<GroupNode *> before = levels();
    const bool same = grouped == m_isGrouped && before.size() == wanted.size()
        && std::all_of(wanted.begin(), wanted.end(), [this](const RowLevel &level) {
               return rowsOf(level.group).size() == level.rows.size()
                   && std::all_of(level.rows.begin(), level.rows.end(),
                       [this](const RowNode *node) { return isShown(*node); });
           });
    const auto take = [&] {
        for (GroupNode *group : before) {
            for (RowNode *node : rowsOf(group))
                node->row = -1;
            rowsOf(group).clear();
        }
        m_groups.clear();
        m_isGrouped = grouped;
        for (RowLevel &level : wanted) {
            rowsOf(level.group) = std::move(level.rows);
            renumber(level.group, 0);
            if (level.group)
                m_groups.push_back(level.group);
        }
        renumberGroups();
    };
    if (!same) { // the views keep what was expanded and selected (ResultsView)
        beginResetModel();
        take();
        endResetModel();
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    take();
    const QModelIndexList kept = persistentIndexList();
    for (const QModelIndex &index : kept) {
        const ResultsNode *node = nodeOf(index);
        const bool isRow
            = node->kind == ResultsNode::Kind::Download || node->kind == ResultsNode::Kind::BroughtIn;
        if (isRow && node->row != index.row())
            changePersistentIndex(index, indexFor(*node, index.column()));
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ShownRows::exchangeParts(
    RowNode &node, const std::function<void()> &empty, int parts, const std::function<void()> &fill)
{
    const bool shown = isShown(node);
    const QModelIndex index = shown ? indexFor(node, Certificate) : QModelIndex();
    if (shown && node.parts() > 0) {
        beginRemoveRows(index, 0, node.parts() - 1);
        empty();
        endRemoveRows();
    }
    if (shown && parts > 0)
        beginInsertRows(index, 0, parts - 1);
    fill();
    if (shown && parts > 0)
        endInsertRows();
}

void ShownRows::tellPartsOf(const ResultsNode &node)
{
    if (node.children.empty())
        return;
    Q_EMIT dataChanged(
        indexFor(*node.children.front(), Certificate), indexFor(*node.children.back(), Columns - 1));
    for (const auto &child : node.children)
        tellPartsOf(*child);
}

// Rows that follow each other are one range: thousands of them are quick.
QItemSelection ShownRows::rangesOf(const std::vector<RowNode *> &nodes) const
{
    QItemSelection selection;
    for (const auto &[group, level] : byLevel(nodes, m_isGrouped)) {
        for (const auto &[first, end] : runsOf(rowsIn(level)))
            selection.append({index(first, 0, above(group)), index(end - 1, Columns - 1, above(group))});
    }
    return selection;
}

} // namespace Chaincert
