#include "window/panessplitter.h"

#include <algorithm>

namespace Chaincert {

QSize PanesSplitter::minimumSizeHint() const
{
    int widest = 0;
    for (int pane = 0; pane < count(); ++pane) {
        if (!widget(pane)->isHidden())
            widest = std::max(
                widest, widget(pane)->minimumSizeHint().expandedTo(widget(pane)->minimumSize()).width());
    }
    return {widest, QSplitter::minimumSizeHint().height()};
}

} // namespace Chaincert
