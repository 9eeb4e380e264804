#pragma once

#include <QImage>
#include <QRect>

#include <map>

class QWidget;

namespace Walk {

// A place in a picture, in pixels of it.
struct Spot
{
    const QImage *image = nullptr;
    QRect area;
};

// A shown window, painted so large that the strokes of its letters are of one colour: itself, and apart from
// it all that its scroll areas hold, so that what is scrolled away is looked at too.
class Surfaces
{
public:
    explicit Surfaces(QWidget &window);

    // `area` is in the widget's own coordinates.
    Spot spotOf(const QWidget &widget, const QRect &area);

private:
    QWidget &m_window;
    std::map<const QWidget *, QImage> m_images;
};

} // namespace Walk
