#pragma once

#include <QPixmap>

class QIcon;
class QWidget;

namespace Chaincert {

/// What is seen at the pointer while something is dragged: an icon and a few words on a plate, in the colours
/// and at the scale of `widget`. Small, since it lies over the place where it is to be dropped.
QPixmap dragPicture(const QWidget &widget, const QIcon &icon, const QString &words);

} // namespace Chaincert
