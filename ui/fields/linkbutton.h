#pragma once

#include <QPushButton>

namespace Chaincert {

/// A button as quiet as a word of the text around it: in the colour of links, as high as its line, reached by
/// Tab and pressed like any other.
class LinkButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Size { OfText, OfHints };
    explicit LinkButton(const QString &text, Size size = Size::OfText, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QColor colour() const;
    void takeSize();

    Size m_size;
};

} // namespace Chaincert
