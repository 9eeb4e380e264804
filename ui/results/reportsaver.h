#pragma once

#include "reports/reportfile.h"

#include <QObject>

namespace Chaincert {

class DownloadQueue;
class NoticeBar;

/// "Save report…": asks where, writes what the queue holds then, says in the notice how it went. Everything
/// is lent. Nothing that exists is overwritten without a word, nothing is written in the window's thread.
class ReportSaver : public QObject
{
    Q_OBJECT
public:
    ReportSaver(const DownloadQueue &queue, NoticeBar &notice, QWidget *parent);

    void ask();
    void save(const QString &path, ReportFormat format, bool replace);

private:
    void onSaved(const QString &path, ReportFormat format, const Result<void> &answer);

    const DownloadQueue &m_queue;
    NoticeBar &m_notice;
    QWidget *m_parent;
    QString m_folder; // where the last one went
};

/// All that the queue holds, as it is now.
QList<DownloadStatus> statusesOf(const DownloadQueue &queue);

} // namespace Chaincert
