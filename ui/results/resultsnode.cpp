#include "results/resultsnode.h"

#include "failures/outsidetext.h"
#include "results/broughtinwords.h"
#include "results/resultswords.h"
#include "words/warningwords.h"

#include <QHash>

#include <utility>

namespace Chaincert {

using namespace Qt::StringLiterals;

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
        // A path that is not under the root would climb forever: it hangs on the root itself.
        if (!path.startsWith(m_root->path + QLatin1Char('/')))
            return m_root;
        ResultsNode *made = folder(parentPath(path))->add(ResultsNode::Kind::Folder, path);
        m_folders.insert(path, made);
        return made;
    }

    QHash<QString, ResultsNode *> m_folders;
    ResultsNode *m_root;
};

// A folder that holds one thing and nothing else is one row with it: "tls / server", "signcerts / admin.pem".
void joinRuns(ResultsNode &folder)
{
    for (const auto &child : folder.children)
        joinRuns(*child);
    if (folder.kind != ResultsNode::Kind::Folder || folder.children.size() != 1)
        return;
    // The whole tree is taken with the folder it lies in.
    const bool isWhole = folder.parent->kind == ResultsNode::Kind::Download;
    if (isWhole && folder.children.front()->kind != ResultsNode::Kind::Folder)
        return;
    const std::unique_ptr<ResultsNode> only = std::move(folder.children.front());
    folder.name = folder.ownName() + QStringLiteral(" / ") + only->ownName();
    folder.kind = only->kind;
    folder.fileKind = only->fileKind;
    const std::optional<Finding> atFolder = folder.worst;
    static_cast<JudgedPart &>(folder) = *only;
    if (!folder.worst)
        folder.worst = atFolder;
    if (!isWhole)
        folder.path = only->path;
    folder.children = std::move(only->children);
    for (const auto &child : folder.children)
        child->parent = &folder;
}

// Both have the same shape.
void copyJudged(const ResultsNode &from, ResultsNode &to)
{
    static_cast<JudgedPart &>(to) = from;
    for (size_t child = 0; child < to.children.size(); ++child)
        copyJudged(*from.children[child], *to.children[child]);
}

// What was judged, by its path on disk.
struct Judged
{
    Judged(const AssessmentSummary &assessment, const QString &folder)
    {
        const QString above = folder + QLatin1Char('/');
        for (const FileSummary &file : assessment.files())
            files.insert(above + file.path, file);
        for (const Finding &finding : assessment.findings()) { // the worst comes first
            const QString path = above + finding.at.path;
            if (finding.severity != Severity::Note && !finding.at.path.isEmpty() && !worst.contains(path))
                worst.insert(path, finding);
        }
    }

    void tell(ResultsNode &node) const
    {
        if (const auto file = files.constFind(node.path); file != files.constEnd()) {
            node.commonName = file->commonName;
            node.ends = file->ends;
            node.verdict = file->verdict;
            node.keyFits = file->keyFits;
        }
        if (const auto finding = worst.constFind(node.path); finding != worst.constEnd())
            node.worst = *finding;
        for (const auto &child : node.children)
            tell(*child);
    }

