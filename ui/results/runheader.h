#pragma once

#include "results/runprogress.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QProgressBar;

namespace Chaincert {

class ElidedLabel;
class FlatButton;
class ListActions;
class Outcomes;

/// One line: how many of how many, what came of it and how long it takes, the bar, and what can be done with
/// the whole. Where there is little room the words of buttons go first, then the bar; the buttons never do.
class RunHeader : public QWidget
{
    Q_OBJECT
public:
    /// Both are lent.
    RunHeader(const ListActions &actions, QAction &openFolder, QWidget *parent = nullptr);

    void render(const Outcomes &outcomes, const RunProgress &run, int broughtIn = 0); ///< rows of these
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QLabel *m_count;
    ElidedLabel *m_summary;
    QProgressBar *m_bar;
    FlatButton *m_tryNow;
    QList<FlatButton *> m_worded; // may lose their words
    QList<FlatButton *> m_icons; // never have any
    bool m_running = false;
};

} // namespace Chaincert
