#include "results/cardsourceof.h"

#include "credentials/accountstore.h"
#include "downloads/foldertemplate.h"
#include "results/resultstree.h"
#include "words/phrases.h"
#include "words/separated.h"
#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Chaincert::CardSource)

namespace Chaincert {

namespace {

QList<CardFact> originOf(const DownloadStatus &status, const AccountStore *accounts)
{
    QList<CardFact> origin;
    const auto add = [&origin](const QString &name, const QString &value) {
        if (!value.isEmpty())
            origin += CardFact{name, Words::shown(value)};
    };
    const DownloadRequest &request = status.request;
    const Account *account = accounts ? accounts->find(request.accountId) : nullptr;
    add(tr("Account"), account ? account->name : QString());
    add(tr("Project"), request.query.projectId);
    QStringList blockchain{request.blockchainName, request.query.blockchainId};
    blockchain.removeAll(QString());
    add(tr("Blockchain"), Words::separated(blockchain));
    add(tr("SHA-256 of the archive"), QString::fromLatin1(status.saved->sha256));
    return origin;
}

CardSource sourceOf(const BroughtIn &row)
{
    CardSource source{row.path};
    source.isFolder = row.isFolder;
    if (!row.isFolder && row.kind != MaterialKind::Archive)
        source.filesIn = row.path.left(row.path.lastIndexOf(u'/') + 1);
    source.known = row.unlocked;
    source.look = row.looks;
    return source;
}

} // namespace

CardSource cardSourceOf(const DownloadStatus &status, const AccountStore *accounts)
{
    const SavedDownload &saved = *status.saved;
    const CertQuery &query = status.request.query;
    CardSource source{saved.folder.isEmpty() ? saved.archive : saved.folder};
    source.isFolder = !saved.folder.isEmpty();
    if (isOneFile(saved))
        source.filesIn = saved.archive.left(saved.archive.lastIndexOf(u'/') + 1);
    source.canGetAuthority = query.certType != CertType::Ca;
    source.orgName = query.orgName;
    source.certType = certTypeId(query.certType);
    source.destination = status.request.folder;
    source.mspId = status.request.mspId;
    source.archive = saved.archive;
    source.origin = originOf(status, accounts);
    // Where folders do not tell blockchains apart, what was there may be another's.
    if (const auto folders = FolderTemplate::of(status.request); folders && folders->blockchainPart() >= 0)
        source.earlierFolder = comparedFolder(saved);
    return source;
}

std::optional<CardSource> cardSourceOf(
    const ResultsTree &tree, const QModelIndex &row, const AccountStore *accounts)
{
    const QModelIndex index = row.siblingAtColumn(ResultsTree::Certificate);
    const DownloadStatus *status = tree.status(index);
    const BroughtIn *broughtIn = tree.broughtIn(index);
    std::optional<CardSource> source;
    if (status && status->saved)
        source = cardSourceOf(*status, accounts);
    else if (broughtIn && broughtIn->state == BroughtIn::State::Read && !broughtIn->failure)
        source = sourceOf(*broughtIn);
    if (!source)
        return {};
    const QString path = tree.pathOf(index);
    const bool isFile = !tree.isRow(index) && tree.rowCount(index) == 0;
    if (isFile && source->isFolder && path.startsWith(source->path + u'/'))
        source->file = path.sliced(source->path.size() + 1);
    return source;
}

} // namespace Chaincert
