#include "results/openkeysoffer.h"

#include "downloads/downloadqueue.h"
#include "notices/noticebar.h"
#include "results/resultsmodel.h"
#include "settings/settings.h"
#include "typed/typed.h"

#include <QDir>

namespace Chaincert {

OpenKeysOffer::OpenKeysOffer(
    DownloadQueue &queue, ResultsModel &model, Settings &settings, NoticeBar &notice, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_model(model)
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
    const QList<DownloadId> ids = m_queue.ids();
    for (const DownloadId id : ids) {
        const DownloadStatus *status = m_queue.status(id);
        if (!status || status->state != DownloadState::Failed || !status->failure
            || status->failure->kind != FailureKind::ModesNotKept || status->request.folder != folder)
            continue;
        DownloadRequest request = status->request;
        request.allowOpenKeys = true;
        m_model.remove({id});
        m_queue.forget(id);
        m_queue.add(request);
    }
}

} // namespace Chaincert
