#include "results/resultsnode.h"

#include <QHash>

namespace Chaincert {

namespace {

QString parentPath(const QString &path)
{
    return path.left(path.lastIndexOf(QLatin1Char('/')));
}

class FolderTree
{
public:
    explicit FolderTree(ResultsNode *root)
    {
        m_folders.insert(root->path, root);
        m_root = root;
    }

    void add(const SavedFile &file)
    {
        ResultsNode *node = folder(parentPath(file.path))->add(ResultsNode::Kind::File, file.path);
        node->fileKind = file.kind;
        node->bytes = file.bytes;
        for (ResultsNode *above = node->parent; above && above != m_root->parent; above = above->parent)
            above->bytes += file.bytes;
    }

private:
    ResultsNode *folder(const QString &path)
    {
        if (ResultsNode *known = m_folders.value(path))
            return known;
        // A path that is not under the root would climb for ever: it hangs on the root itself.
        if (!path.startsWith(m_root->path + QLatin1Char('/')))
            return m_root;
        ResultsNode *made = folder(parentPath(path))->add(ResultsNode::Kind::Folder, path);
        m_folders.insert(path, made);
        return made;
    }

    QHash<QString, ResultsNode *> m_folders;
    ResultsNode *m_root;
};

} // namespace

ResultsNode::ResultsNode(Kind kind, ResultsNode *parent, const QString &path)
    : kind(kind)
    , parent(parent)
    , path(path)
{
}

ResultsNode *ResultsNode::add(Kind childKind, const QString &childPath)
{
    children.push_back(std::make_unique<ResultsNode>(childKind, this, childPath));
    children.back()->row = static_cast<int>(children.size()) - 1;
    return children.back().get();
}

DownloadNode::DownloadNode(const DownloadStatus &status)
    : ResultsNode(Kind::Download, nullptr, {})
{
    follow(status);
}

void DownloadNode::follow(const DownloadStatus &newStatus)
{
    children.clear();
    status = newStatus;
    if (status.saved)
        path = status.saved->folder.isEmpty() ? status.saved->archive : status.saved->folder;
    else
        path = status.failure ? status.failure->keptAnswer : QString();
}

int DownloadNode::parts() const
{
    if (!status.saved)
        return 0;
    return (status.saved->folder.isEmpty() ? 0 : 1) + (status.saved->archive.isEmpty() ? 0 : 1);
}

void DownloadNode::build()
{
    if (!status.saved)
        return;
    const SavedDownload &saved = *status.saved;
    if (!saved.folder.isEmpty()) {
        FolderTree tree(add(Kind::Folder, saved.folder));
        for (const SavedFile &file : saved.files)
            tree.add(file);
    }
    if (!saved.archive.isEmpty()) {
        ResultsNode *archive = add(Kind::Archive, saved.archive);
        archive->fileKind = FileKind::Archive;
        archive->bytes = saved.bytes;
    }
}

} // namespace Chaincert
