#pragma once

#include <QObject>

class QAction;
class QPushButton;
class QSplitter;
class QWidget;

namespace Chaincert {

class Pages;
class Settings;

/// Puts the form beside the pages in a splitter, and folds it away: where the person says so (F9), which is
/// remembered, or where the window is too narrow for both, until it is wide enough again. It comes back as
/// wide as it was. In a window that is too narrow for both, asking for the form shows it in the pages' place.
/// Everything is lent.
class FormFold : public QObject
{
    Q_OBJECT
public:
    FormFold(QSplitter &splitter, QWidget &form, Pages &pages, Settings &settings, QObject *parent);

    QAction *action() const { return m_action; } ///< checked while the form is shown; for a menu
    /// A line with a button that does the same, for above the splitter; shown while only one of both is.
    QWidget *line() const { return m_line; }
    void showForm(); ///< hidden by the person or for want of room
    void showPages(); ///< where the form stands in their place
    void remember(); ///< for the next start

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void toggle();
    void onDragged();
    void render();
    void show(bool form, bool pages);
    void arrange();
    int minFormWidth() const;
    int minPagesWidth() const;

    QSplitter &m_splitter;
    QWidget &m_form;
    Pages &m_pages;
    Settings &m_settings;
    QAction *m_action;
    QWidget *m_line;
    QPushButton *m_button;
    bool m_isWanted; // where there is room
    bool m_isCalled = false; // although there is none
    bool m_fits = true;
    int m_width; // to which the person dragged the form; 0: never
    int m_leftPages = 0; // where that left less than the pages' usual least; 0: it did not
};

} // namespace Chaincert
