#pragma once

#include "downloads/download.h"

#include <QObject>

namespace Chaincert {

class DownloadQueue;
class NoticeBar;
class ResultsModel;
class Settings;
class SlicedWork;

/// "Save here anyway…", for a folder whose disk does not support permissions: says what it means, and only
/// when the person agrees remembers the folder and takes up what failed there for that reason: its rows go at
/// once, and come back a slice of `work` at a time. Everything is lent.
class OpenKeysOffer : public QObject
{
    Q_OBJECT
public:
    OpenKeysOffer(DownloadQueue &queue, ResultsModel &model, SlicedWork &work, Settings &settings,
        NoticeBar &notice, QObject *parent = nullptr);

    void ask(const QString &folder); ///< as the downloads' requests name it

private:
    void allow(const QString &folder);
    void takeUp(DownloadId id);

    DownloadQueue &m_queue;
    ResultsModel &m_model;
    SlicedWork &m_work;
    Settings &m_settings;
    NoticeBar &m_notice;
};

} // namespace Chaincert
