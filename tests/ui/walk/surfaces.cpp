#include "walk/surfaces.h"

#include "walk/pixels.h"

#include <QScrollArea>

namespace Walk {

Surfaces::Surfaces(QWidget &window)
    : m_window(window)
{
}

Spot Surfaces::spotOf(const QWidget &widget, const QRect &area)
{
    QWidget *root = &m_window;
    for (auto *around = const_cast<QWidget *>(&widget); around != &m_window;
         around = around->parentWidget()) {
        QWidget *viewport = around->parentWidget();
        const auto *scroll = qobject_cast<const QScrollArea *>(viewport->parentWidget());
        if (scroll && scroll->widget() == around) {
            root = around;
            break;
        }
    }
    auto image = m_images.find(root);
    if (image == m_images.end())
        image = m_images.emplace(root, painted(*root)).first;
    const QRect place(widget.mapTo(root, area.topLeft()), area.size());
    return {&image->second, scaled(place.intersected(root->rect()))};
}

} // namespace Walk
