#pragma once

#include "downloads/download.h"
#include "reports/outcomes.h"

#include <QCollator>
#include <QDateTime>

#include <memory>
#include <optional>
#include <vector>

namespace Chaincert {

/// One row of the results: a blockchain above its downloads, a download, or under a saved one a folder, a
/// file or the archive as they lie on disk.
struct ResultsNode
{
    enum class Kind { Group, Download, Folder, File, Archive };

    ResultsNode(Kind kind, ResultsNode *parent, const QString &path);
    virtual ~ResultsNode() = default;
    Q_DISABLE_COPY_MOVE(ResultsNode)

    ResultsNode *add(Kind childKind, const QString &childPath);
    QString ownName() const; ///< as it is called on disk: "tls / server", "ca.pem"

    Kind kind;
    ResultsNode *parent; ///< null: it stands at the top
    int row = 0; ///< among its siblings
    QString path; ///< absolute; of a download what a drag of it copies, empty: nothing is on disk
    QString name; ///< with the folders in which it is all there is: "tls / server"; else empty
    FileKind fileKind = FileKind::Other;
    qint64 bytes = 0;
    QString commonName; ///< of the certificate in it; empty: none
    QDateTime ends; ///< of that certificate, UTC; null: it has none
    std::optional<Verdict> verdict; ///< of a file that was judged
    std::optional<bool> keyFits; ///< of a key that was judged
    std::optional<Finding> worst; ///< at this file or folder, where it is more than a note
    std::vector<std::unique_ptr<ResultsNode>> children;
};

struct DownloadNode;

/// The downloads of one blockchain, under a row of their own where they are grouped.
struct GroupNode : ResultsNode
{
    GroupNode(const QString &key, const DownloadStatus &first, const QCollator &collator);

    const QString key; ///< keyOfBlockchain()
    const QString title; ///< the blockchain's name, or the beginning of its id
    const QCollatorSortKey titleKey;
    std::vector<DownloadNode *> rows; ///< those shown
    Outcomes outcomes; ///< of all, shown or not
};

QString keyOfBlockchain(const DownloadRequest &request);

/// What downloads of the same organization, type and blockchain have in common.
QString keyOfSame(const DownloadRequest &request);

/// Where a download stands when sorted by state: what needs a person first (0), what is done last.
int rankOf(const DownloadStatus &status);

/// Which of the downloads of the same organization, type and blockchain a row is.
struct Repetition
{
    int number = 0; ///< 2: the second one; 0: not counted yet
    int series = 0; ///< numbers begin anew where no row of them is left
    QDateTime askedAt = {}; ///< UTC
};

/// The row of one download.
struct DownloadNode : ResultsNode
{
    DownloadNode(const DownloadStatus &status, GroupNode &group, const QCollator &collator);

    int parts() const { return partsOf(status); } ///< rows directly under it: its folder, its archive
    static int partsOf(const DownloadStatus &status);
    void follow(const DownloadStatus &newStatus); ///< forgets its children
    /// Makes the children: the folder and what is under it, and the archive. Reads no disk: `status` says
    /// what lies there. Made when first looked at, since few of ten thousand rows are ever opened.
    void build();

    DownloadStatus status;
    GroupNode &group; ///< whether it stands under it or not
    const QString sameKey; ///< keyOfSame()
    Repetition repetition;
    const QCollatorSortKey titleKey;
    const QString seenText; ///< in small letters: what a filter looks at, beside the state
};

DownloadNode &downloadOf(ResultsNode &node); ///< itself, or the one it lies under; of no group

} // namespace Chaincert
