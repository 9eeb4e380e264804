#include "window/unfinishedoffer.h"

#include "credentials/accountstore.h"
#include "downloads/downloadqueue.h"
#include "downloads/unfinishedwork.h"
#include "notices/noticebar.h"
#include "platform/slicedwork.h"
#include "words/separated.h"

#include <QFileInfo>
#include <QLocale>

namespace Chaincert {

UnfinishedOffer::UnfinishedOffer(const QString &file, DownloadQueue &queue, const AccountStore &accounts,
    NoticeBar &notice, SlicedWork &work, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_accounts(accounts)
    , m_notice(notice)
    , m_slices(work)
    , m_work(std::make_unique<UnfinishedWork>(file))
    , m_left(QFileInfo(file).lastModified())
{
    m_work->find(this, [this](const QList<DownloadRequest> &found) { onFound(found); });
}

UnfinishedOffer::~UnfinishedOffer() = default;

void UnfinishedOffer::stop()
{
    m_slices.finish(); // what was asked for is in the queue
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
    m_work->follow(m_queue, found);
    if (found.isEmpty())
        return;
    QList<NoticeBar::Answer> answers{{tr("Discard"), [this] { forget(); }}, {tr("Not now"), {}, true}};
    if (!possible.isEmpty())
        answers.prepend({tr("Resume"), [this, possible] { resume(possible); }});
    const qsizetype gone = found.size() - possible.size();
    m_notice.offer(sentence(static_cast<int>(possible.size()), static_cast<int>(gone)), answers);
}

QString UnfinishedOffer::sentence(int possible, int gone) const
{
    const QString when = QLocale().toString(m_left.toLocalTime(), QLocale::ShortFormat);
    if (possible == 0)
        return tr(
            "%n download(s) from %1 did not finish and cannot be resumed: their account no longer exists.",
            nullptr, gone)
            .arg(when);
    //: %1 = a date and time
    const QString offer = tr("%n download(s) from %1 did not finish.", nullptr, possible).arg(when);
    if (gone == 0)
        return offer;
    return Words::joined(
        {offer, tr("%n more cannot be resumed: their account no longer exists.", nullptr, gone)});
}

void UnfinishedOffer::resume(const QList<DownloadRequest> &requests)
{
    if (!m_work)
        return;
    m_slices.run(requests.size(), [this, requests](qsizetype index) { m_queue.add(requests.at(index)); });
    m_slices.run([this] { m_work->offerAnswered(); });
}

void UnfinishedOffer::forget()
{
    if (m_work)
        m_work->offerAnswered();
}

} // namespace Chaincert
