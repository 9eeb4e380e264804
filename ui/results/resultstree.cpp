#include "results/resultstree.h"

#include "platform/paths.h"

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

using Kind = ResultsNode::Kind;

int depthOf(const ResultsNode *node)
{
    int depth = 0;
    for (; node->parent; node = node->parent)
        ++depth;
    return depth;
}

// As the tree reads, from the top down: what a row holds comes after it.
bool standsHigher(const ResultsNode *a, const ResultsNode *b)
{
    if (a->parent == b->parent)
        return a->row < b->row;
    const int depthA = depthOf(a);
    const int depthB = depthOf(b);
    for (int depth = depthA; depth > depthB; --depth)
        a = a->parent;
    for (int depth = depthB; depth > depthA; --depth)
        b = b->parent;
    if (a == b)
        return depthA < depthB;
    while (a->parent != b->parent) {
        a = a->parent;
        b = b->parent;
    }
    return a->row < b->row;
}

bool holdsPrivateKeyIn(const BroughtIn &row, const QString &path)
{
    if (path == row.path)
        return row.holdsKey;
    const QString below = path.mid(row.path.size() + 1) + u'/';
    return std::any_of(row.files.begin(), row.files.end(), [&below](const BroughtIn::File &file) {
        return file.path.startsWith(below) && holdsPrivateKey(file.kind);
    });
}

} // namespace

const DownloadStatus *ResultsTree::status(const QModelIndex &index) const
{
    ResultsNode *node = nodeOf(index);
    const DownloadNode *download = node && node->kind != Kind::Group ? downloadOf(*node) : nullptr;
    return download ? &download->status : nullptr;
}

const BroughtIn *ResultsTree::broughtIn(const QModelIndex &index) const
{
    ResultsNode *node = nodeOf(index);
    const BroughtInNode *row = node && node->kind != Kind::Group ? broughtInOf(*node) : nullptr;
    return row ? &row->broughtIn : nullptr;
}

RowId ResultsTree::rowId(const QModelIndex &index) const
{
    ResultsNode *node = nodeOf(index);
    return node && node->kind != Kind::Group ? rowOf(*node).id : 0;
}

bool ResultsTree::isRow(const QModelIndex &index) const
{
    const ResultsNode *node = nodeOf(index);
    return node && (node->kind == Kind::Download || node->kind == Kind::BroughtIn);
}

bool ResultsTree::isDownload(const QModelIndex &index) const
{
    const ResultsNode *node = nodeOf(index);
    return node && node->kind == Kind::Download;
}

bool ResultsTree::isGroup(const QModelIndex &index) const
{
    const ResultsNode *node = nodeOf(index);
    return node && node->kind == Kind::Group;
}

QString ResultsTree::groupKey(const QModelIndex &index) const
{
    return isGroup(index) ? static_cast<const GroupNode *>(nodeOf(index))->key : QString();
}

int ResultsTree::shown() const
{
    size_t rows = m_rows.size();
    for (const GroupNode *group : m_groups)
        rows += group->rows.size();
    return static_cast<int>(rows);
}

QString ResultsTree::pathOf(const QModelIndex &index) const
{
    const ResultsNode *node = nodeOf(index);
    return node ? node->path : QString();
}

std::vector<ResultsNode *> ResultsTree::onDisk(const QModelIndexList &indexes) const
{
    std::vector<ResultsNode *> nodes;
    for (const QModelIndex &index : indexes) {
        ResultsNode *node = nodeOf(index);
        if (node && !node->path.isEmpty() && index.column() == Certificate)
            nodes.push_back(node);
    }
    if (!std::is_sorted(nodes.begin(), nodes.end(), standsHigher))
        std::sort(nodes.begin(), nodes.end(), standsHigher);
    return nodes;
}

QStringList ResultsTree::pathsOf(const QModelIndexList &indexes) const
{
    QStringList paths;
    for (const ResultsNode *node : onDisk(indexes))
        paths.append(node->path);
    return paths;
}