    QHash<QString, FileSummary> files;
    QHash<QString, Finding> worst;
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

QString ResultsNode::ownName() const
{
    return name.isEmpty() ? harmless(path.mid(path.lastIndexOf(QLatin1Char('/')) + 1)) : name;
}

GroupNode::GroupNode(const QString &key, const QString &title, const QCollator &collator)
    : ResultsNode(Kind::Group, nullptr, {})
    , key(key)
    , title(title)
    , titleKey(collator.sortKey(title))
{
}

QString keyOfBlockchain(const DownloadRequest &request)
{
    return request.query.projectId + QChar(0x1f) + request.query.blockchainId;
}

RowNode::RowNode(
    Kind kind, RowId id, GroupNode &group, const QCollatorSortKey &titleKey, const QString &seenText)
    : ResultsNode(kind, nullptr, {})
    , id(id)
    , group(group)
    , titleKey(titleKey)
    , seenText(seenText.toLower())
{
    row = -1; // not shown yet
}

// Made anew beside them: a folder that is one row with what it holds no longer knows its own path.
void RowNode::tellJudged()
{
    if (children.empty())
        return;
    auto shown = std::exchange(children, {});
    build();
    for (size_t child = 0; child < shown.size(); ++child)
        copyJudged(*children[child], *shown[child]);
    children = std::move(shown);
}

DownloadNode::DownloadNode(const DownloadStatus &status, GroupNode &group, const QCollator &collator)
    : RowNode(Kind::Download, status.id, group, collator.sortKey(ResultsWords::title(status)),
        u"%1 %2 %3"_s.arg(ResultsWords::title(status), status.request.blockchainName,
            status.request.query.blockchainId.left(8)))
    , sameKey(keyOfSame(status.request))
{
    show(status);
}

QDateTime DownloadNode::endOf(const DownloadStatus &status)
{
    return status.saved && status.saved->assessment ? status.saved->assessment->ends : QDateTime();
}

qint64 DownloadNode::sizeOf(const DownloadStatus &status)
{
    return status.saved ? status.saved->bytes : status.total.value_or(status.received);
}

bool DownloadNode::hasSameParts(const DownloadStatus &other) const
{
    if (!status.saved || !other.saved)
        return status.saved.has_value() == other.saved.has_value();
    const SavedDownload &now = *status.saved;
    return now.archive == other.saved->archive && now.folder == other.saved->folder
        && now.bytes == other.saved->bytes && now.files == other.saved->files;
}

void DownloadNode::show(const DownloadStatus &newStatus)
{
    const bool sameParts = hasSameParts(newStatus);
    const bool judgedAnew = sameParts && newStatus.saved != status.saved;
    if (!sameParts)
        children.clear();
    status = newStatus;
    if (judgedAnew)
        tellJudged();
    if (status.saved)
        path = status.saved->folder.isEmpty() ? status.saved->archive : status.saved->folder;
    else
        path = status.failure ? status.failure->keptAnswer : QString();
}

int rankOf(const DownloadStatus &status)
{
    using enum DownloadState;
    if (status.state == Failed)
        return 0;
    if (const auto worst = status.saved ? Words::worstSeverityOf(*status.saved) : std::nullopt)
        return 1 + static_cast<int>(Severity::Error) - static_cast<int>(*worst);
    const bool isJudged = status.saved && status.saved->assessment && !status.saved->replaced;
    if (isJudged && status.saved->assessment->verdict == Verdict::Warning)
        return 4;
    switch (status.state) {
    case Unpacking:
        return 10;
    case Downloading:
        return 11;
    case Connecting:
        return 12;
    case WaitingToRetry:
        return 13;
    case Waiting:
        return 14;
    case Cancelled:
        return 20;
    case Saved:
        if (isJudged && status.saved->assessment->verdict == Verdict::Note)
            return 21;
        return status.saved && status.saved->replaced ? 23 : 22;
    default:
        return status.saved && status.saved->skipped ? 25 : 24;
    }
}

QString keyOfSame(const DownloadRequest &request)
{
    const CertQuery &query = request.query;
    return QStringList{query.endpoint.url().toString(), query.projectId, query.blockchainId, query.orgName,
        certTypeId(query.certType)}
        .join(QChar(0x1f));
}

RowNode &rowOf(ResultsNode &node)
{
    ResultsNode *above = &node;
    while (above->kind != ResultsNode::Kind::Download && above->kind != ResultsNode::Kind::BroughtIn)
        above = above->parent;
    return static_cast<RowNode &>(*above);
}

DownloadNode *downloadOf(ResultsNode &node)
{
    RowNode &row = rowOf(node);
    return row.kind == ResultsNode::Kind::Download ? &static_cast<DownloadNode &>(row) : nullptr;
}

BroughtInNode *broughtInOf(ResultsNode &node)
{
    RowNode &row = rowOf(node);
    return row.kind == ResultsNode::Kind::BroughtIn ? &static_cast<BroughtInNode &>(row) : nullptr;
}

int DownloadNode::partsOf(const DownloadStatus &status)
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
        if (saved.assessment)
            Judged(*saved.assessment, saved.folder).tell(*children.front());
        joinRuns(*children.front());
    }
    if (!saved.archive.isEmpty()) {
        ResultsNode *archive = add(Kind::Archive, saved.archive);
        archive->fileKind = FileKind::Archive;
        archive->bytes = saved.bytes;
    }
}

BroughtInNode::BroughtInNode(const BroughtIn &broughtIn, GroupNode &group, const QCollator &collator)
    : RowNode(Kind::BroughtIn, broughtIn.id, group, collator.sortKey(BroughtInWords::title(broughtIn)),
        u"%1 %2"_s.arg(broughtIn.path, BroughtInWords::mark()))
{
    path = broughtIn.path;
    show(broughtIn);
}

bool BroughtInNode::hasSameParts(const BroughtIn &other) const
{
    return broughtIn.parts == other.parts && broughtIn.files == other.files;
}

void BroughtInNode::show(const BroughtIn &news)
{
    const bool sameParts = hasSameParts(news);
    const bool judgedAnew = sameParts && news.summary != broughtIn.summary;
    if (!sameParts)
        children.clear();
    broughtIn = news;
    if (judgedAnew)
        tellJudged();
}

void BroughtInNode::build()
{
    FolderTree tree(this);
    for (const BroughtIn::File &file : std::as_const(broughtIn.files))
        tree.add({path + u'/' + file.path, file.kind, file.bytes});
    const Judged judged(broughtIn.summary, path);
    for (const auto &child : children) {
        judged.tell(*child);
        joinRuns(*child);
    }
}

int BroughtInNode::rank() const
{
    if (broughtIn.state != BroughtIn::State::Read)
        return broughtIn.state == BroughtIn::State::Reading ? 12 : 14;
    if (broughtIn.failure)
        return 0;
    const int mildness = static_cast<int>(Verdict::Error) - static_cast<int>(broughtIn.summary.verdict);
    return broughtIn.summary.verdict == Verdict::Right ? 21 : 1 + mildness;
}

} // namespace Chaincert
