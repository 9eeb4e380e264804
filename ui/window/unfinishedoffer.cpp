#include "window/unfinishedoffer.h"

#include "credentials/accountstore.h"
#include "downloads/downloadqueue.h"
#include "downloads/unfinishedwork.h"
#include "notices/noticebar.h"

#include <QFileInfo>
#include <QLocale>

namespace Chaincert {

UnfinishedOffer::UnfinishedOffer(const QString &file, DownloadQueue &queue, const AccountStore &accounts,
    NoticeBar &notice, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_accounts(accounts)
    , m_notice(notice)
    , m_work(std::make_unique<UnfinishedWork>(file))
    , m_left(QFileInfo(file).lastModified())
{
    m_work->find(this, [this](const QList<DownloadRequest> &found) { onFound(found); });
}

UnfinishedOffer::~UnfinishedOffer() = default;

void UnfinishedOffer::stop()
{
    m_work.reset();
    m_notice.dismiss();
}

void UnfinishedOffer::onFound(const QList<DownloadRequest> &found)
{
    if (!m_work)
        return;
    QList<DownloadRequest> possible;
    for (const DownloadRequest &request : found) {
        if (m_accounts.find(request.accountId))
            possible.append(request);
    }
    m_work->keep(m_queue, possible);
    if (possible.isEmpty()) {
        if (!found.isEmpty())
            m_work->settled();
        return;
    }
    //: %1 = a date and time
    const QString text
        = tr("%n download(s) were not finished on %1.", nullptr, static_cast<int>(possible.size()))
              .arg(QLocale().toString(m_left.toLocalTime(), QLocale::ShortFormat));
    m_notice.offer(text,
        {{tr("Resume"), [this, possible] { resume(possible); }}, {tr("Forget"), [this] { forget(); }},
            {tr("Not now"), {}, true}});
}

void UnfinishedOffer::resume(const QList<DownloadRequest> &requests)
{
    if (!m_work)
        return;
    for (const DownloadRequest &request : requests)
        m_queue.add(request);
    m_work->settled();
}

void UnfinishedOffer::forget()
{
    if (m_work)
        m_work->settled();
}

} // namespace Chaincert
