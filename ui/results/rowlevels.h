#pragma once

#include <utility>
#include <vector>

namespace Chaincert {

struct RowNode;
struct GroupNode;

/// Downloads that stand under one row, or all at the top.
struct RowLevel
{
    GroupNode *group; ///< null: the top
    std::vector<RowNode *> rows;
};

/// Each level in the order of `nodes`; grouped, the levels by the names of their blockchains. None is empty.
std::vector<RowLevel> byLevel(const std::vector<RowNode *> &nodes, bool grouped);

bool standsBefore(const GroupNode &a, const GroupNode &b);

/// Runs of following numbers, each its first and the one after its last. `rows` is sorted.
std::vector<std::pair<int, int>> runsOf(const std::vector<int> &rows);

} // namespace Chaincert
