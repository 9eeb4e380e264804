#pragma once

#include "downloads/download.h"
#include "inspection/broughtin.h"
#include "reports/outcomes.h"

#include <QCollator>
#include <QDateTime>

#include <memory>
#include <optional>
#include <vector>

namespace Chaincert {

/// What was judged of a file or folder under a row.
struct JudgedPart
{
    QString commonName = {}; ///< of the certificate in it; empty: none
    QDateTime ends = {}; ///< of that certificate, UTC; null: it has none
    std::optional<Verdict> verdict = {}; ///< of a file that was judged
    std::optional<bool> keyFits = {}; ///< of a key that was judged
    std::optional<Finding> worst = {}; ///< at this file or folder, where it is more than a note
};

/// One row of the results: a blockchain above its downloads, a download, what was brought in, or under one of
/// these a folder, a file or the archive as they lie on disk.
struct ResultsNode : JudgedPart
{
    enum class Kind { Group, Download, BroughtIn, Folder, File, Archive };

    ResultsNode(Kind kind, ResultsNode *parent, const QString &path);
    virtual ~ResultsNode() = default;
    Q_DISABLE_COPY_MOVE(ResultsNode)

    ResultsNode *add(Kind childKind, const QString &childPath);
    QString ownName() const; ///< as it is called on disk: "tls / server", "ca.pem"

    Kind kind;
    ResultsNode *parent; ///< null: it stands at the top
    int row = 0; ///< among its siblings
    QString path; ///< absolute; of a row of its own what a drag of it copies, empty: nothing is on disk
    QString name; ///< with the folders in which it is all there is: "tls / server"; else empty
    FileKind fileKind = FileKind::Other;
    qint64 bytes = 0;
    std::vector<std::unique_ptr<ResultsNode>> children;
};

/// A download's, or that of what was brought in: no two are equal.
using RowId = quint64;

struct RowNode;

/// The downloads of one blockchain, or all that was brought in, under a row of their own where rows are
/// grouped.
struct GroupNode : ResultsNode
{
    GroupNode(const QString &key, const QString &title, const QCollator &collator);

    static constexpr QLatin1String BroughtInKey{"brought-in"};
    bool isOfBroughtIn() const { return key == BroughtInKey; }

    const QString key; ///< keyOfBlockchain(), or BroughtInKey
    const QString title; ///< the blockchain's name, or the beginning of its id
    const QCollatorSortKey titleKey;
    std::vector<RowNode *> rows; ///< those shown
    int members = 0; ///< of all, shown or not
    Outcomes outcomes; ///< likewise, of downloads
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

/// What stands in the list by itself.
struct RowNode : ResultsNode
{
    RowNode(Kind kind, RowId id, GroupNode &group, const QCollatorSortKey &titleKey, const QString &seenText);

    virtual int parts() const = 0; ///< rows directly under it
    /// Makes the children. Reads no disk: what is known of the row says what lies there. Made when first
    /// looked at, since few of ten thousand rows are ever opened.
    virtual void build() = 0;
    virtual int rank() const = 0; ///< as rankOf() has it
    virtual qint64 size() const = 0; ///< for sorting
    virtual QDateTime realEnd() const = 0; ///< UTC; null: not known

    void tellJudged(); ///< to the children that there are: the same parts, judged anew

    const RowId id;
    GroupNode &group; ///< whether it stands under it or not
    const QCollatorSortKey titleKey;
    const QString seenText; ///< in small letters: what a filter looks at, beside the state
};

/// The row of one download: under it its folder, and its archive.
struct DownloadNode : RowNode
{
    DownloadNode(const DownloadStatus &status, GroupNode &group, const QCollator &collator);

    int parts() const override { return partsOf(status); }
    static int partsOf(const DownloadStatus &status);
    bool hasSameParts(const DownloadStatus &other) const; ///< whatever was judged of them
    void show(const DownloadStatus &newStatus); ///< forgets its children, unless the parts are the same
    void build() override;
    int rank() const override { return rankOf(status); }
    qint64 size() const override { return sizeOf(status); }
    QDateTime realEnd() const override { return endOf(status); }
    static qint64 sizeOf(const DownloadStatus &status);
    static QDateTime endOf(const DownloadStatus &status);

    DownloadStatus status;
    const QString sameKey; ///< keyOfSame()
    Repetition repetition;
};

/// The row of what was brought in: under a folder what lies in it.
struct BroughtInNode : RowNode
{
    BroughtInNode(const BroughtIn &broughtIn, GroupNode &group, const QCollator &collator);

    int parts() const override { return broughtIn.parts; }
    bool hasSameParts(const BroughtIn &other) const; ///< whatever was judged of them
    void show(const BroughtIn &news); ///< forgets its children, unless the parts are the same
    void build() override;
    int rank() const override;
    qint64 size() const override { return broughtIn.bytes; }
    QDateTime realEnd() const override { return broughtIn.summary.ends; }

    BroughtIn broughtIn;
};

RowNode &rowOf(ResultsNode &node); ///< itself, or the one it lies under; of no group
/// The download that it is or lies under; null: what was brought in.
DownloadNode *downloadOf(ResultsNode &node);
BroughtInNode *broughtInOf(ResultsNode &node); ///< likewise; null: a download

} // namespace Chaincert
