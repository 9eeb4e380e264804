#pragma once

#include <QTextBrowser>

namespace Chaincert {

// The local page behind F1: how to use the window, and every kind of failure with what to do. No network.
class HelpWindow : public QTextBrowser
{
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent); // a window of its own above `parent`; not modal

protected:
    void keyPressEvent(QKeyEvent *event) override; // Esc closes
};

// The page's text in Markdown, in the window's language.
QString helpText();

} // namespace Chaincert
