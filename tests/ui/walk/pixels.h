#pragma once

#include <QColor>
#include <QImage>

class QWidget;

namespace Walk {

// The widget painted so large that the strokes of its letters are of one colour.
QImage painted(QWidget &widget);
QRect scaled(const QRect &area); // in pixels of a painted picture
// These are of pixels of `image`, a 32 bit one.
// The contrast of the most different pixel in `area` to what fills it.
double textContrast(const QImage &image, const QRect &area);
// That of the palest word in `area`, on a ground of one colour: no word hides behind a darker one; 1 where
// none is seen.
double wordContrast(const QImage &image, const QRect &area);
// The best contrast that a control's edge has to `outside`, along the middle of its left side.
double edgeContrast(const QImage &image, const QRect &control, const QColor &outside);

} // namespace Walk
