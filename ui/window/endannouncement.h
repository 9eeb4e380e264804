#pragma once

#include <QObject>

class QWidget;

namespace Chaincert {

class DownloadQueue;
class Outcomes;

/// Tells a screen reader that a run has ended, and with what: an alert of the window, whose description says
/// it as long as no other run ends. (Qt 6.4 has no announcements.) Everything is lent.
class EndAnnouncement : public QObject
{
    Q_OBJECT
public:
    EndAnnouncement(DownloadQueue &queue, QWidget &window);

private:
    void onEnded(const Outcomes &outcomes);

    QWidget &m_window;
};

} // namespace Chaincert
