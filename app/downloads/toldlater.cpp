#include "downloads/toldlater.h"

#include <QElapsedTimer>
#include <QPointer>

namespace Chaincert {

namespace {
constexpr qint64 TurnMs = 4;
}

ToldLater::ToldLater(std::function<void(DownloadId)> tell)
    : m_tell(std::move(tell))
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    m_next.callOnTimeout(&m_next, [this] { tellSome(); });
}

void ToldLater::add(DownloadId id)
{
    m_ids.push_back(id);
    if (!m_next.isActive())
        m_next.start();
}

void ToldLater::tellSome()
{
    QElapsedTimer timer;
    timer.start();
    const QPointer<QTimer> alive(&m_next);
    while (!m_ids.empty() && timer.elapsed() < TurnMs) {
        const DownloadId id = m_ids.front();
        m_ids.pop_front();
        m_tell(id);
        if (!alive)
            return;
    }
    if (!m_ids.empty())
        m_next.start();
}

} // namespace Chaincert
