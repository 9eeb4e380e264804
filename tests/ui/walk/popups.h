#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace Walk {

// Opens, one after the other, what opens in a shown window: its menus, the lists of its combo boxes and what
// completes their lines. `popup` is the menu or the list.
void eachPopup(QWidget &window, const std::function<void(QWidget &popup, const QString &name)> &visit);

} // namespace Walk