QList<ToCopy> ResultsTree::partsOf(const QModelIndexList &indexes) const
{
    QList<ToCopy> parts;
    for (ResultsNode *node : onDisk(indexes)) {
        if (const DownloadNode *download = downloadOf(*node))
            parts.append({download->status.request, node->path, download->path});
    }
    return parts;
}

QStringList ResultsTree::originalsOf(const QModelIndexList &indexes) const
{
    QStringList paths;
    for (ResultsNode *node : onDisk(indexes)) {
        if (!broughtInOf(*node))
            continue;
        const bool isCovered = std::any_of(
            paths.cbegin(), paths.cend(), [node](const QString &path) { return isBelow(node->path, path); });
        if (!isCovered && !paths.contains(node->path))
            paths.append(node->path);
    }
    return paths;
}

bool ResultsTree::holdPrivateKey(const QModelIndexList &indexes) const
{
    const std::vector<ResultsNode *> nodes = onDisk(indexes);
    return std::any_of(nodes.begin(), nodes.end(), [](ResultsNode *node) {
        if (node->kind == Kind::File)
            return holdsPrivateKey(node->fileKind);
        if (const BroughtInNode *row = broughtInOf(*node))
            return holdsPrivateKeyIn(row->broughtIn, node->path);
        const std::optional<SavedDownload> &saved = downloadOf(*node)->status.saved;
        if (!saved || node->kind != Kind::Folder) // of an archive that was not unpacked nobody knows
            return saved && (saved->folder.isEmpty() || holdsPrivateKey(*saved));
        const QString below = node->path + u'/';
        return std::any_of(saved->files.begin(), saved->files.end(), [&below](const SavedFile &file) {
            return file.path.startsWith(below) && holdsPrivateKey(file.kind);
        });
    });
}

QModelIndex ResultsTree::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const auto at = static_cast<size_t>(row);
    if (!parent.isValid())
        return m_isGrouped ? indexFor(*m_groups[at], column) : indexFor(*m_rows[at], column);
    ResultsNode &above = *nodeOf(parent);
    if (above.kind == Kind::Group)
        return indexFor(*static_cast<GroupNode &>(above).rows[at], column);
    if (above.children.empty())
        rowOf(above).build();
    return createIndex(row, column, above.children[at].get());
}

QModelIndex ResultsTree::parent(const QModelIndex &index) const
{
    const ResultsNode *node = nodeOf(index);
    return node && node->parent ? indexFor(*node->parent, Certificate) : QModelIndex();
}

int ResultsTree::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_isGrouped ? m_groups.size() : m_rows.size());
    if (parent.column() != Certificate)
        return 0;
    const ResultsNode *node = nodeOf(parent);
    if (node->kind == Kind::Group)
        return static_cast<int>(static_cast<const GroupNode *>(node)->rows.size());
    return isRow(parent) ? static_cast<const RowNode *>(node)->parts()
                         : static_cast<int>(node->children.size());
}

int ResultsTree::columnCount(const QModelIndex &) const
{
    return Columns;
}

QVariant ResultsTree::data(const QModelIndex &index, int role) const
{
    const ResultsNode *node = nodeOf(index);
    return node ? m_cells.of(*node, index.column(), role) : QVariant();
}

QVariant ResultsTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? ResultsCells::heading(section, role) : QVariant();
}

Qt::ItemFlags ResultsTree::flags(const QModelIndex &index) const
{
    const ResultsNode *node = nodeOf(index);
    if (!node)
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemIsDragEnabled, node->kind == Kind::Group || !node->path.isEmpty());
    flags.setFlag(Qt::ItemNeverHasChildren,
        node->kind == Kind::File || node->kind == Kind::Archive
            || (node->kind == Kind::BroughtIn && static_cast<const BroughtInNode *>(node)->parts() == 0));
    return flags;
}

ResultsNode *ResultsTree::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<ResultsNode *>(index.internalPointer()) : nullptr;
}

QModelIndex ResultsTree::indexFor(const ResultsNode &node, int column) const
{
    return createIndex(node.row, column, const_cast<ResultsNode *>(&node));
}

} // namespace Chaincert
