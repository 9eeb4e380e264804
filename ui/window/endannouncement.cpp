#include "window/endannouncement.h"

#include "window/runend.h"

#include <QAccessible>
#include <QWidget>

namespace Chaincert {

EndAnnouncement::EndAnnouncement(DownloadQueue &queue, QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    connect(new RunEnd(queue, this), &RunEnd::ended, this, &EndAnnouncement::onEnded);
}

void EndAnnouncement::onEnded(const Outcomes &outcomes)
{
    //: for a screen reader; %1 counts: "12 saved · 1 failed"
    m_window.setAccessibleDescription(tr("Downloads finished: %1").arg(inWords(outcomes)));
    QAccessibleEvent alert(&m_window, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace Chaincert
