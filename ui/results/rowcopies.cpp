#include "results/rowcopies.h"

#include "platform/later.h"
#include "results/copies.h"
#include "results/resultsmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <utility>

namespace Chaincert {

namespace {

// Blocks on the disk.
Staging::Copies staged(Staging &staging, const QList<ToCopy> &chosen, const QList<DownloadRequest> &all)
{
    const QList<ToCopy> parts = outermost(chosen);
    const QStringList names = copyNames(parts, namesOfSeveral(all));
    QList<Staging::Wanted> wanted;
    wanted.reserve(parts.size());
    for (qsizetype i = 0; i < parts.size(); ++i)
        wanted.append({parts.at(i).request.folder, parts.at(i).path, names.at(i)});
    return staging.make(wanted);
}

} // namespace

RowCopies::RowCopies(const ResultsModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
}

RowCopies::~RowCopies()
{
    // A clipboard manager keeps it beyond the end of the program.
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (m_inClipboard && clipboard->mimeData() == m_inClipboard)
        clipboard->setMimeData(clipboardCopiesOf(m_originals, m_originals));
    workers().start([staging = std::move(m_staging)]() mutable { staging.reset(); }); // it blocks on the disk
}

void RowCopies::make(const QList<ToCopy> &parts, Answer answer, const QStringList &originals)
{
    if (parts.isEmpty() && originals.isEmpty()) {
        later(this, std::move(answer), Staging::Copies());
        return;
    }
    QList<DownloadRequest> all;
    const QList<const DownloadStatus *> statuses = m_model.statuses();
    all.reserve(statuses.size());
    for (const DownloadStatus *status : statuses)
        all.append(status->request);
    onThreadFor(
        MayHang::PersonsFile, this,
        [staging = m_staging, parts, originals, all] {
            Staging::Copies copies = staged(*staging, parts, all);
            const Looked looked = splitByExistence(originals);
            copies.paths += looked.there;
            copies.originals += looked.there;
            copies.gone += looked.gone;
            return copies;
        },
        [this, answer = std::move(answer)](const Staging::Copies &copies) {
            const QPointer<RowCopies> alive(this);
            answer(copies); // a drag returns when it has ended
            if (alive && !copies.isComplete())
                Q_EMIT missing(copies);
        });
}

void RowCopies::toClipboard(const QList<ToCopy> &parts, const QStringList &originals)
{
    const auto offer = [this, call = ++m_made](const Staging::Copies &copies) {
        if (copies.paths.isEmpty() || call != m_made)
            return;
        QMimeData *data = clipboardCopiesOf(copies.paths, copies.originals);
        m_inClipboard = data;
        m_originals = copies.originals;
        QGuiApplication::clipboard()->setMimeData(data);
        Q_EMIT copied(static_cast<int>(copies.paths.size()));
    };
    make(parts, offer, originals);
}

} // namespace Chaincert
