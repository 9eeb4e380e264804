#pragma once

#include <QGroupBox>

class QFrame;

namespace Chaincert {

/// A pane with a frame, on the colour of lists as the table beside it, whose name assistive technology tells
/// as that of a group.
class NamedPane : public QGroupBox
{
    Q_OBJECT
public:
    explicit NamedPane(QWidget *parent = nullptr);

protected:
    QFrame *frame() const { return m_frame; } ///< for what is in it
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFrame *m_frame;
};

} // namespace Chaincert
