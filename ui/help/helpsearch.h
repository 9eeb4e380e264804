#pragma once

#include <QTextCursor>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Chaincert {

class HelpPage;

/// The line that searches a page: what is typed is marked at once, Enter and F3 go on, with Shift back; Esc
/// empties it.
class HelpSearch : public QWidget
{
    Q_OBJECT
public:
    explicit HelpSearch(HelpPage &page, QWidget *parent = nullptr);

    void begin(); ///< takes the focus, with what stands there chosen
    void forget(); ///< empties the line, and with it the marks
    void step(int by); ///< to the next place (1) or the one before (-1), around the end

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void render();

    HelpPage &m_page;
    QLineEdit *m_line;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_state;
    QList<QTextCursor> m_places;
    int m_current = -1;
};

} // namespace Chaincert
