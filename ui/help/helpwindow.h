#pragma once

#include "failures/failurekind.h"

#include <QMainWindow>

class QTreeWidget;

namespace Chaincert {

class HelpPage;
class HelpSearch;

/// The help behind F1: the page with its contents beside it and a search above it; every kind of failure has
/// a paragraph. A window of its own beside `parent`, where there is room; not modal. No network.
class HelpWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent);

    void showKind(FailureKind kind); ///< scrolls to its paragraph, and marks it

protected:
    void keyPressEvent(QKeyEvent *event) override; ///< Esc closes

private:
    void fillContents();
    void follow();
    void addShortcuts();

    QTreeWidget *m_contents;
    HelpPage *m_page;
    HelpSearch *m_search;
};

} // namespace Chaincert
