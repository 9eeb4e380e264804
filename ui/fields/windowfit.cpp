#include "fields/windowfit.h"

#include "platform/later.h"

#include <QEvent>
#include <QScreen>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace Chaincert {

namespace {

QSize frame(const QWidget &window)
{
    const QSize real = window.frameGeometry().size() - window.geometry().size();
    if (window.isVisible())
        return real;
    const int edge = window.style()->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth);
    const int title = window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    return real.expandedTo(QSize(2 * edge, title + 2 * edge));
}

QRect free(const QWidget &window)
{
    return window.screen() ? window.screen()->availableGeometry() : QRect();
}

bool fillsTheScreen(const QWidget &window)
{
    return window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen | Qt::WindowMinimized);
}

} // namespace

WindowFit::WindowFit(QWidget *window, std::function<QSize()> usual)
    : QObject(window)
    , m_window(window)
    , m_usual(std::move(usual))
{
    window->installEventFilter(this);
    takeUsual();
}

void WindowFit::takeUsual()
{
    m_given = m_usual().boundedTo(room(*m_window));
    m_window->resize(m_given);
}

QSize WindowFit::room(const QWidget &window)
{
    const QSize left = free(window).size() - frame(window);
    return left.isEmpty() ? QSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX) : left;
}

void WindowFit::placeBeside(QWidget &window, const QWidget &other)
{
    const QRect screen = free(other);
    const QRect taken = other.frameGeometry();
    const QSize size = window.size() + frame(window);
    const int left = taken.left() - screen.left();
    const int right = screen.right() - taken.right();
    const bool onTheRight = right >= size.width() || right >= left;
    const int x = onTheRight ? std::min(taken.right() + 1, screen.right() + 1 - size.width())
                             : std::max(taken.left() - size.width(), screen.left());
    const int y = std::min(taken.top(), screen.bottom() + 1 - size.height());
    window.move(std::max(x, screen.left()), std::max(y, screen.top()));
}

bool WindowFit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window)
        return false;
    switch (event->type()) {
    case QEvent::Show:
        if (!event->spontaneous()) {
            connect(m_window->screen(), &QScreen::availableGeometryChanged, this, &WindowFit::lookSoon,
                Qt::UniqueConnection);
            lookSoon(); // its frame is there now
        }
        break;
    case QEvent::FontChange:
    case QEvent::LanguageChange:
    case QEvent::StyleChange:
    case QEvent::ScreenChangeInternal:
        if (!m_window->isVisible() && m_window->size() == m_given)
            takeUsual(); // nobody has sized it yet
        lookSoon();
        break;
    default:
        break;
    }
    return false;
}

void WindowFit::lookSoon()
{
    if (!std::exchange(m_isSoon, true))
        later(this, &WindowFit::look);
}

void WindowFit::look()
{
    m_isSoon = false;
    if (!m_window->isVisible() || fillsTheScreen(*m_window))
        return;
    const QSize size = m_window->size().boundedTo(room(*m_window));
    if (size != m_window->size())
        m_window->resize(size);
    const QRect screen = free(*m_window);
    const QRect taken = m_window->frameGeometry();
    if (screen.isEmpty() || screen.contains(taken))
        return;
    m_window->move(std::max(screen.left(), std::min(taken.left(), screen.right() + 1 - taken.width())),
        std::max(screen.top(), std::min(taken.top(), screen.bottom() + 1 - taken.height())));
}

} // namespace Chaincert
