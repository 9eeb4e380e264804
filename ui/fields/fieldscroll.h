#pragma once

#include <QScrollArea>

namespace Chaincert {

/// Where a form's fields lie that may need more height than there is: scrolls up and down alone, is as wide
/// as its content needs with the scroll bar beside it, and brings what gets the focus into sight together
/// with its label and with what is wrong with it.
class FieldScroll : public QScrollArea
{
    Q_OBJECT
public:
    explicit FieldScroll(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    int m_least = 0; // width that was told to the layout around it
};

/// Margins for the content of a scroll area: that many pixels between it and the scroll bar.
QMargins besideScrollBar(const QWidget &content, int pixels);

} // namespace Chaincert
