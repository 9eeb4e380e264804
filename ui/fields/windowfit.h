#pragma once

#include <QObject>
#include <QSize>

#include <functional>

class QWidget;

namespace Chaincert {

/// Keeps a window on its screen, frame included: what is larger shrinks to what is free there, and what
/// sticks out moves in. Looked at again when the screen, what is free on it, the font or the language
/// changes.
class WindowFit : public QObject
{
public:
    /// Sizes the window at once; what sizes it afterwards, such as a remembered geometry, counts. `usual` is
    /// asked for the size without the frame, measured by the font.
    WindowFit(QWidget *window, std::function<QSize()> usual);

    /// What a window can take of its screen, without its frame. Before the window is shown nobody knows how
    /// wide the desktop's frame is: then the style's own measure counts.
    static QSize room(const QWidget &window);
    /// Puts a window beside another, where there is room beside it; else at that edge of the screen which
    /// leaves most of the other in sight. Before it is shown.
    static void placeBeside(QWidget &window, const QWidget &other);

    void lookSoon(); ///< for who sizes the window while it is open

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeUsual();
    void look();

    QWidget *m_window;
    std::function<QSize()> m_usual;
    QSize m_given; // by takeUsual()
    bool m_isSoon = false;
};

} // namespace Chaincert
