#pragma once

#include "downloads/download.h"

#include <memory>
#include <vector>

namespace Chaincert {

// One row of the results: a download, or under a saved one a folder, a file or the archive as they lie on
// disk.
struct ResultsNode
{
    enum class Kind { Download, Folder, File, Archive };

    ResultsNode(Kind kind, ResultsNode *parent, const QString &path);
    virtual ~ResultsNode() = default;
    Q_DISABLE_COPY_MOVE(ResultsNode)

    ResultsNode *add(Kind childKind, const QString &childPath);

    Kind kind;
    ResultsNode *parent; // null: a download
    int row = 0; // among its siblings
    QString path; // absolute; of a download what a drag of it copies, empty: nothing is on disk
    FileKind fileKind = FileKind::Other;
    qint64 bytes = 0;
    std::vector<std::unique_ptr<ResultsNode>> children;
};

struct DownloadNode : ResultsNode
{
    explicit DownloadNode(const DownloadStatus &status);

    int parts() const; // rows directly under it: its folder, its archive
    void follow(const DownloadStatus &newStatus); // forgets its children
    // Makes the children: the folder and what is under it, and the archive. Reads no disk: `status` says what
    // lies there. Made when first looked at, since few of ten thousand rows are ever opened.
    void build();

    DownloadStatus status;
};

} // namespace Chaincert
