#pragma once

#include <QObject>

class QAction;
class QSplitter;

namespace Chaincert {

class Pages;

// Folds the form away: where the person says so (F9), or where the window is too narrow for the form beside
// the pages, until it is wide enough again. In a window that is too narrow for both, asking for the form
// shows it in the pages' place. Both stand in `splitter`; everything is lent.
class FormFold : public QObject
{
    Q_OBJECT
public:
    FormFold(QSplitter &splitter, QWidget &form, Pages &pages, QObject *parent);

    QAction *action() const { return m_action; } // checked while the form is shown; for a menu
    void showPages(); // where the form stands in their place

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void toggle();
    void render();
    int widthOfBoth(int pages) const;

    QSplitter &m_splitter;
    QWidget &m_form;
    Pages &m_pages;
    QAction *m_action;
    bool m_isWanted = true; // where there is room
    bool m_isCalled = false; // although there is none
    bool m_fits = true;
    int m_width = 0; // of the form when it was hidden; 0: it never was
};

} // namespace Chaincert
