#include "window/unfinishedoffer.h"

#include "credentials/accountstore.h"
#include "downloads/downloadqueue.h"
#include "downloads/unfinishedwork.h"
#include "notices/noticebar.h"
#include "platform/slicedwork.h"
#include "results/resultswords.h"
#include "words/localtimes.h"
#include "words/separated.h"

#include <QFileInfo>

namespace Chaincert {

namespace {
constexpr qsizetype MaxNamed = 3; // of the downloads
}

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
    QList<DownloadRequest> gone;
    for (const DownloadRequest &request : found)
        (m_accounts.find(request.accountId) ? possible : gone).append(request);
    m_work->follow(m_queue, found);
    if (found.isEmpty())
        return;
    QList<NoticeBar::Answer> answers{{tr("Discard"), [this] { forget(); }}, {tr("Not now"), {}, true}};
    if (!possible.isEmpty())
        answers.prepend({tr("Resume"), [this, possible] { resume(possible); }});
    m_notice.offer(sentence(possible, gone), answers);
}

// The first of them, and how many others there are.
QString UnfinishedOffer::named(const QList<DownloadRequest> &requests)
{
    QStringList names;
    for (const DownloadRequest &request : requests.mid(0, MaxNamed)) {
        DownloadStatus status;
        status.request = request;
        names += ResultsWords::title(status);
    }
    if (requests.size() > MaxNamed)
        //: behind the names of the first downloads: "org1 · admin, org2 · admin, org3 · admin, and 2 more"
        names += tr("and %Ln more", nullptr, static_cast<int>(requests.size() - MaxNamed));
    return Words::listed(names);
}

QString UnfinishedOffer::sentence(
    const QList<DownloadRequest> &possible, const QList<DownloadRequest> &gone) const
{
    const QString when = Words::dateAndTime(m_left);
    const int lost = static_cast<int>(gone.size());
    if (possible.isEmpty())
        //: %1 = a date and time, %2 = the downloads' names
        return tr("%Ln download(s) from %1 did not finish and cannot be resumed, because their account no "
                  "longer exists: %2.",
            nullptr, lost)
            .arg(when, named(gone));
    //: %1 = a date and time, %2 = the downloads' names
    const QString offer
        = tr("%Ln download(s) from %1 did not finish: %2.", nullptr, static_cast<int>(possible.size()))
              .arg(when, named(possible));
    if (gone.isEmpty())
        return offer;
    return Words::joined({offer,
        //: %1 = the downloads' names
        tr("%Ln more cannot be resumed, because their account no longer exists: %1.", nullptr, lost)
            .arg(named(gone))});
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
