#pragma once

#include "downloads/download.h"

#include <QCollator>
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
    QString name; // of a folder in which there is but one other: "tls / server"; else empty
    FileKind fileKind = FileKind::Other;
    qint64 bytes = 0;
    std::vector<std::unique_ptr<ResultsNode>> children;
};

// What downloads of the same organization, type and blockchain have in common.
QString keyOfSame(const DownloadRequest &request);

struct DownloadNode : ResultsNode
{
    DownloadNode(const DownloadStatus &status, int number, const QCollator &collator);

    int parts() const { return partsOf(status); } // rows directly under it: its folder, its archive
    static int partsOf(const DownloadStatus &status);
    void follow(const DownloadStatus &newStatus); // forgets its children
    // Makes the children: the folder and what is under it, and the archive. Reads no disk: `status` says what
    // lies there. Made when first looked at, since few of ten thousand rows are ever opened.
    void build();

    // Where it stands when sorted by state: what needs a person first, what is done last.
    int rank() const;

    DownloadStatus status;
    const QString sameKey; // keyOfSame()
    const int number; // 2: the second one of the same organization, type and blockchain
    const QDateTime askedAt = QDateTime::currentDateTime();
    const QCollatorSortKey titleKey;
    const QString seenText; // in small letters: what a filter looks at, beside the state
};

} // namespace Chaincert
