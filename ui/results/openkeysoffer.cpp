#include "results/openkeysoffer.h"

#include "downloads/downloadqueue.h"
#include "notices/noticebar.h"
#include "platform/slicedwork.h"
#include "results/resultsmodel.h"
#include "settings/settings.h"
#include "typed/typed.h"

#include <QDir>

namespace Chaincert {

namespace {

bool isRefusedIn(const QString &folder, const DownloadStatus &status)
{
    return status.state == DownloadState::Failed && status.failure
        && status.failure->kind == FailureKind::ModesNotKept && status.request.folder == folder;
}

} // namespace

OpenKeysOffer::OpenKeysOffer(DownloadQueue &queue, ResultsModel &model, SlicedWork &work, Settings &settings,
    NoticeBar &notice, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_model(model)
    , m_work(work)
    , m_settings(settings)
    , m_notice(notice)
{
}

void OpenKeysOffer::ask(const QString &folder)
{
    const QString shown = Typed::visible(QDir::toNativeSeparators(folder));
    m_notice.ask(tr("The disk of “%1” does not support file permissions. Anyone with access to it, such as "
                    "other users of this computer, will be able to read the private keys saved there. "
                    "Chaincert remembers this choice for the folder until you remove it in the settings.")
                     .arg(shown),
        {{tr("Save here anyway"), [this, folder] { allow(folder); }}, {tr("Do not save here"), {}, true}});
}

void OpenKeysOffer::allow(const QString &folder)
{
    m_settings.set(Setting::OpenKeysFolders, QStringList{folder} + m_settings.get(Setting::OpenKeysFolders));
    m_work.run([this, folder] {
        QList<DownloadId> refused;
        const QList<const DownloadStatus *> all = m_model.statuses();
        for (const DownloadStatus *status : all) {
            if (isRefusedIn(folder, *status))
                refused.append(status->id);
        }
        m_model.remove(refused); // together: each removal looks at all rows
        m_work.run(refused.size(), [this, refused](qsizetype index) { takeUp(refused.at(index)); });
    });
}

void OpenKeysOffer::takeUp(DownloadId id)
{
    const DownloadStatus *status = m_queue.status(id);
    if (!status || !isFinished(status->state))
        return;
    DownloadRequest request = status->request;
    request.allowOpenKeys = true;
    m_queue.forget(id);
    m_queue.add(request);
}

} // namespace Chaincert
