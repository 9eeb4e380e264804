#pragma once

#include "downloads/download.h"

#include <QDateTime>
#include <QObject>

#include <memory>

namespace Chaincert {

class AccountStore;
class DownloadQueue;
class SlicedWork;
class NoticeBar;
class UnfinishedWork;

/// What an earlier run has not finished, offered in a notice that names the first of it: taken up, forgotten,
/// or left for another time. Downloads of an account that is gone cannot be taken up, which the notice says.
/// Everything is lent and must outlive this.
class UnfinishedOffer : public QObject
{
    Q_OBJECT
public:
    UnfinishedOffer(const QString &file, DownloadQueue &queue, const AccountStore &accounts,
        NoticeBar &notice, SlicedWork &work, QObject *parent = nullptr);
    ~UnfinishedOffer() override;

    void stop(); ///< what is unfinished now stays in the file for the next start

private:
    void onFound(const QList<DownloadRequest> &found);
    static QString named(const QList<DownloadRequest> &requests);
    QString sentence(const QList<DownloadRequest> &possible, const QList<DownloadRequest> &gone) const;
    void resume(const QList<DownloadRequest> &requests);
    void forget();

    DownloadQueue &m_queue;
    const AccountStore &m_accounts;
    NoticeBar &m_notice;
    SlicedWork &m_slices;
    std::unique_ptr<UnfinishedWork> m_work;
    QDateTime m_left; // when the file was written last
};

} // namespace Chaincert
