#pragma once

#include "downloads/download.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace Chaincert {

class DownloadQueue;

/// Facts of a run's downloads: hosts, states, statuses, request ids, times. Never a header's value, a token,
/// or the name of an organization. For "Copy diagnostics", and for --verbose under the category
/// "chaincert.downloads". Always in English, for support.
class RunLog : public QObject
{
    Q_OBJECT
public:
    explicit RunLog(DownloadQueue &queue, QObject *parent = nullptr);

    QStringList facts() const { return m_facts; } ///< one line for each ended download, the newest 50
    QUrl lastEndpoint() const { return m_lastEndpoint; }
    QUuid lastAccount() const { return m_lastAccount; } ///< whose download asked there

private:
    void onChanged(DownloadId id);
    void onFinished(DownloadId id);

    DownloadQueue &m_queue;
    QHash<DownloadId, QDateTime> m_begun; // UTC; when its turn came
    QStringList m_facts;
    QUrl m_lastEndpoint;
    QUuid m_lastAccount;
};

/// One line about an ended download; `begun` null: it never had its turn.
QString factOf(const DownloadStatus &status, const QDateTime &begun, const QDateTime &ended);

} // namespace Chaincert
