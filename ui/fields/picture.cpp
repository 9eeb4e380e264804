#include "fields/picture.h"

#include "fields/themeicon.h"

#include <QEvent>

namespace Chaincert {

Picture::Picture(int size, QWidget *parent)
    : QLabel(parent)
    , m_size(size)
{
}

void Picture::setTheme(const QString &name)
{
    if (m_theme == name)
        return;
    m_theme = name;
    m_isMade = false;
    if (isVisible())
        make();
}

QSize Picture::sizeHint() const
{
    return {m_size, m_size};
}

void Picture::showEvent(QShowEvent *event)
{
    if (!m_isMade)
        make();
    QLabel::showEvent(event);
}

// Ours are in the palette's colours.
void Picture::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_isMade = false;
        if (isVisible())
            make();
    }
}

void Picture::make()
{
    m_isMade = true;
    setPixmap(themeIcon(m_theme).pixmap(QSize(m_size, m_size), devicePixelRatioF()));
}

} // namespace Chaincert
