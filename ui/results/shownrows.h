#pragma once

#include "results/resultstree.h"
#include "results/rowlevels.h"

#include <QItemSelection>

#include <functional>

namespace Chaincert {

/// The rows that are shown, and where each stands: at the top, or under its group. Nodes are lent; one that
/// is shown has a row.
class ShownRows : public ResultsTree
{
    Q_OBJECT
public:
    using ResultsTree::ResultsTree;

protected:
    static bool isShown(const RowNode &node) { return node.row >= 0; }
    bool isGrouped() const { return m_isGrouped; }
    std::vector<GroupNode *> levels() const; ///< those with rows; null: the top
    QModelIndex above(const GroupNode *group) const ///< what the rows of a level have as their parent
    {
        return group ? indexFor(*group, Certificate) : QModelIndex();
    }
    const RowNode *lastOf(const GroupNode *group) const; ///< null: it has none

    /// rows of one level, at its end
    void append(GroupNode *group, const std::vector<RowNode *> &nodes);
    void removeRows(const std::vector<RowNode *> &nodes);
    void arrangeAs(std::vector<RowLevel> wanted, bool grouped); ///< these and no others
    /// A row's parts give way to others: `empty` leaves it without any, `fill` with as many as `parts`.
    void exchangeParts(
        RowNode &node, const std::function<void()> &empty, int parts, const std::function<void()> &fill);
    void tellPartsOf(const ResultsNode &node); ///< that they say something else, where they have been made
    QItemSelection rangesOf(const std::vector<RowNode *> &nodes) const;

private:
    void showGroup(GroupNode *group);
    void hideEmptyGroups();
    void renumber(GroupNode *group, int first);
    void renumberGroups();
    std::vector<RowNode *> &rowsOf(GroupNode *group) { return group ? group->rows : m_rows; }
};

} // namespace Chaincert
