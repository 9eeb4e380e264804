#pragma once

#include <QColor>
#include <QImage>
#include <QStringList>

class QWidget;

namespace Walk {

// The window painted so large that the strokes of its letters are of one colour.
QImage painted(QWidget &window);
// Labels and buttons whose text has less contrast to what it stands on than people can read, from pixels.
QStringList paleIn(QWidget &window);
// The contrast of the most different pixel in `area`, in pixels of `image`, a 32 bit one, to what fills it.
double textContrast(const QImage &image, const QRect &area);
// The best contrast that a control's edge has to `outside`, along the middle of its left side.
double edgeContrast(const QImage &image, const QRect &control, const QColor &outside);

} // namespace Walk
