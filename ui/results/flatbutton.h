#pragma once

#include <QPushButton>

class QAction;

namespace Chaincert {

/// A flat button that is enabled, shown and named as an action is; as an icon alone it keeps its name for
/// assistive technology, and as a tip (showNameAsTip()) where the action has none of its own.
class FlatButton : public QPushButton
{
    Q_OBJECT
public:
    /// Shown where the action is visible: without a parent it would be a window.
    FlatButton(QAction &action, QWidget *parent);

    void setIconOnly(bool iconOnly);
    /// Of the button without its words.
    int fullWidth() const; ///< pixels, with its words,
    int iconWidth() const;

private:
    void follow();

    QAction &m_action;
    bool m_iconOnly = false;
};

} // namespace Chaincert
