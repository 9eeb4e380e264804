#pragma once

#include "certificates/endingthresholds.h"
#include "downloads/download.h"

#include <QObject>

namespace Chaincert {

class CardReader;
class DownloadQueue;

/// Judges saved downloads anew, one after the other, when what is told to end soon is another: those that end
/// first come first. `queue` is lent.
class RowsJudged : public QObject
{
    Q_OBJECT
public:
    explicit RowsJudged(DownloadQueue &queue, QObject *parent = nullptr);

    void setEndingThresholds(const EndingThresholds &ending); ///< the same as before changes nothing

private:
    void next();
    void onRead();

    DownloadQueue &m_queue;
    CardReader *m_reader;
    EndingThresholds m_ending = {};
    QList<DownloadId> m_waiting; // the next one last
    DownloadId m_current = 0; // 0: none is read
};

} // namespace Chaincert
