#include "results/cardsourceof.h"

#include "downloads/download.h"
#include "results/resultstree.h"

namespace Chaincert {

std::optional<CardSource> cardSourceOf(const ResultsTree &tree, const QModelIndex &row)
{
    const QModelIndex index = row.siblingAtColumn(ResultsTree::Certificate);
    const DownloadStatus *status = tree.status(index);
    if (!status || !status->saved)
        return {};
    const SavedDownload &saved = *status->saved;
    const CertQuery &query = status->request.query;
    CardSource source{saved.folder.isEmpty() ? saved.archive : saved.folder};
    source.isFolder = !saved.folder.isEmpty();
    source.canGetAuthority = query.certType != CertType::Ca;
    source.orgName = query.orgName;
    source.certType = certTypeId(query.certType);
    const QString path = tree.pathOf(index);
    const bool isFile = !tree.isDownload(index) && tree.rowCount(index) == 0;
    if (isFile && source.isFolder && path.startsWith(saved.folder + u'/'))
        source.file = path.sliced(saved.folder.size() + 1);
    return source;
}

} // namespace Chaincert
