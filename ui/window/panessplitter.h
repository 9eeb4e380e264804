#pragma once

#include <QSplitter>

namespace Chaincert {

/// Panes side by side of which one goes where both have no room: no wider at least than the wider of those
/// that are shown, so that a window can be made narrower than both at once.
class PanesSplitter : public QSplitter
{
    Q_OBJECT
public:
    using QSplitter::QSplitter;
    QSize minimumSizeHint() const override;
};

} // namespace Chaincert
