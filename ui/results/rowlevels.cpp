#include "results/rowlevels.h"

#include "results/resultsnode.h"

#include <algorithm>

namespace Chaincert {

bool standsBefore(const GroupNode &a, const GroupNode &b)
{
    const int difference = a.titleKey.compare(b.titleKey);
    return difference != 0 ? difference < 0 : a.key < b.key;
}

std::vector<RowLevel> byLevel(const std::vector<RowNode *> &nodes, bool grouped)
{
    std::vector<RowLevel> levels;
    if (!grouped && !nodes.empty())
        levels.push_back({nullptr, nodes});
    if (!grouped)
        return levels;
    QHash<const GroupNode *, size_t> known;
    for (RowNode *node : nodes) {
        auto level = known.constFind(&node->group);
        if (level == known.cend()) {
            level = known.insert(&node->group, levels.size());
            levels.push_back({&node->group, {}});
        }
        levels[*level].rows.push_back(node);
    }
    std::sort(levels.begin(), levels.end(),
        [](const RowLevel &a, const RowLevel &b) { return standsBefore(*a.group, *b.group); });
    return levels;
}

std::vector<std::pair<int, int>> runsOf(const std::vector<int> &rows)
{
    std::vector<std::pair<int, int>> runs;
    for (const int row : rows) {
        if (!runs.empty() && runs.back().second == row)
            ++runs.back().second;
        else
            runs.emplace_back(row, row + 1);
    }
    return runs;
}

} // namespace Chaincert
